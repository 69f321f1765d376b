import Curriculum

/// The characters that a diagnostic points at.
struct SourceRange: Equatable {
  let start: SourcePosition
  /// In bytes; at least 1 where the file has so many.
  let length: Int
}

extension SourceFile {
  /// The characters that a place means, found again in the source: positions of attributes are not kept, because
  /// only a mistake ever needs one.
  func range(of place: Diagnostic.Place) -> SourceRange {
    switch place {
    case .point(let position):
      return SourceRange(start: position, length: 1)
    case .element(let position):
      return SourceRange(start: position, length: 1 + nameLength(at: position.offset + 1))
    case .attribute(let name, let position):
      guard let found = attribute(name, inTagAt: position.offset) else { return range(of: .element(position)) }
      return SourceRange(start: self.position(at: found.name), length: name.utf8.count)
    case .value(let name, let position):
      guard let found = attribute(name, inTagAt: position.offset) else { return range(of: .element(position)) }
      return SourceRange(start: self.position(at: found.value.lowerBound), length: max(1, found.value.count))
    }
  }

  private func nameLength(at offset: Int) -> Int {
    var end = offset
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
    while end < bytes.count, !isWhiteSpace(bytes[end]), bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return end - offset
  }

  /// Where an attribute's name begins and what its value covers, in a start tag that is well-formed.
  private func attribute(_ name: String, inTagAt start: Int) -> (name: Int, value: Range<Int>)? {
    var index = start + 1 + nameLength(at: start + 1)
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      guard !isWhiteSpace(bytes[index]), bytes[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let nameStart = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "="), !isWhiteSpace(bytes[index]) { index += 1 }
      let found = String(decoding: bytes[nameStart..<index], as: UTF8.self)
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
      guard index < bytes.count else { return nil }
      let quote = bytes[index]
      let valueStart = index + 1
      guard let valueEnd = bytes[valueStart...].firstIndex(of: quote) else { return nil }
      if found == name { return (nameStart, valueStart..<valueEnd) }
      index = valueEnd + 1
    }
    return nil
  }
}

func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == newline || byte == carriageReturn || byte == UInt8(ascii: "\t")
}
