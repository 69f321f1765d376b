/// Where something stands in a file.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// Bytes from the start of the file, from 0.
  public let offset: Int
  /// The line, from 1.
  public let line: Int
  /// The character in the line (Unicode scalars, not bytes), from 1.
  public let column: Int

  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// The first character of a file.
  public static let start = SourcePosition(offset: 0, line: 1, column: 1)

  public static func < (one: Self, other: Self) -> Bool { one.offset < other.offset }
}
