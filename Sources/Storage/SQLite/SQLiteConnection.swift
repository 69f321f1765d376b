import Foundation
import GRDB

/// One of GRDB's connections, inside one of its accesses.
struct SQLiteConnection: RecordConnection {
  let database: Database
  let heads = LogHeads()

  init(_ database: Database) { self.database = database }

  var dialect: Dialect { .sqlite }

  @discardableResult func run(_ sql: String, _ arguments: Arguments) throws -> Int {
    try refusing { try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments)) }
    return database.changesCount
  }

  /// SQLite is no farther away than its statement: there is nothing to put off.
  func send(_ sql: String, _ arguments: Arguments) throws {
    try refusing { try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments)) }
  }

  func each(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Void) throws {
    let rows = try ColumnsCursor(database.cachedStatement(sql: sql), StatementArguments(arguments))
    defer { rows.end() }
    while let row = try rows.next() { try body(row) }
  }

  func first<Value>(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Value) throws -> Value? {
    let rows = try ColumnsCursor(database.cachedStatement(sql: sql), StatementArguments(arguments))
    defer { rows.end() }
    return try rows.next().map(body)
  }

  func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
    var value: Value?
    do {
      try database.inSavepoint {
        value = try body()
        return .commit
      }
    } catch {
      heads.forget()
      throw error
    }
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }

  var isInsideTransaction: Bool { database.isInsideTransaction }

  /// Runs `body` in a transaction that holds the file's only place to write from its start; undoes it all where `body` or
  /// the commit throws. GRDB's own compiles its two statements each time.
  func transaction<Value>(_ begin: String = "BEGIN IMMEDIATE", _ body: () throws -> Value) throws -> Value {
    try run(begin, [])
    do {
      let value = try body()
      try run("COMMIT", [])
      return value
    } catch {
      // SQLite may have given up the transaction by itself, and then there is nothing to undo.
      if isInsideTransaction { try database.rollback() }
      throw error
    }
  }

  private func refusing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DatabaseError {
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_FOREIGNKEY: throw Refusal.missing
      case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE: throw Refusal.taken
      default: throw error
      }
    }
  }
}

extension StatementArguments {
  fileprivate init(_ arguments: Arguments) {
    self.init(
      arguments.values.map { value -> DatabaseValue in
        switch value {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): bytes.databaseValue
        }
      })
  }
}

/// The row that a statement has come to.
///
/// GRDB's own rows are found by name, too: for that each begins with a dictionary of the names, which takes longer than
/// most of our statements.
private struct SQLiteColumns: ColumnSource {
  let statement: SQLiteStatement

  func isNull(_ index: Int) -> Bool { DatabaseValue(sqliteStatement: statement, index: CInt(index)).isNull }
  func integer(_ index: Int) -> Int64? { Int64.fromStatement(statement, atUncheckedIndex: CInt(index)) }
  func real(_ index: Int) -> Double? { Double.fromStatement(statement, atUncheckedIndex: CInt(index)) }
  func text(_ index: Int) -> String? { String.fromStatement(statement, atUncheckedIndex: CInt(index)) }
  func bytes(_ index: Int) -> Data? { Data.fromStatement(statement, atUncheckedIndex: CInt(index)) }
}

/// Goes through the rows of a statement. Whoever stops before the end ends it: an open statement keeps SQLite from
/// forgetting old pages.
private final class ColumnsCursor: DatabaseCursor {
  let _statement: Statement
  var _isDone = false

  init(_ statement: Statement, _ arguments: StatementArguments) throws {
    _statement = statement
    try statement.setArguments(arguments)
  }

  typealias Element = Columns

  func _element(sqliteStatement: SQLiteStatement) -> Columns { Columns(SQLiteColumns(statement: sqliteStatement)) }

  /// Most that is asked for is one row: then the next step is the end. Elsewhere setting the arguments once more takes
  /// the statement back to its start.
  func end() {
    guard !_isDone, (try? next()) != nil else { return }
    try? _statement.setArguments(_statement.arguments)
  }
}
