internal import CLibXML2
import Curriculum

/// Puts an error of libxml2 into an author's words.
struct SyntaxProblem {
  let error: xmlError
  /// Where libxml2 had read to.
  let offset: Int
  let source: SourceFile
  /// The elements that are open there, from the root inwards.
  let opened: [(name: String, position: SourcePosition)]

  /// What libxml2 says with one code, several mistakes cause: the source tells them apart.
  var diagnostic: Diagnostic {
    if isCutOff { return cutOff }
    switch Int(error.code) {
    case Int(XML_ERR_TAG_NAME_MISMATCH.rawValue): return mismatch
    case Int(XML_ERR_TAG_NOT_FINISHED.rawValue): return unfinished
    case Int(XML_ERR_DOCUMENT_END.rawValue): return opened.isEmpty ? afterTheEnd : unfinished
    case Int(XML_ERR_DOCUMENT_EMPTY.rawValue):
      return problem(
        "xml.not-well-formed", "the file does not begin with a tag",
        help: "delete what stands before the first tag; a file begins with <module …> or <kit …>")
    case Int(XML_ERR_UNDECLARED_ENTITY.rawValue), Int(XML_WAR_UNDECLARED_ENTITY.rawValue): return unknownEntity
    case Int(XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue): return bareAmpersand
    case Int(XML_ERR_NAME_REQUIRED.rawValue) where byte(at: offset - 1) == UInt8(ascii: "&"): return bareAmpersand
    case Int(XML_ERR_NAME_REQUIRED.rawValue) where byte(at: offset - 1) == UInt8(ascii: "<"): return bareLessThan
    case Int(XML_ERR_INVALID_DEC_CHARREF.rawValue), Int(XML_ERR_INVALID_HEX_CHARREF.rawValue),
      Int(XML_ERR_INVALID_CHAR.rawValue) where byte(at: offset - 1) == UInt8(ascii: ";"):
      return wrongCharacterReference
    case Int(XML_ERR_INVALID_ENCODING.rawValue), Int(XML_ERR_INVALID_CHAR.rawValue),
      Int(XML_I18N_CONV_FAILED.rawValue):
      return wrongCharacter
    case Int(XML_ERR_HYPHEN_IN_COMMENT.rawValue):
      return problem(
        "xml.not-well-formed", "two hyphens stand inside a comment",
        help: "a comment is written <!-- like this -->, without -- inside")
    case Int(XML_ERR_COMMENT_NOT_FINISHED.rawValue): return notFinished("comment", from: "<!--", to: "-->")
    case Int(XML_ERR_CDATA_NOT_FINISHED.rawValue): return notFinished("CDATA section", from: "<![CDATA[", to: "]]>")
    case Int(XML_ERR_MISPLACED_CDATA_END.rawValue):
      // libxml2 reports this one from where the text begins.
      let end = source.bytes.indices.first { $0 >= offset && source.bytes[$0...].starts(with: "]]>".utf8) }
      return problem(
        "xml.not-well-formed", "]]> cannot stand in text", at: end, expected: "]]&gt;", help: "write ]]&gt; instead",
        fixes: end.map {
          [Fix("write ]]&gt;", isSafe: true, replacing: .bytes($0..<($0 + 3)), with: "]]&gt;")]
        } ?? [])
    case Int(XML_ERR_RESERVED_XML_NAME.rawValue):
      let place = source.tagStart(before: offset)
      return problem(
        "xml.not-well-formed", "<?xml …?> can stand only at the very beginning of the file", at: place,
        help: "delete what stands before it, empty lines too; or delete this line, which may be left out",
        fixes: fixes(ofDeclarationAt: place))
    default: return tagProblem ?? other
    }
  }

  private var other: Diagnostic {
    if source.bytes[source.tagStart(before: offset)...].starts(with: "<?xml".utf8) {
      return problem(
        "xml.not-well-formed", "this is not how a file begins",
        help: "write <?xml version=\"1.0\" encoding=\"UTF-8\"?> in the first line, or leave it out")
    }
    return problem(
      "xml.not-well-formed", "this cannot be read from here on: \(string(error.message).collapsingWhiteSpace())",
      help: "compare it with a module that works, from the line marked here upwards")
  }

  func problem(
    _ name: String, _ message: String, at place: Int? = nil, expected: String? = nil,
    help: String..., fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      name, message, at: .point(source.position(at: place ?? offset)), expected: expected, help: help,
      fixes: fixes)
  }

  func byte(at offset: Int) -> UInt8? { source.bytes.indices.contains(offset) ? source.bytes[offset] : nil }

  func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

/// Ends that are missing.
extension SyntaxProblem {
  /// Whether libxml2 ran out of text while it was inside a tag.
  private var isCutOff: Bool {
    let insideTag = [
      XML_ERR_GT_REQUIRED, XML_ERR_SPACE_REQUIRED, XML_ERR_NAME_REQUIRED, XML_ERR_ATTRIBUTE_NOT_STARTED,
      XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ENTITYREF_SEMICOL_MISSING,
    ]
    return insideTag.contains { Int($0.rawValue) == Int(error.code) }
      && source.bytes[min(offset, source.bytes.count)...].allSatisfy(isWhiteSpace)
  }

  private var cutOff: Diagnostic {
    Diagnostic(
      "xml.not-closed", "the file ends in the middle of this tag",
      at: .element(source.position(at: source.tagStart(before: offset))),
      help: ["its end is missing: write the rest, or look for an older copy of the file"])
  }

  private var unfinished: Diagnostic {
    let (name, position) = opened.last ?? ("module", .start)
    return Diagnostic(
      "xml.not-closed", "<\(name)> is never closed", at: .element(position), expected: "</\(name)> further down",
      help: ["write </\(name)> where it ends"])
  }

  private var afterTheEnd: Diagnostic {
    problem(
      "xml.not-well-formed", "something stands after the end of the module or kit",
      help: "a file holds one <module> or one <kit>; remove what follows its end tag")
  }

  private func notFinished(_ what: String, from start: String, to end: String) -> Diagnostic {
    Diagnostic(
      "xml.not-closed", "a \(what) is never closed", at: .point(source.position(of: start, before: offset)),
      expected: "\(end) further down", help: ["write \(end) where it ends"])
  }

  private var mismatch: Diagnostic {
    let start = source.tagStart(before: offset)
    let place = Diagnostic.Place.element(source.position(at: start))
    let written = source.string(in: (start + 2)..<(start + 1 + source.nameLength(at: start + 1)))
    guard let (name, position) = opened.last else { return other }
    let note = Diagnostic.Note("<\(name)> begins here", at: .element(position))
    // Nothing stands directly in itself: the second start tag was mostly meant to end the first.
    if opened.count > 1, opened[opened.count - 2].name == name, written != name {
      let first = opened[opened.count - 2].position
      return Diagnostic(
        "xml.not-closed", "<\(name)> stands inside another <\(name)>, and is not closed", at: .element(position),
        expected: "</\(name)>", help: ["write </\(name)> here if it is meant to end <\(name)> of line \(first.line)"],
        notes: [Diagnostic.Note("the other <\(name)> begins here", at: .element(first))])
    }
    if opened.contains(where: { $0.name == written }) {
      return Diagnostic(
        "xml.not-closed", "<\(name)> of line \(position.line) is not closed before this end tag", at: place,
        expected: "</\(name)>", help: ["write </\(name)> where <\(name)> ends"], notes: [note])
    }
    if suggestion(for: written, among: [name]) != nil {
      return Diagnostic(
        "xml.end-tag", "</\(written)> does not close <\(name)>", at: place,
        expected: "did you mean </\(name)>?",
        help: ["write </\(name)>: both tags of an element have the same name, capital letters included"],
        notes: [note], fixes: [Fix("write </\(name)>", isSafe: true, replacing: .place(place), with: "</\(name)")])
    }
    return Diagnostic(
      "xml.end-tag", "</\(written)> closes nothing: no <\(written)> is open here", at: place,
      expected: "</\(name)>",
      help: ["write </\(name)> if it is meant to close <\(name)> of line \(position.line), or remove it"],
      notes: [note])
  }
}

/// Characters that cannot stand as they are.
extension SyntaxProblem {
  private var ampersand: Int {
    source.bytes[..<min(offset, source.bytes.count)].lastIndex(of: UInt8(ascii: "&")) ?? offset
  }

  private var unknownEntity: Diagnostic {
    let name = string(error.str1)
    let character = characterNamed(name)
    let help =
      character == " "
      ? "write a plain space" : "write \(character ?? "the character") itself: every letter and sign can stand as it is"
    return Diagnostic(
      "xml.unknown-entity", "&\(name); is not known here", at: .point(source.position(at: ampersand)),
      expected: character == " " ? "a plain space" : character ?? "the character itself", help: [help],
      fixes: fixes(ofEntity: name, at: ampersand))
  }

  private var bareAmpersand: Diagnostic {
    Diagnostic(
      "xml.bare-ampersand", "an & stands alone", at: .point(source.position(at: ampersand)), expected: "&amp;",
      help: ["write &amp; for an & that you want to be read"], fixes: fixes(ofAmpersandAt: ampersand))
  }

  private var bareLessThan: Diagnostic {
    let next = source.bytes[min(offset, source.bytes.count)...].prefix { $0 != UInt8(ascii: "<") && $0 != newline }
    let name = String(
      decoding: next.drop(while: isWhiteSpace).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }, as: UTF8.self)
    // A space, a word and the end of a tag: the tag was meant.
    if let first = next.first, isWhiteSpace(first), !name.isEmpty, next.contains(UInt8(ascii: ">")) {
      return Diagnostic(
        "xml.bare-less-than", "a space stands between < and \(name)", at: .point(source.position(at: offset - 1)),
        expected: "<\(name)", help: ["remove the space; a < that you want to be read is written &lt;"])
    }
    return Diagnostic(
      "xml.bare-less-than", "a < stands alone", at: .point(source.position(at: offset - 1)), expected: "&lt;",
      help: [
        "write &lt; for a < that you want to be read",
        "if it begins a tag, write the tag's name right after it",
      ], fixes: fixes(ofLessThanAt: offset - 1))
  }

  private var wrongCharacterReference: Diagnostic {
    problem(
      "xml.character", "a number here stands for no character", at: ampersand,
      help: "delete it, from & to ; and where you want a character, type it as it is")
  }

  private var wrongCharacter: Diagnostic {
    if let byte = byte(at: offset), byte < 0x80 {
      return problem(
        "xml.character", "an invisible character stands here that no text may hold",
        help: "delete it, and type what stands around it again")
    }
    return problem(
      "xml.encoding", "a letter here is not saved as UTF-8",
      help: "save the file again with the encoding UTF-8; most editors have it under \"Save as\"")
  }
}
