import ActivityKit
import Testing

@Suite("A draft")
struct DraftTests {
  private static let draft = Draft(Response(["order": ["a", "b", "c"], "other": ["x"]]))

  @Test(
    "changes by one edit, in one field",
    arguments: [
      (DraftEdit.Change.append("b"), ["a", "b", "c", "b"]), (.dropLast, ["a", "b"]), (.clear, []), (.set("z"), ["z"]),
      (.up("b"), ["b", "a", "c"]), (.down("b"), ["a", "c", "b"]),
    ])
  func edits(change: DraftEdit.Change, expected: [String]) {
    let edited = Self.draft.applying(DraftEdit("order", change))
    #expect(edited.response["order"] == expected)
    #expect(edited.response["other"] == ["x"])
  }

  @Test(
    "stays as it is where an edit does not fit",
    arguments: [
      DraftEdit("order", .up("a")), DraftEdit("order", .down("c")), DraftEdit("order", .up("unknown")),
      DraftEdit("empty", .dropLast),
    ])
  func noFit(edit: DraftEdit) { #expect(Self.draft.applying(edit) == Self.draft) }

  @Test("grows to a limit and not beyond")
  func limit() {
    var draft = Draft(Response())
    for _ in 0..<Draft.mostValues + 10 { draft = draft.applying(DraftEdit("m", .append("x"))) }
    #expect(draft.response["m"].count == Draft.mostValues)
  }

  @Test("knows its edits by what buttons carry, whatever the value holds")
  func text() {
    for change in [DraftEdit.Change.append("a:b c\n"), .dropLast, .clear, .set(""), .up("ü"), .down("::")] {
      let edit = DraftEdit("board.page", change)
      #expect(DraftEdit(edit.description) == edit)
    }
    for text in ["", "append", "append:", "append::x", "move:a:b", "up:a"] { #expect(DraftEdit(text) == nil) }
  }
}

@Suite("What is written by hand")
struct WrittenTests {
  @Test("numbers are read as people write them, and nothing else is")
  func numbers() {
    #expect(Double(written: "3,5") == 3.5)
    #expect(Double(written: "\u{2212}2") == -2)
    #expect(Double(written: ".5") == 0.5)
    for text in ["", "1e3", "0x10", "nan", "inf", "1.2.3", "1 000", "٣", String(repeating: "9", count: 60)] {
      #expect(Double(written: text) == nil, "\(text)")
    }
  }

  @Test("a stored state holds JSON up to its limit")
  func states() {
    #expect(StoredState(["a", "b"])?.json == "[\"a\",\"b\"]")
    #expect(StoredState(["a", "b"])?.value(as: [String].self) == ["a", "b"])
    #expect(StoredState(json: "{") == nil)
    #expect(StoredState(json: "[\(String(repeating: " ", count: StoredState.limit))]") == nil)
    #expect(StoredState(String(repeating: "x", count: StoredState.limit)) == nil)
  }

  @Test("an order holds every item, sent or not")
  func arranged() {
    let items = ["a", "b", "c"].map { Choices.Option(id: $0, label: [.text($0)]) }
    #expect(OrderList.arranged(items, as: ["c", "x", "a", "a"]).map(\.id) == ["c", "a", "b"])
    #expect(OrderList.arranged(items, as: nil).map(\.id) == ["a", "b", "c"])
  }
}
