extension PostgreSQLConnection: RecordConnection {
  @discardableResult func run(_ sql: String, _ arguments: Arguments) throws -> Int {
    try refusing { try self.rows(sql, arguments).changed }
  }

  func each(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Void) throws {
    let rows = try refusing { try self.rows(sql, arguments) }
    for row in 0..<rows.count { try body(Columns(rows[row])) }
  }

  func first<Value>(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Value) throws -> Value? {
    let rows = try refusing { try self.rows(sql, arguments) }
    return rows.count == 0 ? nil : try body(Columns(rows[0]))
  }

  var isInsideTransaction: Bool { !isLost && !collided && isInTransaction }

  /// Undoes what `body` wrote, and that alone, where it throws. What `body` queued is sent before it ends, so that its
  /// mistakes are its own.
  func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
    try flush()
    depth += 1
    let name = "savepoint_\(depth)"
    defer { depth -= 1 }
    try send("SAVEPOINT \(name)")
    do {
      let value = try body()
      try send("RELEASE \(name)")
      try flush()
      return value
    } catch {
      heads.forget()
      do { try flush() } catch { if isLost { throw error } }
      if !isLost, !collided {
        try send("ROLLBACK TO \(name)")
        try send("RELEASE \(name)")
        try flush()
      }
      throw error
    }
  }

  private func refusing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as PostgreSQLError {
      throw error.refusal ?? error
    }
  }
}
