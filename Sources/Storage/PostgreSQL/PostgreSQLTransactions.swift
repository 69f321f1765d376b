/// Transactions on one connection, each all or nothing, and each once: whatever becomes of the connection.
///
/// Unchecked, for `connection` alone: `BatchWriter` is its one owner, which with `commitsOnCallersThread: false` runs every
/// transaction on its serial queue, and `close` comes after the writer has said that nothing is under way any more.
final class PostgreSQLTransactions: @unchecked Sendable {
  private let server: PostgreSQLServer
  private var connection: PostgreSQLConnection?

  init(_ server: PostgreSQLServer) { self.server = server }

  /// Runs `body` in a transaction and returns its result once it is durable. Where the transaction collides with
  /// another, or the connection is lost, `body` runs again from its beginning.
  ///
  /// - Parameter locks: Numbers of which no other transaction has one at the same time.
  /// - Throws: `WorkFailed` where a statement failed, at once or late, and nothing was written; what else went wrong.
  func perform<Value>(locking locks: Set<Int64>, _ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
    let deadline = ContinuousClock.now + server.patience
    var backoff = Backoff()
    while true {
      let connection = try connected()
      do {
        return try attempt(on: connection, locking: locks, body)
      } catch {
        guard connection.isLost || connection.collided, ContinuousClock.now < deadline, !(error is FateUnknown)
        else { throw error }
        backoff.wait()
      }
    }
  }

  /// Gives the connection back; the next transaction makes another.
  func close() { connection = nil }

  private func connected() throws -> PostgreSQLConnection {
    if let connection, !connection.isLost { return connection }
    connection = nil
    let fresh = try server.connect()
    connection = fresh
    return fresh
  }

  private func attempt<Value>(
    on connection: PostgreSQLConnection, locking locks: Set<Int64>, _ body: (PostgreSQLConnection) throws -> Value
  ) throws -> Value {
    var transaction: String?
    do {
      try connection.begin("ISOLATION LEVEL READ COMMITTED")
      // All take their locks in the same order, so that no two wait for each other.
      for lock in locks.sorted() { try connection.send("SELECT pg_advisory_xact_lock(?)", [lock]) }
      try connection.send("SELECT pg_current_xact_id()::text") { transaction = $0[0].text(0) }
      let value = try body(connection)
      // Its number must be known before anything can be in doubt.
      if transaction == nil { try finding(connection) { try connection.flush() } }
      try commit(connection, transaction ?? "")
      return value
    } catch {
      if !connection.isLost { try? connection.rollBack() }
      throw error
    }
  }

  private func commit(_ connection: PostgreSQLConnection, _ transaction: String) throws {
    do {
      let tag = try finding(connection) { try connection.rows("COMMIT").tag }
      guard tag == "COMMIT" else { throw TransactionUndone() }
    } catch  where connection.isLost {
      if try !wasCommitted(transaction) { throw error }
    }
  }

  /// Runs `body`, which sends what was put off: where that fails, some work did.
  private func finding<Value>(_ connection: PostgreSQLConnection, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as PostgreSQLError where connection.isInsideTransaction {
      throw WorkFailed(cause: error.refusal?.conflict ?? error)
    }
  }

  /// Asks the server what became of a transaction whose commit it never answered.
  private func wasCommitted(_ transaction: String) throws -> Bool {
    let deadline = ContinuousClock.now + server.patience
    var backoff = Backoff()
    while true {
      do {
        let rows = try connected().rows("SELECT pg_xact_status(?::text::xid8)", [transaction])
        switch rows[0].text(0) {
        case "committed": return true
        case "aborted": return false
        case "in progress": break
        default: throw FateUnknown()
        }
      } catch let error as PostgreSQLError {
        // A server that took over never heard of it.
        if error.state == "22023" { return false }
        guard error.isLost || error.mayPass else { throw FateUnknown() }
      }
      guard ContinuousClock.now < deadline else { throw FateUnknown() }
      backoff.wait()
    }
  }
}

/// The server undid a transaction that it was told to commit.
struct TransactionUndone: Error {}

/// Nobody can say whether a transaction was committed.
struct FateUnknown: Error {}
