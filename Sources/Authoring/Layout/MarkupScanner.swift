/// Takes a well-formed file apart, keeping every byte that is not a line's end.
///
/// A parser has accepted the file before, and it has no document type declaration, so this only has to find where
/// each piece ends.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// Line ends become single newlines, as every XML parser reads them (XML 1.0, 2.11); a byte order mark is dropped.
  init(_ bytes: [UInt8]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...] {
      if byte == carriageReturn {
        kept.append(newline)
      } else if byte != newline || !isAfterReturn {
        kept.append(byte)
      }
      isAfterReturn = byte == carriageReturn
    }
    self.bytes = kept
  }

  mutating func markup() -> Markup { Markup(nodes: nodes()) }

  /// Up to the end tag that closes what is open, or to the end of the file.
  private mutating func nodes() -> [Markup.Node] {
    var nodes: [Markup.Node] = []
    while index < bytes.count {
      if starts("</") {
        _ = take(through: ">")
        return nodes
      }
      if starts("<!--") {
        nodes.append(.remark(take(through: "-->")))
      } else if starts("<![CDATA[") {
        nodes.append(.literal(take(through: "]]>")))
      } else if starts("<?") {
        nodes.append(.remark(take(through: "?>")))
      } else if starts("<") {
        nodes.append(element())
      } else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        nodes.append(.text(string(start..<index)))
      }
    }
    return nodes
  }

  private mutating func element() -> Markup.Node {
    let start = index
    index += 1
    let name = takeName()
    var attributes: [(String, String)] = []
    while index < bytes.count, !starts(">"), !starts("/>") {
      guard !isWhiteSpace(bytes[index]) else {
        index += 1
        continue
      }
      attributes.append(attribute())
    }
    var tag = Markup.Tag(name: name, attributes: attributes)
    var inside: [Markup.Node] = []
    if starts("/>") {
      index += 2
    } else {
      index += 1
      inside = nodes()
    }
    tag.lineBreaks = bytes[start..<min(index, bytes.count)].count { $0 == newline }
    return .element(tag, inside)
  }

  private mutating func attribute() -> (String, String) {
    let name = takeName()
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
    guard index < bytes.count else { return (name, "") }
    let quote = bytes[index]
    let start = index + 1
    index = bytes[start...].firstIndex(of: quote) ?? bytes.count
    defer { index = min(index + 1, bytes.count) }
    return (name, string(start..<index))
  }

  private mutating func takeName() -> String {
    let start = index
    let ends = Set(" \t\n=/>".utf8)
    while index < bytes.count, !ends.contains(bytes[index]) { index += 1 }
    // A byte that can be no part of a name is passed over, so that a scan always comes to its end.
    if index == start { index += 1 }
    return string(start..<index)
  }

  private mutating func take(through end: String) -> String {
    let start = index
    while index < bytes.count, !starts(end) { index += 1 }
    index = min(index + end.utf8.count, bytes.count)
    return string(start..<index)
  }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
