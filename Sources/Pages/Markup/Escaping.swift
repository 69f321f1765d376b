extension String {
  /// The text with `& < > " '` and the braces of templates as character references, for HTML text and for
  /// quoted attributes.
  ///
  /// It goes byte by byte: a quote that carries a combining mark is one `Character` that is not `"`, and would
  /// pass an escaper that compares characters.
  public var escapedForHTML: String {
    var escaped = ""
    appendEscaped(to: &escaped)
    return escaped
  }

  func appendEscaped(to target: inout String) {
    var copy = self
    let isPlain = copy.withUTF8 { bytes in !bytes.contains { Self.reference(for: $0) != nil } }
    guard !isPlain else {
      target += copy
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(copy.utf8.count + 32)
    for byte in copy.utf8 {
      if let reference = Self.reference(for: byte) {
        bytes.append(contentsOf: reference.utf8)
      } else {
        bytes.append(byte)
      }
    }
    target += String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "{"): "&#123;"
    case UInt8(ascii: "}"): "&#125;"
    default: nil
    }
  }
}
