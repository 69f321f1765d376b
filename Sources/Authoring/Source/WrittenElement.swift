/// What an element's tags look like in the source.
extension SourceFile {
  /// The element's name in its start tag and, where it has one, in its end tag; nil where the end tag is missing.
  func names(ofElementAt start: Int) -> [Range<Int>]? {
    guard bytes.indices.contains(start), bytes[start] == UInt8(ascii: "<") else { return nil }
    let name = (start + 1)..<(start + 1 + nameLength(at: start + 1))
    var depth = 0
    var index = start
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = endOfAside(at: tag) {
        index = end
        continue
      }
      guard let end = tagEnd(from: tag) else { return nil }
      if tag + 1 < bytes.count, bytes[tag + 1] == UInt8(ascii: "/") {
        depth -= 1
        if depth == 0 { return [name, (tag + 2)..<(tag + 1 + nameLength(at: tag + 1))] }
      } else if bytes[end - 2] != UInt8(ascii: "/") {
        depth += 1
      } else if depth == 0 {
        return [name]
      }
      index = end
    }
    return nil
  }

  /// Where a comment, a CDATA section or a processing instruction ends that begins at an offset; nil where none does.
  private func endOfAside(at start: Int) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
      guard bytes[start...].starts(with: opening.utf8) else { continue }
      return end(of: closing, from: start + opening.utf8.count) ?? bytes.count
    }
    return nil
  }

  /// The offset behind a text, looked for from an offset.
  func end(of text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = start
    while index < bytes.count, let found = bytes[index...].firstIndex(of: first) {
      if bytes[found...].starts(with: text.utf8) { return found + text.utf8.count }
      index = found + 1
    }
    return nil
  }

  /// The offset behind the `>` of the tag that begins at an offset; one inside a value does not count.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }
}
