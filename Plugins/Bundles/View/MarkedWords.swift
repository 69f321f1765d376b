internal import ActivityKit

extension [UInt8] {
  /// Adds marked words as the elements that mark them.
  mutating func append(_ words: [Inline]) {
    for run in words {
      switch run {
      case .text(let text): append(escaping: text)
      case .emphasis(let text): append(text, in: "em")
      case .strong(let text): append(text, in: "strong")
      case .foreign(let text, let language): append(text, in: "span", [("xml:lang", language)])
      case .abbreviation(let text, let expansion): append(text, in: "abbr", [("title", expansion)])
      case .term(let text, let term): append(text, in: "term", [("ref", term.rawValue)])
      case .link(let text, .web(let address)): append(text, in: "a", [("href", address)])
      case .link(let text, .place): append(escaping: text)
      }
    }
  }

  private mutating func append(_ text: String, in name: String, _ attributes: [(name: String, value: String)] = []) {
    self += "<\(name)".utf8
    for (attribute, value) in attributes {
      self += " \(attribute)=\"".utf8
      append(escaping: value)
      append(UInt8(ascii: "\""))
    }
    append(UInt8(ascii: ">"))
    append(escaping: text)
    self += "</\(name)>".utf8
  }

  /// Byte by byte: a letter with a mark behind a quotation mark is still behind it.
  mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      case UInt8(ascii: "'"): self += "&#39;".utf8
      default: append(byte)
      }
    }
  }
}
