internal import CLibXML2
import Curriculum

/// Mistakes inside a tag: attributes, quotation marks, prefixes.
extension SyntaxProblem {
  /// Nil where the error is about something else.
  var tagProblem: Diagnostic? {
    switch Int(error.code) {
    case Int(XML_ERR_LT_IN_ATTRIBUTE.rawValue): return lessThanInValue
    case Int(XML_ERR_ATTRIBUTE_REDEFINED.rawValue): return writtenTwice
    case Int(XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue): return valueWithoutQuotes
    case Int(XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue):
      return problem("xml.quotes", "a value has no quotation mark at its end", help: "write it as name=\"value\"")
    case Int(XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue): return isAtNextTag ? notClosed : withoutValue
    case Int(XML_ERR_SPACE_REQUIRED.rawValue): return isAtNextTag ? notClosed : afterValue
    case Int(XML_ERR_GT_REQUIRED.rawValue): return isAtNextTag ? notClosed : notATag
    case Int(XML_ERR_NAME_REQUIRED.rawValue): return notATag
    case Int(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue): return unknownPrefix
    default: return nil
    }
  }

  private var tag: Int { source.tagStart(before: offset) }
  /// The name of the tag, with or without its slash.
  private var tagName: String {
    let start = byte(at: tag + 1) == UInt8(ascii: "/") ? tag + 2 : tag + 1
    return source.string(in: start..<min(start + source.nameLength(at: start), source.bytes.count))
  }
  private var isAtNextTag: Bool { byte(at: offset) == UInt8(ascii: "<") }
  private var lastAttribute: WrittenAttribute? { source.attributes(inTagAt: tag, before: offset).last }

  private var notClosed: Diagnostic {
    let name = source.string(in: (tag + 1)..<(tag + 1 + source.nameLength(at: tag + 1)))
    return Diagnostic(
      "xml.tag", "the tag <\(name)> is not finished before the next one begins",
      at: .element(source.position(at: tag)), expected: "> at its end", help: ["write > where the tag ends"])
  }

  private var notATag: Diagnostic {
    let isEnd = byte(at: tag + 1) == UInt8(ascii: "/")
    return problem(
      "xml.tag", "this cannot stand in a tag",
      help: isEnd
        ? "an end tag holds its name and nothing else: </\(tagName)>"
        : "after the name of a tag stands nothing but name=\"value\": <\(tagName) name=\"value\">")
  }

  private var writtenTwice: Diagnostic {
    let name = string(error.str1)
    let second = source.attributes(inTagAt: tag, before: offset).filter { source.string(in: $0.name) == name }
      .dropFirst()
    return problem(
      "xml.tag", "\(name)=\"…\" stands twice in one tag", at: second.first?.name.lowerBound,
      help: "keep one of them")
  }

  /// A `<` inside a value is mostly the next tag, after a quotation mark that is missing.
  private var lessThanInValue: Diagnostic {
    let next = byte(at: offset + 1)
    let beginsTag = next.map { Unicode.Scalar($0).properties.isAlphabetic || $0 == UInt8(ascii: "/") } ?? false
    guard beginsTag, let value = unfinishedValue else {
      return problem(
        "xml.bare-less-than", "a < stands between quotation marks", expected: "&lt;",
        help: "write &lt; for a < that you want to be read", fixes: fixes(ofLessThanAt: offset))
    }
    return problem(
      "xml.quotes", "the value of \(value.name) has no quotation mark at its end", at: value.start,
      help: "write the quotation mark where the value ends")
  }

  /// The value that is open where libxml2 stopped: the attribute's name, and where the value begins.
  private var unfinishedValue: (name: String, start: Int)? {
    let from = lastAttribute.map { $0.value.upperBound + 1 } ?? tag
    guard from < offset, offset <= source.bytes.count,
      let equals = source.bytes[from..<offset].firstIndex(of: UInt8(ascii: "="))
    else { return nil }
    return (name(before: equals), min(equals + 2, offset))
  }

  private func name(before equals: Int) -> String {
    let before = source.bytes[..<equals]
    guard let end = before.lastIndex(where: { !isWhiteSpace($0) }) else { return "" }
    let start = before[...end].lastIndex { isWhiteSpace($0) || $0 == UInt8(ascii: "<") }.map { $0 + 1 } ?? 0
    return source.string(in: start..<(end + 1))
  }

  private var withoutValue: Diagnostic {
    let name = string(error.str1)
    let end = source.bytes[..<min(offset, source.bytes.count)].lastIndex { !isWhiteSpace($0) } ?? offset
    return problem(
      "xml.tag", "\(name) has no value", at: max(0, end + 1 - name.utf8.count), expected: "\(name)=\"…\"",
      help: "write \(name)=\"…\" with a value between the quotation marks, or remove \(name)")
  }

  private var valueWithoutQuotes: Diagnostic {
    guard let equals = source.bytes[..<min(offset, source.bytes.count)].lastIndex(of: UInt8(ascii: "=")) else {
      return notATag
    }
    let rest = source.bytes[offset...].prefix {
      !isWhiteSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
    }
    let written = String(decoding: rest, as: UTF8.self)
    let value = written.trimmingPrefix { quotationMarks.contains($0) }.prefix { !quotationMarks.contains($0) }
    let isQuoted = written.first.map(quotationMarks.contains) ?? false
    let name = name(before: equals)
    return problem(
      "xml.quotes",
      isQuoted
        ? "the value of \(name) stands in curly quotation marks"
        : "the value of \(name) does not stand in quotation marks",
      expected: "\(name)=\"\(value.isEmpty ? "…" : value)\"",
      help: isQuoted
        ? "use straight quotation marks in tags" : "write it as \(name)=\"\(value.isEmpty ? "…" : value)\"",
      fixes: fixes(ofValueOf: name, from: offset))
  }

  /// Something follows a value without a space: the space is missing, or a quotation mark before it.
  private var afterValue: Diagnostic {
    guard let last = lastAttribute else { return notATag }
    let name = source.string(in: last.name)
    if source.bytes[last.value].last(where: { !isWhiteSpace($0) }) == UInt8(ascii: "=") {
      return problem(
        "xml.quotes", "the value of \(name) has no quotation mark at its end", at: last.value.lowerBound,
        help: "write the quotation mark where the value ends")
    }
    let follows = source.bytes[min(offset, source.bytes.count)...].prefix {
      $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
    }
    if follows.prefix(while: { !isWhiteSpace($0) }).contains(UInt8(ascii: "=")) {
      return problem(
        "xml.tag", "a space is missing after \(name)=\"…\"", help: "write a space here",
        fixes: [Fix("write a space", isSafe: true, replacing: .bytes(offset..<offset), with: " ")])
    }
    return problem(
      "xml.quotes", "the value of \(name) ends before this, at a quotation mark",
      help: "write &quot; for a quotation mark inside a value")
  }

  private var unknownPrefix: Diagnostic {
    let prefix = string(error.str1)
    let name = "\(prefix):\(string(error.str2))"
    let attribute = source.attributes(inTagAt: tag, before: offset).first { source.string(in: $0.name) == name }
    let place = source.position(at: attribute?.name.lowerBound ?? tag)
    return Diagnostic(
      "xml.tag", "\(name) begins with \"\(prefix):\", which is not known here",
      at: attribute == nil ? .element(place) : .point(place),
      help: ["nothing in a module or a kit begins so, apart from xml:lang; remove it, or take the plain name"])
  }
}
