internal import CLibPQ
import Foundation

/// A connection to a PostgreSQL server. It blocks the thread that uses it, and one thread at a time may.
///
/// Statements go to the server in a pipeline: those whose result nobody needs wait until one comes whose result is
/// needed, and travel together. Each is prepared once.
final class PostgreSQLConnection {
  let pointer: OpaquePointer
  var dialect = Dialect.postgreSQL
  let heads = LogHeads()
  /// Whether it is gone for good.
  private(set) var isLost = false
  /// Whether the transaction in hand must be done again: it collided with another.
  private(set) var collided = false
  private var statements: [String: PreparedStatement.Variants] = [:]
  /// How many statements were prepared since all were forgotten, and since the connection was made.
  private var (heldCount, preparedCount) = (0, 0)
  /// How many savepoints are open.
  var depth = 0
  /// What results are still to come, in order.
  private var expected: [Expectation] = []

  /// More than the statements that this program has; above it, all are forgotten once.
  static let mostStatements = 400
  /// As many as fill several packets; the server's answers wait in memory until all are sent.
  private static let longestQueue = 1000

  private enum Expectation {
    case preparation(PreparedStatement)
    case nothing
    case result((OpaquePointer) -> Void)
  }

  init(to address: PostgreSQLAddress) throws {
    pointer = try Self.connect(to: address)
    PQenterPipelineMode(pointer)
    // What is answered is on the disk, whatever the server's default is; and a process that hangs in a transaction
    // does not keep all others from writing.
    try send(
      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
    try send("SET idle_in_transaction_session_timeout = '60s'")
    try flush()
  }

  deinit { PQfinish(pointer) }

  /// Whether a transaction is open, one that failed included.
  var isInTransaction: Bool {
    let status = PQtransactionStatus(pointer)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || !expected.isEmpty
  }

  /// Queues a statement whose result nobody needs; what is wrong with it is thrown later.
  func send(_ sql: String, _ arguments: Arguments = []) throws {
    if expected.count > Self.longestQueue { try flush() }
    try queue(sql, arguments, .nothing)
  }

  /// Queues a statement; its rows are handed over once they are there.
  func send(_ sql: String, whenDone body: @escaping (PostgreSQLRows) -> Void) throws {
    try queue(sql, [], .result { body(PostgreSQLRows(keeping: $0)) })
  }

  /// Sends what is queued and this statement, and waits for all results.
  func rows(_ sql: String, _ arguments: Arguments = []) throws -> PostgreSQLRows {
    var rows: PostgreSQLRows?
    try queue(sql, arguments, .result { rows = PostgreSQLRows(keeping: $0) })
    try flush()
    guard let rows else { throw lost() }
    return rows
  }

  /// Sends what is queued, and waits for all results.
  ///
  /// - Throws: the first error among them; the server has then skipped all after it.
  func flush() throws {
    guard !expected.isEmpty else { return }
    guard !isLost, PQpipelineSync(pointer) == 1 else { throw lost() }
    let awaited = expected
    expected = []
    var failure: PostgreSQLError?
    for expectation in awaited {
      while let result = PQgetResult(pointer) {
        let error = settle(expectation, with: result)
        failure = failure ?? error
      }
      if PQstatus(pointer) == CONNECTION_BAD { throw lost() }
    }
    if let mark = PQgetResult(pointer) { PQclear(mark) }
    guard PQstatus(pointer) != CONNECTION_BAD else { throw lost() }
    guard let failure else { return }
    if let state = failure.state, PostgreSQLError.endings.contains(state) { isLost = true }
    collided = collided || failure.asksForRepetition
    throw failure
  }

  /// Runs a text of several statements, outside of the pipeline.
  func execute(script: String) throws {
    try flush()
    guard PQexitPipelineMode(pointer) == 1 else { throw lost() }
    defer { PQenterPipelineMode(pointer) }
    guard let result = PQexec(pointer, script) else { throw lost() }
    defer { PQclear(result) }
    guard PQstatus(pointer) != CONNECTION_BAD else { throw lost() }
    if PQresultStatus(result) == PGRES_FATAL_ERROR { throw PostgreSQLError(result: result, isLost: false) }
  }

  /// Undoes the transaction, if there is one.
  func rollBack() throws {
    // What is queued belongs to what is undone, whether it works or not.
    do { try flush() } catch { if isLost { throw error } }
    guard isInTransaction else { return }
    try send("ROLLBACK")
    try flush()
  }

  /// Begins a transaction, which has not collided yet.
  func begin(_ characteristics: String) throws {
    collided = false
    heads.forget()
    try send("BEGIN \(characteristics)")
  }

  private func lost() -> PostgreSQLError {
    isLost = true
    expected = []
    return .connectionLost
  }

  private func settle(_ expectation: Expectation, with result: OpaquePointer) -> PostgreSQLError? {
    var isKept = false
    defer { if !isKept { PQclear(result) } }
    switch PQresultStatus(result) {
    case PGRES_FATAL_ERROR:
      forget(expectation)
      return PostgreSQLError(result: result, isLost: PQstatus(pointer) == CONNECTION_BAD)
    case PGRES_PIPELINE_ABORTED: forget(expectation)
    default:
      if case .result(let take) = expectation {
        isKept = true
        take(result)
      }
    }
    return nil
  }
}

extension PostgreSQLConnection {
  private func queue(_ sql: String, _ arguments: Arguments, _ expectation: Expectation) throws {
    guard !isLost else { throw PostgreSQLError.connectionLost }
    if heldCount > Self.mostStatements, !isInTransaction { try forgetStatements() }
    let parameters = PostgreSQLParameters(arguments)
    let statement = try prepared(sql, parameters.types)
    let formats = [CInt](repeating: 1, count: parameters.count)
    let isQueued = parameters.withPointers { values in
      PQsendQueryPrepared(
        pointer, statement.name, CInt(parameters.count), values, parameters.lengths, formats, 0)
    }
    guard isQueued == 1 else { throw lost() }
    expected.append(expectation)
  }

  private func prepared(_ sql: String, _ types: [UInt32]) throws -> PreparedStatement {
    let variants = statements[sql] ?? PreparedStatement.Variants(NumberedPlaceholders(sql).sql)
    if let known = variants.list.first(where: { $0.types == types }) { return known }
    heldCount += 1
    preparedCount += 1
    let statement = PreparedStatement(name: "s\(preparedCount)", types: types, sql: sql)
    guard PQsendPrepare(pointer, statement.name, variants.sql, CInt(types.count), types) == 1 else { throw lost() }
    expected.append(.preparation(statement))
    variants.list.append(statement)
    statements[sql] = variants
    return statement
  }

  /// A statement whose preparation failed, or was skipped, is prepared again when it is needed again.
  private func forget(_ expectation: Expectation) {
    guard case .preparation(let statement) = expectation else { return }
    statements[statement.sql]?.list.removeAll { $0 === statement }
  }

  private func forgetStatements() throws {
    statements = [:]
    heldCount = 0
    try send("DEALLOCATE ALL")
    try flush()
    statements = [:]
  }
}

/// A statement that the server has read and planned, or is about to.
final class PreparedStatement {
  let name: String
  let types: [UInt32]
  let sql: String

  init(name: String, types: [UInt32], sql: String) {
    self.name = name
    self.types = types
    self.sql = sql
  }

  /// One text is prepared for each list of types that it is used with: nulls have none.
  final class Variants {
    let sql: String
    var list: [PreparedStatement] = []

    init(_ sql: String) { self.sql = sql }
  }
}
