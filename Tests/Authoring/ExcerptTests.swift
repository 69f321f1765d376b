import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("The lines of a report")
struct ExcerptTests {
  @Test("show the whole line where it is not too long")
  func wholeLine() {
    let excerpt = Self.excerpt(String(repeating: "x", count: 100) + "<b>")
    #expect(excerpt.line == String(repeating: "x", count: 100) + "<b>")
    #expect(excerpt.padding.count == 100)
    #expect(excerpt.carets == "^^")
  }

  @Test("show the part of a long line that the caret stands in")
  func longLine() {
    let excerpt = Self.excerpt(String(repeating: "x", count: 300) + "<b>" + String(repeating: "y", count: 300))
    #expect(excerpt.line.hasPrefix("…xxx"))
    #expect(excerpt.line.hasSuffix("yyy…"))
    #expect(excerpt.line.count == 122)
    #expect(excerpt.line.dropFirst(excerpt.padding.count).hasPrefix("<b>"))
  }

  @Test("keep tabs, so that the caret stands below what it marks at any width")
  func tabs() {
    #expect(Self.excerpt("\tx\t<b>").padding == "\t \t")
  }

  @Test(
    "leave as many columns before the caret as a terminal needs",
    arguments: [("é", 1), ("e\u{301}", 1), ("日本", 4), ("👋", 2), ("한", 2), ("ｆ", 2), ("\u{200B}", 0), ("‘x’", 3)])
  func width(text: String, columns: Int) {
    #expect(Self.excerpt(text + "<b>").padding.count == columns)
  }

  @Test("mark as many columns as a terminal needs")
  func carets() {
    let file = source("<a b=\"日本e\u{301}\"/>")
    let range = file.range(of: .value("b", of: .start))
    #expect(Excerpt(of: range, in: file).carets == "^^^^^")
  }

  @Test("mark no more than the first line of what goes on in the next")
  func twoLines() {
    let file = source("<a b=\"one\ntwo\"/>")
    #expect(Excerpt(of: file.range(of: .value("b", of: .start)), in: file).carets == "^^^")
  }

  @Test("show no character that would move a terminal's cursor or turn its text around")
  func control() {
    #expect(
      Self.excerpt("\u{1B}[31m\u{9B}\u{7F}\u{202E}\u{2028}<b>").line
        == "\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}<b>")
  }

  @Test("show no control character of a path or a value either")
  func controlInMessage() throws {
    let text = """
      <module xmlns="urn:orientation-kit:1" id="a&#x9B;b" revision="1" minutes="1" xml:lang="en">\
      <title>T</title><summary>S</summary><section id="s"><title>T</title><p>P</p></section></module>
      """
    let file = try check(text, path: "a\u{1B}b\n.xml")
    let report = DiagnosticReport(try result(of: file)).text
    #expect(!report.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(report.hasPrefix("a\u{FFFD}b\u{FFFD}.xml:1:43: error: \"a\u{FFFD}b\" cannot stand in id=\"…\""))
  }

  @Test("have no byte order mark, which a caret could not stand below")
  func byteOrderMark() {
    let excerpt = Self.excerpt("\u{FEFF}<b>")
    #expect(excerpt.line == "<b>")
    #expect(excerpt.padding == "")
  }

  @Test("are painted only where colors are wanted")
  func colors() throws {
    let result = try result(of: try check("<kit/>"))
    #expect(!DiagnosticReport(result).text.contains("\u{1B}"))
    #expect(DiagnosticReport(result, usesColor: true).text.contains("\u{1B}[1;31merror\u{1B}[0m"))
  }

  /// The lines for a mistake at `<b`.
  private static func excerpt(_ text: String) -> Excerpt {
    let file = source(text)
    let offset = text.utf8.count - (text.range(of: "<b>").map { text[$0.lowerBound...].utf8.count } ?? 0)
    return Excerpt(of: file.range(of: .element(file.position(at: offset))), in: file)
  }
}
