import Tracking

/// A connection for one piece of work that takes long. It blocks the thread that uses it.
struct PostgreSQLOwnConnection: OwnConnection {
  private let connection: PostgreSQLConnection

  init(_ server: PostgreSQLServer) throws {
    connection = try server.connect()
    guard let schema: String = try connection.first("SELECT quote_ident(current_schema())", [], { try $0[0] }) else {
      throw SchemaProblem.noRecord
    }
    connection.dialect = .postgreSQL(keptIn: schema)
    // It may think for longer between two statements than a server may.
    try connection.send("SET idle_in_transaction_session_timeout = 0")
  }

  /// PostgreSQL looks for temporary tables first.
  func makeTemporaryCopy(of table: String) throws {
    let kept = "\(connection.dialect.keptSchema).\(table)"
    try connection.run("CREATE TEMPORARY TABLE \(table) (LIKE \(kept) INCLUDING ALL)", [])
  }

  func snapshot<Value>(_ body: (any RecordConnection) throws -> Value) throws -> Value {
    try transaction("REPEATABLE READ", locking: [], body)
  }

  func exclusively<Value>(
    _ organizations: [OrganizationID], _ body: (any RecordConnection) throws -> Value
  ) throws -> Value {
    try transaction("READ COMMITTED", locking: Set(organizations.map(PostgreSQLDriver.lock)), body)
  }

  private func transaction<Value>(
    _ isolation: String, locking locks: Set<Int64>, _ body: (any RecordConnection) throws -> Value
  ) throws -> Value {
    do {
      try connection.begin("ISOLATION LEVEL \(isolation)")
      for lock in locks.sorted() { try connection.send("SELECT pg_advisory_xact_lock(?)", [lock]) }
      let value = try body(connection)
      try connection.send("COMMIT")
      try connection.flush()
      return value
    } catch {
      try? connection.rollBack()
      throw error
    }
  }
}
