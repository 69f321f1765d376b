import Testing

@testable import OrientWeb

@Suite("A shape of JSON")
struct ShapeTests {
  private static let person = Shape.record(
    [
      Property("name", .text(TextShape(.plain, length: 1...3))), Property("age", .integer(0...120), isRequired: false),
      Property("tags", .list(.id), isRequired: false), Property("end", .maybe(.day), isRequired: false),
    ], isClosed: true)

  static let fitting: [JSON] = [
    ["name": "Ana"], ["name": "é", "age": 0], ["name": "A", "tags": []], ["name": "A", "end": .null],
    ["name": "A", "end": "2027-06-30", "tags": ["a.b", "c_1"]],
  ]

  @Test("takes what fits", arguments: fitting)
  func fits(value: JSON) { #expect(Self.person.flaws(in: value).isEmpty) }

  static let flawed: [(JSON, [String])] = [
    ([], [""]), (.null, [""]), ("Ana", [""]), ([:], ["/name"]), (["name": ""], ["/name"]),
    (["name": "Anna"], ["/name"]),
    (["name": "A\u{0}"], ["/name"]), (["name": 5], ["/name"]), (["name": .null], ["/name"]),
    (["name": "A", "age": -1], ["/age"]), (["name": "A", "age": .number(1.5)], ["/age"]),
    (["name": "A", "age": "12"], ["/age"]), (["name": "A", "tags": ["a", "b c", ""]], ["/tags/1", "/tags/2"]),
    (["name": "A", "end": "2027-02-30"], ["/end"]), (["name": "A", "a/b~c": 1], ["/a~1b~0c"]),
    (["age": 200, "x": 1], ["/name", "/age", "/x"]),
  ]

  @Test("says of each flaw where it is", arguments: flawed)
  func flaws(value: JSON, pointers: [String]) {
    #expect(Self.person.flaws(in: value).map(\.place) == pointers.map(Flaw.Place.body))
  }

  @Test("is open to members that later versions add, where it says nothing else")
  func open() {
    let shape = Shape.record([Property("a", .boolean)])
    #expect(shape.flaws(in: ["a": true, "b": 1]).isEmpty)
    #expect(shape.schema["additionalProperties"] == nil)
    #expect(Self.person.schema["additionalProperties"] == false)
  }

  @Test("is named once, however often it stands in others")
  func named() {
    let inner = Shape.named("Inner", .record([Property("a", .boolean)]))
    let outer = Shape.named("Outer", .record([Property("one", inner), Property("many", .list(.maybe(inner)))]))
    #expect(Set(outer.named.keys) == ["Inner", "Outer"])
    #expect(outer.schema == ["$ref": "#/components/schemas/Outer"])
  }
}
