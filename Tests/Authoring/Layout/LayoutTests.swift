import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("The canonical layout")
struct LayoutTests {
  let layout: CanonicalLayout

  init() throws { layout = CanonicalLayout(types: try standardTypes()) }

  /// What a text becomes.
  private func laidOut(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    switch layout.laidOut(source(text)) {
    case .unchanged: return text
    case .changed(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .refused(let diagnostics):
      try #require(diagnostics.isEmpty, sourceLocation: sourceLocation)
      return ""
    case .unsafe:
      Issue.record("laid out, it would say something else", sourceLocation: sourceLocation)
      return text
    }
  }

  private func module(_ inside: String) -> String {
    "<module xmlns=\"urn:orientation-kit:1\" id=\"a\">\(inside)</module>"
  }

  @Test("indents, orders attributes and fills lines")
  func whole() throws {
    let text = """
      <?xml version="1.0"?><module minutes='5' id="a"   xml:lang="en" revision="1" xmlns="urn:orientation-kit:1"><title> A
      title </title><section id="s"><title>T</title><p>One two three four five six seven eight nine ten eleven twelve
      thirteen <em>fourteen</em>, fifteen.</p></section></module>
      """
    #expect(
      try laidOut(text) == """
        <?xml version="1.0"?>
        <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="5" xml:lang="en">
          <title>A title</title>
          <section id="s">
            <title>T</title>
            <p>One two three four five six seven eight nine ten eleven twelve thirteen <em>fourteen</em>,
              fifteen.</p>
          </section>
        </module>

        """)
  }

  @Test("makes no white space in a text, and loses none")
  func whiteSpace() throws {
    let lines = [
      "<p>a<em>b</em>c <strong>d</strong>\u{A0}e <em>f</em>.</p>",
      "<p>a<!-- b -->c <!-- d --> e</p>", "<p><![CDATA[ <a> ]]>b&#32;c</p>",
    ]
    for line in lines { #expect(try laidOut(module("\n  \(line)\n")).contains(line)) }
  }

  @Test("keeps remarks where they are, as they are")
  func remarks() throws {
    let text = """
      <!-- first -->
      <module xmlns="urn:orientation-kit:1" id="a">
        <title>T</title> <!-- beside -->
        <!-- two
               lines   -->
        <?tool say="x > y"?>

        <summary>S</summary>
      </module>
      <!-- last -->

      """
    #expect(try laidOut(text) == text)
  }

  @Test("leaves one empty line where there were several, and none at the ends")
  func emptyLines() throws {
    #expect(
      try laidOut(module("\n\n\n<title>T</title>\n\n\n<summary>S</summary>\n\n")) == """
        <module xmlns="urn:orientation-kit:1" id="a">
          <title>T</title>

          <summary>S</summary>
        </module>

        """)
  }

  @Test("puts what is no part of a line onto lines of its own")
  func stacked() throws {
    let text = module(
      "<section id=\"s\"><title>T</title><list><item>Ask.  <list><item>Why?</item></list></item></list></section>")
    #expect(
      try laidOut(text).contains(
        """
              <item>Ask.
                <list><item>Why?</item></list>
              </item>
        """))
  }

  @Test("refuses a file that is not well-formed")
  func broken() {
    for text in ["<module>", "", "<module xmlns=\"urn:orientation-kit:1\">&nbsp;</module>"] {
      guard case .refused(let diagnostics) = layout.laidOut(source(text)) else {
        Issue.record("\(text) was laid out")
        continue
      }
      #expect(!diagnostics.isEmpty)
    }
  }

  @Test("reads every kind of line end, and a byte order mark")
  func lineEnds() throws {
    let text = module("\n  <title>T\n  U</title>\n")
    let expected = try laidOut(text)
    for end in ["\r\n", "\r"] { #expect(try laidOut("\u{FEFF}" + text.replacing("\n", with: end)) == expected) }
  }

  @Test("changes no meaning and settles at once: generated documents", arguments: [11, 12, 13, 14] as [UInt64])
  func property(seed: UInt64) throws {
    var generator = SampleGenerator(Vocabulary(activityTypes: try standardTypes()), seed: seed)
    for index in 0..<300 {
      let text = index % 3 == 0 ? generator.damaged() : generator.right()
      guard DocumentReader().read(source(text)).root != nil else { continue }
      try expectSameMeaning(text)
    }
  }

  @Test("changes no meaning and settles at once: the modules of the product")
  func realFiles() throws {
    for file in try AuthoringTests.realFiles() { try expectSameMeaning(String(contentsOf: file, encoding: .utf8)) }
  }

  private func expectSameMeaning(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let once = try laidOut(text, sourceLocation: sourceLocation)
    let before = try #require(DocumentReader().read(source(text)).root)
    let after = try #require(DocumentReader().read(source(once)).root)
    #expect(Meaning(before) == Meaning(after), "\(text)\n\(once)", sourceLocation: sourceLocation)
    #expect(
      CanonicalXML.fingerprint(of: before) == CanonicalXML.fingerprint(of: after), sourceLocation: sourceLocation)
    #expect(Self.remarks(in: text) == Self.remarks(in: once), "\(text)\n\(once)", sourceLocation: sourceLocation)
    let ids = before.allIDs
    if ids.count == Set(ids).count {
      let types = try standardTypes()
      let comparison = TreeComparison(old: before, new: after, types: types)
      #expect(comparison.diff.changes.isEmpty, "\(text)\n\(once)", sourceLocation: sourceLocation)
      let editions = comparison.editions
      #expect(editions?.before.fingerprint == editions?.after.fingerprint, sourceLocation: sourceLocation)
      #expect(
        editions?.before.module.activities.map(\.fingerprint) == editions?.after.module.activities.map(\.fingerprint),
        sourceLocation: sourceLocation)
    }
    let twice = try laidOut(once, sourceLocation: sourceLocation)
    #expect(twice == once, "\(text)\n\(once)\n\(twice)", sourceLocation: sourceLocation)
  }

  private static func remarks(in text: String) -> [String] {
    text.matches(of: #/(?s)<!--.*?-->|<\?.*?\?>/#).map {
      String($0.output).replacing("\r\n", with: "\n")
    }
  }
}

/// What a reader of the tree can tell: stricter than a fingerprint, as white space between marked words counts.
private indirect enum Meaning: Equatable {
  case words(String)
  case element(String, Set<Element.Attribute>, [Meaning])

  init(_ element: Element) {
    let hasWords = element.children.contains { node in
      if case .text(let text, _) = node { !text.allSatisfy { $0 == " " } } else { false }
    }
    // Where a mark has strayed among parts, white space is no part of a text.
    let marks = ["em", "strong", "abbr", "term", "span", "a", "see"]
    let hasMarks = !element.elements.isEmpty && element.elements.allSatisfy { marks.contains($0.name) }
    var inside: [Meaning] = []
    for (index, node) in element.children.enumerated() {
      switch node {
      case .element(let child): inside.append(Meaning(child))
      case .text(var text, _):
        guard hasWords || hasMarks else { continue }
        if index == 0 { text = String(text.drop { $0 == " " }) }
        if index == element.children.count - 1, text.last == " " { text.removeLast() }
        if !text.isEmpty { inside.append(.words(text)) }
      }
    }
    self = .element(element.name, Set(element.attributes), inside)
  }
}

extension Element {
  fileprivate var allIDs: [String] { (self["id"].map { [$0] } ?? []) + elements.flatMap(\.allIDs) }
}
