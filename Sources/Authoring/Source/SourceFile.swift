public import Curriculum

/// A file as its author wrote it, kept so that a mistake can be shown where it stands.
public struct SourceFile: Sendable {
  /// The path as it is shown to the author.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The position of a byte, counted from the start of the file.
  public func position(at offset: Int) -> SourcePosition {
    var cursor = LineCursor()
    return bytes.withUnsafeBufferPointer { cursor.position(at: offset, in: $0) }
  }

  /// The position of a byte, counted from a position before it: only the bytes between the two are looked at.
  func position(at offset: Int, from known: SourcePosition) -> SourcePosition {
    let end = min(max(offset, known.offset), bytes.count)
    var line = known.line
    var column = known.column
    for byte in bytes[min(known.offset, end)..<end] {
      if byte == newline {
        line += 1
        column = 1
      } else if byte.beginsScalar {
        column += 1
      }
    }
    return SourcePosition(offset: end, line: line, column: column)
  }

  /// The line that holds a position, without its end and without a byte order mark; of a long line, the part around the
  /// position: a file can be a single line of megabytes.
  func line(
    around position: SourcePosition, reach: Int = 1024
  ) -> (bytes: Range<Int>, isCutBefore: Bool, isCutAfter: Bool) {
    let place = min(max(position.offset, 0), bytes.count)
    let before = bytes[max(0, place - reach)..<place]
    let mark = bytes.starts(with: byteOrderMark) ? min(byteOrderMark.count, place) : 0
    var start = before.lastIndex(of: newline).map { $0 + 1 } ?? max(before.startIndex, mark)
    let isCutBefore = start > mark && bytes[start - 1] != newline
    while isCutBefore, start < place, !bytes[start].beginsScalar { start += 1 }
    let after = bytes[place..<min(bytes.count, place + reach)]
    var end = after.firstIndex { $0 == newline || $0 == carriageReturn } ?? after.endIndex
    let isCutAfter = end < bytes.count && bytes[end] != newline && bytes[end] != carriageReturn
    while isCutAfter, end > place, !bytes[end].beginsScalar { end -= 1 }
    return (start..<end, isCutBefore, isCutAfter)
  }
}

let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

/// What some editors put before UTF-8 text. It is part of the file and counts as bytes, but no editor shows it.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension UInt8 {
  /// Whether a UTF-8 byte is the first one of a Unicode scalar.
  var beginsScalar: Bool { self & 0xC0 != 0x80 }
}

/// Turns byte offsets into lines and columns while a file is read from its start: each byte is looked at once.
struct LineCursor {
  private var line = 1
  private var lineStart = 0
  private var column = 1
  private var offset = 0

  /// Offsets may go back within a line; one before the line of the offset asked for last is taken for its start.
  mutating func position(at wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SourcePosition {
    let end = min(max(wanted, lineStart), bytes.count)
    if end < offset { (offset, column) = (lineStart, 1) }
    if offset == 0, bytes.starts(with: byteOrderMark) { offset = min(byteOrderMark.count, end) }
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == newline {
        line += 1
        lineStart = offset
        column = 1
      } else if byte.beginsScalar {
        column += 1
      }
    }
    return SourcePosition(offset: end, line: line, column: column)
  }
}
