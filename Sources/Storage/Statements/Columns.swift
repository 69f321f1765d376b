import Foundation

/// What a driver knows of a row's columns, by their position from 0. Nil where a column holds nothing, or something of
/// another kind.
protocol ColumnSource {
  func isNull(_ index: Int) -> Bool
  func integer(_ index: Int) -> Int64?
  func real(_ index: Int) -> Double?
  func text(_ index: Int) -> String?
  func bytes(_ index: Int) -> Data?
}

/// The columns of the row that a statement has come to, by their position; valid until the statement goes on.
struct Columns {
  private let source: any ColumnSource

  init(_ source: any ColumnSource) { self.source = source }

  /// What a column holds.
  ///
  /// - Throws: where it holds something else: columns have one type each, so that this is a mistake in the statement.
  subscript<Value: ColumnValue>(index: Int) -> Value {
    get throws {
      guard let value = Value(source, at: index) else { throw WrongColumn(index: index, wanted: "\(Value.self)") }
      return value
    }
  }

  /// The bytes of a blob; none where there is nothing.
  ///
  /// - Throws: as reading by position.
  func bytes(_ index: Int) throws -> Data { try self[index] as Data? ?? Data() }
}

/// A column does not hold what a statement's reader wants of it.
struct WrongColumn: Error, Equatable {
  let index: Int
  let wanted: String
}

/// Something that can be read from a column.
protocol ColumnValue {
  /// Nil where the column holds something else.
  init?(_ source: any ColumnSource, at index: Int)
}

extension String: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    guard let text = source.text(index) else { return nil }
    self = text
  }
}

extension Int64: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    guard let number = source.integer(index) else { return nil }
    self = number
  }
}

extension Int: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    guard let number = source.integer(index) else { return nil }
    self.init(exactly: number)
  }
}

extension Double: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    guard let number = source.real(index) else { return nil }
    self = number
  }
}

extension Bool: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    guard let number = source.integer(index) else { return nil }
    self = number != 0
  }
}

extension Data: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    guard let bytes = source.bytes(index) else { return nil }
    self = bytes
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  init?(_ source: any ColumnSource, at index: Int) {
    if source.isNull(index) {
      self = .none
    } else {
      guard let value = Wrapped(source, at: index) else { return nil }
      self = .some(value)
    }
  }
}
