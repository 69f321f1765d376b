/// Addresses that a module may lead to: `https` alone, in the characters that addresses are made of (RFC 3986), so
/// that nothing that a browser would run passes for one.
enum WebAddress {
  /// As a pattern of XML Schema, escaped for XML.
  static let pattern = "https://[A-Za-z0-9][A-Za-z0-9.\\-]*(:[0-9]{1,5})?([/?#]\(rest)*)?"
  private static let rest = "[A-Za-z0-9\\-._~:/?#\\[\\]@!$&amp;'()*+,;=%]"

  static let expectation = "an address that begins with https://, such as https://example.org/page"

  static func isSound(_ value: String) -> Bool {
    var bytes = Array(value.utf8)[...]
    let scheme = Array("https://".utf8)
    guard bytes.starts(with: scheme) else { return false }
    bytes = bytes.dropFirst(scheme.count)
    guard let first = bytes.first, first.isLetterOrDigit else { return false }
    bytes = bytes.drop { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    if bytes.first == UInt8(ascii: ":") {
      let port = bytes.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard (1...5).contains(port.count) else { return false }
      bytes = bytes[port.endIndex...]
    }
    guard let next = bytes.first else { return true }
    return "/?#".utf8.contains(next) && bytes.allSatisfy { $0.isLetterOrDigit || marks.contains($0) }
  }

  private static let marks = Array("-._~:/?#[]@!$&'()*+,;=%".utf8)

  /// `https://example.org` for `http://example.org`, `HTTPS://example.org` and `www.example.org`.
  static func replacement(for value: String) -> String? {
    let folded = value.lowercased()
    let bare =
      if folded.hasPrefix("http://") { value.dropFirst(7) } else if folded.hasPrefix("https://") {
        value.dropFirst(8)
      } else if folded.hasPrefix("www.") { value[...] } else { nil as Substring? }
    guard let bare, isSound("https://\(bare)") else { return nil }
    return "https://\(bare)"
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
