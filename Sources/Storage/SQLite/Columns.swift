import Foundation
import GRDB

/// The columns of the row that a statement has come to, by their position; valid until the statement goes on.
///
/// GRDB's own rows are found by name, too: for that each begins with a dictionary of the names, which takes longer than
/// most of our statements.
struct Columns {
  private let statement: SQLiteStatement

  fileprivate init(_ statement: SQLiteStatement) { self.statement = statement }

  /// What a column holds.
  ///
  /// - Throws: where it holds something else: the tables are STRICT, so that this is a mistake in the statement.
  subscript<Value: StatementColumnConvertible>(index: Int) -> Value {
    get throws {
      guard let value = Value.fromStatement(statement, atUncheckedIndex: CInt(index)) else {
        throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "column \(index) holds no \(Value.self)")
      }
      return value
    }
  }

  /// The bytes of a text or a blob; none where there is nothing.
  ///
  /// - Throws: as reading by position.
  func bytes(_ index: Int) throws -> Data { try self[index] as Data? ?? Data() }
}

/// Goes through the rows of a statement. Whoever stops before the end ends it: an open statement keeps SQLite from
/// forgetting old pages.
final class ColumnsCursor: DatabaseCursor {
  let _statement: Statement
  var _isDone = false

  init(_ statement: Statement, _ arguments: StatementArguments) throws {
    _statement = statement
    try statement.setArguments(arguments)
  }

  typealias Element = Columns

  func _element(sqliteStatement: SQLiteStatement) -> Columns { Columns(sqliteStatement) }

  /// Most that is asked for is one row: then the next step is the end. Elsewhere setting the arguments once more takes
  /// the statement back to its start.
  func end() {
    guard !_isDone, (try? next()) != nil else { return }
    try? _statement.setArguments(_statement.arguments)
  }
}
