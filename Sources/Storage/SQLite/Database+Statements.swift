import GRDB

extension Database {
  /// Runs a statement that SQLite compiles once a connection.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Calls `body` with each row of a statement that SQLite compiles once a connection. A row is valid in `body` alone.
  func each(_ sql: String, _ arguments: StatementArguments, _ body: (Columns) throws -> Void) throws {
    let rows = try ColumnsCursor(cachedStatement(sql: sql), arguments)
    defer { rows.end() }
    while let row = try rows.next() { try body(row) }
  }

  /// What `body` makes of the first row, or nil where there is none. The row is valid in `body` alone.
  func first<Value>(
    _ sql: String, _ arguments: StatementArguments, _ body: (Columns) throws -> Value
  ) throws -> Value? {
    let rows = try ColumnsCursor(cachedStatement(sql: sql), arguments)
    defer { rows.end() }
    return try rows.next().map(body)
  }

  /// The number in the first column of the first row, or nil where there is none.
  func number(_ sql: String, _ arguments: StatementArguments) throws -> Int64? {
    try first(sql, arguments) { try $0[0] }
  }

  /// Whether a statement, which asks for a number, finds anything.
  func finds(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try number(sql, arguments) != nil
  }

  /// Runs `body` in a transaction that holds the file's only place to write from its start; undoes it all where `body` or
  /// the commit throws. GRDB's own compiles its two statements each time.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try run("BEGIN IMMEDIATE", [])
    do {
      let value = try body()
      try run("COMMIT", [])
      return value
    } catch {
      // SQLite may have given up the transaction by itself, and then there is nothing to undo.
      if isInsideTransaction { try rollback() }
      throw error
    }
  }

  /// Undoes what `body` wrote, and that alone, where it throws.
  func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
    var value: Value?
    try inSavepoint {
      value = try body()
      return .commit
    }
    guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return value
  }
}
