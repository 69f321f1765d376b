import Curriculum
import Testing

@testable import Authoring

@Suite("The place of an element")
struct PositionTests {
  /// Text before `<here/>`, and where that then stands.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let line: Int
    let column: Int
    let offset: Int

    init(_ testDescription: String, _ before: String, line: Int, column: Int, offset: Int) {
      self.testDescription = testDescription
      self.before = before
      self.line = line
      self.column = column
      self.offset = offset
    }
  }

  /// `<a xmlns="urn:orientation-kit:1">`: 33 bytes.
  static let root = "<a xmlns=\"urn:orientation-kit:1\">"

  static let rows = [
    Row("right after another tag", root, line: 1, column: 34, offset: 33),
    Row("in the next line", root + "\n", line: 2, column: 1, offset: 34),
    Row("after spaces", root + "\n   ", line: 2, column: 4, offset: 37),
    Row("after a tab, which is one character", root + "\n\t", line: 2, column: 2, offset: 35),
    Row("after letters of two bytes", root + "\né ñ ", line: 2, column: 5, offset: 40),
    Row("after letters of three bytes", root + "\n日本", line: 2, column: 3, offset: 40),
    Row("after characters of four bytes", root + "\n👋👋", line: 2, column: 3, offset: 42),
    Row("after a letter and its accent, two characters", root + "\ne\u{301}", line: 2, column: 3, offset: 37),
    Row("after lines that end with CR LF", root + "\r\n\r\n  ", line: 3, column: 3, offset: 39),
    Row("after a comment", root + "<!-- é -->", line: 1, column: 44, offset: 44),
    Row("after a comment over several lines", root + "<!--\n<b>\n-->", line: 3, column: 4, offset: 45),
    Row("after a comment in CR LF", root + "<!--\r\n-->", line: 2, column: 4, offset: 42),
    Row("after a CDATA section", root + "<![CDATA[<b>]]>", line: 1, column: 49, offset: 48),
    Row("after a CDATA section over lines", root + "<![CDATA[\n\r\n]]>", line: 3, column: 4, offset: 48),
    Row("after an entity", root + "&amp;&lt;", line: 1, column: 43, offset: 42),
    Row("after a character reference", root + "\n&#233;&#x1F44B;", line: 2, column: 16, offset: 49),
    Row("after a processing instruction", root + "<?x <b> ?>", line: 1, column: 44, offset: 43),
    Row("after an element with text", root + "<b>x</b>\n", line: 2, column: 1, offset: 42),
    Row("after an empty element", root + "<b/><b />", line: 1, column: 43, offset: 42),
    Row("after a > inside a value", root + "<b c='>'/>", line: 1, column: 44, offset: 43),
    Row("after a tag over several lines", root + "<b\n c='d'\n>e</b\n>", line: 4, column: 2, offset: 50),
    Row("after an XML declaration", "<?xml version=\"1.0\"?>\n" + root, line: 2, column: 34, offset: 55),
    Row("after a byte order mark, which no editor counts", "\u{FEFF}" + root, line: 1, column: 34, offset: 36),
    Row(
      "in the second line of a file with a byte order mark", "\u{FEFF}" + root + "\n", line: 2, column: 1, offset: 37),
    Row(
      "after much text", root + String(repeating: "Wait a little more.\n", count: 20_000), line: 20_001, column: 1,
      offset: 400_033),
    Row(
      "after much text in many languages", root + String(repeating: "é日👋\n", count: 10_000), line: 10_001, column: 1,
      offset: 100_033),
  ]

  @Test("is exact", arguments: rows)
  func place(row: Row) throws {
    let text = row.before + "<here/></a>"
    let here = try #require(try Self.element("here", in: text))
    #expect(here.position == SourcePosition(offset: row.offset, line: row.line, column: row.column))
    #expect(Array(text.utf8)[row.offset...].starts(with: "<here".utf8))
  }

  @Test("does not depend on how far the parser has read")
  func manyElements() throws {
    let lines = (0..<3000).map { "<b c=\"\($0)\">é\($0)</b>\r\n" }
    let text = Self.root + "\n" + lines.joined() + "</a>"
    let file = source(text)
    let (root, _) = DocumentReader().read(file)
    let elements = try #require(root).elements
    #expect(elements.count == 3000)
    for (index, element) in elements.enumerated() {
      #expect(element.position.line == index + 2)
      #expect(element.position.column == 1)
      #expect(file.position(at: element.position.offset) == element.position)
      #expect(file.bytes[element.position.offset...].starts(with: "<b c=\"\(index)\"".utf8))
    }
  }

  private static func element(_ name: String, in text: String) throws -> Element? {
    let (root, diagnostics) = DocumentReader().read(source(text))
    #expect(diagnostics.isEmpty)
    return root?.first(name)
  }
}

@Suite("The place of text")
struct TextPositionTests {
  static let root = PositionTests.root

  @Test(
    "is that of its first character",
    arguments: [
      ("x", 33), ("  x", 35), ("\r\n\r\nx", 37), ("é", 33), (" é", 34), ("&amp;", 33), (" &#233;", 34),
      ("<!-- c -->x", 43), ("<!-- c -->  &lt;", 45), ("<?p q?>x", 40), ("<![CDATA[x]]>", 42), ("<![CDATA[ \n]]>x", 47),
      ("\n<!--\r\n-->\n👋", 44), ("\u{A0}", 33),
    ])
  func place(text: String, offset: Int) throws {
    let file = source(Self.root + text + "</a>")
    let (root, _) = DocumentReader().read(file)
    let node = try #require(root?.children.first)
    guard case .text(_, let position) = node else {
      Issue.record("no text was read")
      return
    }
    // What stands in a CDATA section begins at its start.
    let expected = text.contains("CDATA") ? offset - (text.hasSuffix("x]]>") ? 0 : 3) : offset
    #expect(position == file.position(at: expected))
  }

  @Test("after an element is counted from that element's end")
  func afterElement() throws {
    let text = Self.root + "<b>y</b>  \n <c/> z</a>"
    let root = try read(text)
    guard case .text(" z", let position) = root.children.last else {
      Issue.record("no text was read")
      return
    }
    #expect(position == SourcePosition(offset: 50, line: 2, column: 7))
  }
}

@Suite("The range that a diagnostic marks")
struct SourceRangeTests {
  let file = source("<a>\n  <b-c  one = 'x>y' two=\"é\"\n three=\"\"/>\n</a>")

  var tag: SourcePosition { SourcePosition(offset: 6, line: 2, column: 3) }

  @Test("is the < and the name of an element")
  func element() {
    #expect(file.range(of: .element(tag)) == SourceRange(start: tag, length: 4))
  }

  @Test("is an attribute's name")
  func attribute() {
    let start = SourcePosition(offset: 24, line: 2, column: 21)
    #expect(file.range(of: .attribute("two", of: tag)) == SourceRange(start: start, length: 3))
  }

  @Test("is an attribute's value, without its quotation marks")
  func value() {
    let one = SourcePosition(offset: 19, line: 2, column: 16)
    let two = SourcePosition(offset: 29, line: 2, column: 26)
    #expect(file.range(of: .value("one", of: tag)) == SourceRange(start: one, length: 3))
    #expect(file.range(of: .value("two", of: tag)) == SourceRange(start: two, length: 2))
  }

  @Test("is one character where a value is empty")
  func emptyValue() {
    let start = SourcePosition(offset: 41, line: 3, column: 9)
    #expect(file.range(of: .value("three", of: tag)) == SourceRange(start: start, length: 1))
  }

  @Test("is the element where the attribute is not written")
  func missing() {
    #expect(file.range(of: .value("four", of: tag)) == file.range(of: .element(tag)))
  }

  @Test("counted from a position before it is the one counted from the start of the file")
  func counting() {
    let file = source("\u{FEFF}a\r\né日\n👋 b\n")
    for known in 0...file.bytes.count {
      for offset in known...file.bytes.count where known == 0 || file.bytes[known - 1] & 0x80 == 0 {
        #expect(
          file.position(at: offset, from: file.position(at: max(3, known))) == file.position(at: max(3, known, offset)))
      }
    }
  }
}
