import Testing

@testable import OrientWeb

@Suite("JSON")
struct JSONTests {
  static let texts = [
    "null", "true", "0", "-7", "9007199254740993", "1.5", "\"\"", "[]", "{}", #"{"a":[1,{"b":null}],"c":"d"}"#,
    #""\"\\\n\u0001\u001f/é😀""#,
  ]

  @Test("comes back as it was written", arguments: texts)
  func roundTrip(text: String) { #expect(JSON(reading: text.utf8)?.description == text) }

  @Test("is nothing else", arguments: ["", "{", "[1", "nul", "1 2", "{\"a\" 1}", "\"\\ud800\"", "'a'", "NaN", "01"])
  func malformed(text: String) { #expect(JSON(reading: text.utf8) == nil) }

  @Test("is UTF-8")
  func bytes() { #expect(JSON(reading: [0x22, 0xFF, 0x22]) == nil) }

  @Test("as deep as a body can be stops nothing")
  func deep() { #expect(JSON(reading: Array(repeating: UInt8(ascii: "["), count: 65_536)) == nil) }

  @Test("with the same member twice is read as one or refused")
  func twice() {
    if case .object(let members)? = JSON(reading: #"{"a":1,"a":2}"#.utf8) { #expect(members.count == 1) }
  }

  @Test("has no numbers that are none")
  func numbers() { #expect(JSON.array([.number(.infinity), .number(.nan)]).description == "[null,null]") }
}
