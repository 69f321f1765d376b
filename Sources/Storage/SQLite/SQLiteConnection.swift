import Foundation
import GRDB
import GRDBSQLite

/// One of GRDB's connections, inside one of its accesses.
struct SQLiteConnection: RecordConnection {
  let database: Database
  let heads = LogHeads()

  init(_ database: Database) { self.database = database }

  var dialect: Dialect { .sqlite }

  @discardableResult func run(_ sql: String, _ arguments: Arguments) throws -> Int {
    try refusing { try database.cachedStatement(sql: sql).execute(with: arguments) }
    return database.changesCount
  }

  /// SQLite is no farther away than its statement: there is nothing to put off.
  func send(_ sql: String, _ arguments: Arguments) throws {
    try refusing { try database.cachedStatement(sql: sql).execute(with: arguments) }
  }

  func each(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Void) throws {
    let rows = try ColumnsCursor(database.cachedStatement(sql: sql), arguments)
    defer { rows.end() }
    while let row = try rows.next() { try body(row) }
  }

  func first<Value>(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Value) throws -> Value? {
    let rows = try ColumnsCursor(database.cachedStatement(sql: sql), arguments)
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

extension Statement {
  fileprivate func execute(with arguments: Arguments) throws {
    try bind(arguments)
    try execute()
  }

  /// Gives the statement its values. GRDB's own way makes two arrays of them, which takes longer than some statements.
  fileprivate func bind(_ arguments: Arguments) throws {
    setUncheckedArguments(StatementArguments())
    let count = Int(sqlite3_bind_parameter_count(sqliteStatement))
    guard arguments.values.count == count else {
      throw DatabaseError(
        resultCode: .SQLITE_MISUSE, message: "\(arguments.values.count) values for \(count) places", sql: sql)
    }
    var place: CInt = 0
    for value in arguments.values {
      place += 1
      let code = value.bind(to: sqliteStatement, at: place)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
    }
  }
}

extension Argument {
  /// SQLite copies what it is given.
  fileprivate func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
    switch self {
    case .null: return sqlite3_bind_null(statement, place)
    case .integer(let number): return sqlite3_bind_int64(statement, place, number)
    case .real(let number): return sqlite3_bind_double(statement, place, number)
    case .text(var text):
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, place, $0.baseAddress, CInt($0.count), Self.copied)
        }
      }
    case .bytes(let bytes):
      // A pointer to nothing would mean null.
      if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), Self.copied)
      }
    }
  }

  /// SQLITE_TRANSIENT, which is a cast in C.
  private static var copied: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
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

  init(_ statement: Statement, _ arguments: Arguments) throws {
    _statement = statement
    try statement.bind(arguments)
  }

  typealias Element = Columns

  func _element(sqliteStatement: SQLiteStatement) -> Columns { Columns(SQLiteColumns(statement: sqliteStatement)) }

  /// Most that is asked for is one row: then the next step is the end. Elsewhere setting arguments takes the statement
  /// back to its start.
  func end() {
    guard !_isDone, (try? next()) != nil else { return }
    _statement.setUncheckedArguments(StatementArguments())
  }
}
