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

  /// The text of the line that holds a position, without its end.
  func line(holding position: SourcePosition) -> Substring {
    let start = lineStart(before: position.offset)
    let end = bytes[start...].firstIndex { $0 == newline || $0 == carriageReturn } ?? bytes.endIndex
    return String(decoding: bytes[start..<end], as: UTF8.self)[...]
  }

  private func lineStart(before offset: Int) -> Int {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    return before.lastIndex(of: newline).map { $0 + 1 } ?? 0
  }
}

let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

/// Turns byte offsets into lines and columns while a file is read from its start: each byte is looked at once.
struct LineCursor {
  private var lineStart = 0
  private var line = 1

  /// Offsets must not come before the line of the offset asked for last.
  mutating func position(at wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SourcePosition {
    let offset = min(max(wanted, lineStart), bytes.count)
    var scan = lineStart
    var column = 1
    while scan < offset {
      let byte = bytes[scan]
      scan += 1
      if byte == newline {
        line += 1
        lineStart = scan
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(offset: offset, line: line, column: column)
  }
}
