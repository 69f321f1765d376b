internal import CLibXML2
import Curriculum

/// Puts an error of libxml2 into an author's words.
struct SyntaxProblem {
  let error: xmlError
  /// The element that is open where the error stands.
  let opened: (name: String, position: SourcePosition)?

  func diagnostic(at offset: Int, in source: SourceFile) -> Diagnostic {
    switch Int(error.code) {
    case Int(XML_ERR_TAG_NAME_MISMATCH.rawValue): mismatch(before: offset, in: source)
    case Int(XML_ERR_TAG_NOT_FINISHED.rawValue) where opened != nil,
      Int(XML_ERR_DOCUMENT_END.rawValue) where opened != nil:
      unfinished()
    case Int(XML_ERR_UNDECLARED_ENTITY.rawValue), Int(XML_WAR_UNDECLARED_ENTITY.rawValue):
      entity(before: offset, in: source)
    case Int(XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue),
      Int(XML_ERR_NAME_REQUIRED.rawValue)
    where lastByte(before: offset, in: source, among: "&<") == UInt8(ascii: "&"):
      bareAmpersand(before: offset, in: source)
    case Int(XML_ERR_ATTRIBUTE_REDEFINED.rawValue):
      simple(
        "the attribute \"\(string(error.str1))\" is written twice in one tag", at: offset, in: source,
        help: "keep one of them")
    case Int(XML_ERR_LT_IN_ATTRIBUTE.rawValue):
      simple(
        "a < stands inside an attribute's value", at: offset, in: source,
        help: "look for a quotation mark that is missing before it, or write &lt;")
    case Int(XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue), Int(XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue):
      simple(
        "an attribute's value must stand in quotation marks", at: offset, in: source, help: "write it as name=\"value\"")
    case Int(XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue):
      simple(
        "a quotation mark is missing at the end of an attribute's value", at: offset, in: source,
        help: "write it as name=\"value\"")
    case Int(XML_ERR_GT_REQUIRED.rawValue), Int(XML_ERR_SPACE_REQUIRED.rawValue):
      simple("this tag is not written as a tag should be", at: offset, in: source, help: "write it as <name attribute=\"value\">")
    case Int(XML_ERR_INVALID_ENCODING.rawValue), Int(XML_ERR_INVALID_CHAR.rawValue), Int(XML_I18N_CONV_FAILED.rawValue):
      simple(
        "a character here is not valid UTF-8 text", at: offset, in: source,
        help: "save the file again with the encoding UTF-8; most editors have it under \"Save as\"")
    case Int(XML_ERR_DOCUMENT_END.rawValue):
      simple(
        "something stands after the end of the document", at: offset, in: source,
        help: "a file holds one <module> or one <kit>; remove what follows its end tag")
    case Int(XML_ERR_DOCUMENT_EMPTY.rawValue):
      simple("the file does not begin with a tag", at: offset, in: source, help: "begin it with <module …> or <kit …>")
    case Int(XML_ERR_HYPHEN_IN_COMMENT.rawValue), Int(XML_ERR_COMMENT_NOT_FINISHED.rawValue):
      simple(
        "a comment is not closed as it should be", at: offset, in: source,
        help: "comments are written <!-- like this --> and hold no -- inside")
    default:
      simple(
        "this is not well-formed XML: \(libraryMessage)", at: offset, in: source,
        help: "compare it with a module that works, from the line marked here upwards")
    }
  }

  private func simple(_ message: String, at offset: Int, in source: SourceFile, help: String) -> Diagnostic {
    Diagnostic("xml.not-well-formed", message, at: .point(source.position(at: offset)), help: [help])
  }

  private func mismatch(before offset: Int, in source: SourceFile) -> Diagnostic {
    let start = source.bytes[..<min(offset, source.bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? offset
    let name = opened?.name ?? string(error.str1)
    let line = opened.map { " of line \($0.position.line)" } ?? ""
    return Diagnostic(
      "xml.not-well-formed", "<\(name)>\(line) is not closed before this end tag",
      at: .element(source.position(at: start)), expected: "</\(name)>",
      help: ["close <\(name)> with </\(name)> first, or correct the name in this end tag"])
  }

  private func unfinished() -> Diagnostic {
    let (name, position) = opened ?? ("module", .start)
    return Diagnostic(
      "xml.not-well-formed", "<\(name)> is never closed", at: .element(position), expected: "</\(name)> further down",
      help: ["write </\(name)> where it ends"])
  }

  private func entity(before offset: Int, in source: SourceFile) -> Diagnostic {
    let start = source.bytes[..<min(offset, source.bytes.count)].lastIndex(of: UInt8(ascii: "&")) ?? offset
    let name = string(error.str1)
    return Diagnostic(
      "xml.unknown-entity", "&\(name); is not known here", at: .point(source.position(at: start)),
      expected: "one of &amp; &lt; &gt; &quot; &apos;",
      help: ["write the character itself; the file is UTF-8, so every character can stand as it is"])
  }

  private func bareAmpersand(before offset: Int, in source: SourceFile) -> Diagnostic {
    let start = source.bytes[..<min(offset, source.bytes.count)].lastIndex(of: UInt8(ascii: "&")) ?? offset
    return Diagnostic(
      "xml.bare-ampersand", "an & stands alone", at: .point(source.position(at: start)), expected: "&amp;",
      help: ["write &amp; for an & that you want to be read"], replacement: "&amp;")
  }

  private func lastByte(before offset: Int, in source: SourceFile, among bytes: String) -> UInt8? {
    let wanted = Set(bytes.utf8)
    return source.bytes[..<min(offset, source.bytes.count)].last { wanted.contains($0) }
  }

  private var libraryMessage: String {
    string(error.message).collapsingWhiteSpace()
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
