import Curriculum

/// Where an attribute stands in the source.
struct WrittenAttribute: Equatable {
  let name: Range<Int>
  /// Without its quotation marks.
  let value: Range<Int>
}

/// What a start tag looks like in the source. A broken tag is read as far as it can be.
extension SourceFile {
  /// The length of the name that begins at an offset, with the `/` of an end tag.
  func nameLength(at offset: Int) -> Int {
    var end = offset
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
    while end < bytes.count, !bytes[end].endsName { end += 1 }
    return end - offset
  }

  /// The attributes of the start tag whose `<` stands at an offset, as far as each has its value in quotation marks.
  ///
  /// - Parameter limit: attributes that begin here or further on are left out.
  func attributes(inTagAt start: Int, before limit: Int = .max) -> [WrittenAttribute] {
    let end = min(limit, bytes.count)
    var found: [WrittenAttribute] = []
    var index = start + 1 + nameLength(at: start + 1)
    while index < end, bytes[index] != UInt8(ascii: ">") {
      guard !isWhiteSpace(bytes[index]), bytes[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let name = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "="), !isWhiteSpace(bytes[index]) { index += 1 }
      let nameEnd = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
      guard index < bytes.count, let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { break }
      found.append(WrittenAttribute(name: name..<nameEnd, value: (index + 1)..<close))
      index = close + 1
    }
    return found
  }

  /// The last `<` before an offset: where the tag begins that a parser at the offset is in, or has just left. A tag
  /// holds no other `<`.
  func tagStart(before offset: Int) -> Int {
    bytes[..<min(max(offset, 0), bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
  }

  /// Where some text stands for the last time before an offset.
  func position(of text: String, before offset: Int) -> SourcePosition {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    return position(at: before.indices.last { before[$0...].starts(with: text.utf8) } ?? offset)
  }

  /// The text of some bytes.
  func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether a byte cannot be part of a name in a tag.
  fileprivate var endsName: Bool {
    isWhiteSpace(self) || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "<")
  }
}

@inline(__always)
func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == newline || byte == carriageReturn || byte == UInt8(ascii: "\t")
}
