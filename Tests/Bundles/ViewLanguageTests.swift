import ActivityKit
import Authoring
import Foundation
import Testing

@testable import Bundles

@Suite("The view language")
struct ViewLanguageTests {
  static let names = ViewLanguage.controls.map(\.schema.name)

  private func declared(_ name: String) throws -> (control: ViewControl, example: String) {
    let control = try #require(ViewLanguage.control(named: name))
    return (control, try #require(control.schema.example))
  }

  @Test("has every control of the contract, each under one name")
  func completeness() throws {
    func kind(_ control: Control) -> String {
      switch control {
      case .prose: "prose"
      case .choices: "choices"
      case .text: "text"
      case .number: "number"
      case .date: "date"
      case .sorter: "sorter"
      case .matcher: "matcher"
      case .order: "order"
      case .blanks: "blanks"
      case .steps: "steps"
      case .board: "board"
      case .timer: "timer"
      case .media: "media"
      case .form: "form"
      case .confirm: "confirm"
      }
    }
    let kinds = try Self.names.compactMap { try Views.read(declared($0).example).view?.controls.first.map(kind) }
    #expect(Set(kinds).count == 15 && kinds.count == 15 && Set(Self.names).count == 15)
  }

  @Test("reads the example of every control, takes what fits it and shows it again", arguments: names)
  func examples(name: String) throws {
    let (control, example) = try declared(name)
    let read = try Views.read(example)
    let view = try #require(read.view, "\(read.messages)")
    #expect(view.controls.count == 1)
    #expect(Set(control.fitting.values.keys).isSubset(of: view.fields))
    var check = ResponseCheck(control.fitting)
    view.check(&check)
    #expect(check.problems == [])
    let empty = view.shown(given: AttemptState(seed: 1))
    #expect(view.fields.isEmpty || view.shown(given: AttemptState(seed: 1, previous: control.fitting)) != empty)
    #expect(view.fields.isEmpty == view.words(for: control.fitting).isEmpty)
  }

  @Test("lets nothing pass that a control did not offer, and asks for what is missing", arguments: names)
  func refusals(name: String) throws {
    let (control, example) = try declared(name)
    let view = try #require(try Views.read(example).view)
    guard !view.fields.isEmpty else { return }
    var check = ResponseCheck(Response())
    view.check(&check)
    #expect(!check.problems.isEmpty)
    for field in view.fields where !["why", "where", "text.who", "say.page"].contains(field) {
      var check = ResponseCheck(control.fitting.setting(field, to: ["never offered"]))
      view.check(&check)
      #expect(check.problems.map(\.field) == [field])
    }
  }

  @Test("names what a control lacks: each required attribute and each part", arguments: names)
  func parts(name: String) throws {
    let (control, example) = try declared(name)
    let root = try #require(
      Sample.element(
        example.replacing("<\(name)", with: "<\(name) xmlns=\"urn:orientation-kit:1\"", maxReplacements: 1)))
    for attribute in control.schema.attributes where attribute.isRequired {
      let less = Element(
        name: root.name, attributes: root.attributes.filter { $0.name != attribute.name }, children: root.children,
        position: root.position)
      #expect(try Views.read(plain(less)).messages.contains { $0.contains(attribute.name) })
    }
    for child in control.schema.children where child.occurrence.minimum > 0 {
      guard case .element(let schema) = child.kind else { continue }
      let children = root.children.filter { node in
        if case .element(let element) = node { element.name != schema.name } else { true }
      }
      let less = Element(name: root.name, attributes: root.attributes, children: children, position: root.position)
      #expect(try Views.read(plain(less)).messages.contains { $0.contains("<\(schema.name)>") }, "\(schema.name)")
    }
  }

  private func plain(_ element: Element) -> String {
    DroppedBundle.Sample.text(of: element).replacing(" xmlns=\"urn:orientation-kit:1\"", with: "")
  }

  @Test(
    "says what cannot be shown",
    arguments: [
      ("<prose>Words <p>and a paragraph</p></prose>", "beside the paragraphs"),
      ("<number name=\"n\" minimum=\"3\" maximum=\"2\"><label>N</label></number>", "more than its maximum"),
      ("<number name=\"n\" step=\"0\"><label>N</label></number>", "not more than 0"),
      ("<date name=\"d\" earliest=\"tomorrow\"><label>D</label></date>", "no day of the calendar"),
      ("<date name=\"d\" latest=\"2026-02-30\"><label>D</label></date>", "no day of the calendar"),
      ("<blanks name=\"b\"><question>Q</question><p>No gap.</p></blanks>", "has no gap"),
      (
        "<blanks name=\"b\"><question>Q</question><p><gap id=\"a\" label=\"1\"><option id=\"x\">X</option></gap></p></blanks>",
        "one option"
      ),
      (
        "<timer name=\"t\" seconds=\"5 x\"><label>L</label><pause id=\"a\">A</pause><untimed>U</untimed></timer>",
        "whole seconds"
      ),
      (
        "<timer name=\"t\" seconds=\"5 5\"><label>L</label><pause id=\"a\">A</pause><untimed>U</untimed></timer>",
        "each once"
      ),
      (
        "<timer name=\"t\" seconds=\"5\" chosen=\"6\"><label>L</label><pause id=\"a\">A</pause><untimed>U</untimed></timer>",
        "none of its seconds"
      ),
      (
        "<board name=\"b\"><question>Q</question><page id=\"p\" title=\"P\"><row><cell id=\"a\" opens=\"q\">A</cell></row></page></board>",
        "no page of it"
      ),
      (
        "<board name=\"b\"><question>Q</question><page id=\"p\" title=\"P\"><row><cell id=\"a\" opens=\"p\">A</cell></row></page></board>",
        "no cell of the board says anything"
      ),
      (
        "<board name=\"b\"><question>Q</question><page id=\"p\" title=\"P\"><row><cell id=\"a\">A</cell><cell id=\"a\">B</cell></row></page></board>",
        "have the id \"a\""
      ),
      (
        "<board name=\"b\"><question>Q</question><page id=\"p\" title=\"P\"><row>\(String(repeating: "<empty/>", count: 13))</row></page></board>",
        "13 cells"
      ),
      ("<form><title>T</title></form>", "holds no control"),
      (
        "<form><title>T</title><text name=\"a\"><label>A</label></text><text name=\"a\"><label>B</label></text></form>",
        "have the name \"a\""
      ),
      ("<prose><see module=\"m\">there</see></prose>", "does not know the modules"),
      ("<prose><a href=\"javascript:alert(1)\">there</a></prose>", "https://"),
      (
        "<recording src=\"sounds/none.mp3\"><title>T</title><transcript><p>P</p></transcript></recording>",
        "has no sound"
      ),
      (
        "<recording src=\"cat.png\"><title>T</title><transcript><p>P</p></transcript></recording>",
        "there is: sounds/hello.mp3"
      ),
      ("<script>alert(1)</script>", "<script>"), ("<style>p{}</style>", "<style>"), ("<div>x</div>", "<div>"),
      ("<iframe src=\"https://example.org\"/>", "<iframe>"), ("<prose class=\"x\">A</prose>", "class"),
    ])
  func mistakes(xml: String, message: String) throws {
    let read = try Views.read(xml)
    #expect(read.view == nil)
    #expect(read.messages.contains { $0.contains(message) }, "\(read.messages)")
  }

  @Test("keeps marks and links as modules know them")
  func marks() throws {
    let view = try #require(
      try Views.read(
        """
        <prose>Ask <em>first</em>, <strong>wait</strong>, use <abbr title="a board">AAC</abbr>, \
        <span xml:lang="es">hola</span>, <a href="https://example.org/">more</a>.</prose>
        """
      ).view)
    guard case .prose(let prose)? = view.controls.first else { throw CancellationError() }
    let marked: [Inline] = [
      .emphasis("first"), .strong("wait"), .abbreviation("AAC", expansion: "a board"),
      .foreign("hola", language: "es"), .link("more", to: .web("https://example.org/")),
    ]
    for run in marked { #expect(prose.paragraphs[0].contains(run)) }
  }

  @Test("in a gap's sentence, keeps the spaces beside the gap")
  func spaces() throws {
    let (_, example) = try declared("blanks")
    guard case .blanks(let blanks)? = try Views.read(example).view?.controls.first else { throw CancellationError() }
    let words = blanks.paragraphs[0].map { piece -> String in
      switch piece {
      case .words(let words): words.plain
      case .gap(let gap): "[\(gap.id)]"
      }
    }
    #expect(words.joined() == "Please [verb] for [who].")
  }

  @Test("a statement that is a wish need not be ticked, and neither does what is optional need be written")
  func wishes() throws {
    let view = try #require(
      try Views.read(
        """
        <confirm name="private" optional="true">Keep it private.</confirm>
        <number name="n" optional="true"><label>N</label></number>
        <choices name="c" optional="true"><question>Q</question><option id="a">A</option><option id="b">B</option></choices>
        """
      ).view)
    var check = ResponseCheck(Response())
    view.check(&check)
    #expect(check.problems == [])
  }

  @Test("is documented in docs/, as the declarations say")
  func reference() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appending(path: "docs/view-reference.md")
    let text = ViewReference().text
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "record it with RECORD_GOLDEN=1")
    for control in ViewLanguage.controls {
      #expect(text.contains("\n## `<\(control.schema.name)>`\n"))
      #expect(text.contains(control.schema.example ?? "no example"))
    }
  }
}
