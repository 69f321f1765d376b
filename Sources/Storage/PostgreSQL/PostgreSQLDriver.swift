import Curriculum
import Dispatch
import Tracking

/// The record in a PostgreSQL database, which several server processes may share.
///
/// All changes of one organization wait for one lock, so that the laws which a single writer keeps on SQLite hold among
/// several: names stay unique, roles are not overfilled, and the log has no two events with one number.
struct PostgreSQLDriver: Driver {
  var dialect: Dialect { .postgreSQL }
  let writer: BatchWriter
  private let server: PostgreSQLServer
  private let readers: PostgreSQLReaders
  private let transactions: PostgreSQLTransactions

  private init(_ server: PostgreSQLServer, refusing refusal: String? = nil) {
    self.server = server
    let transactions = PostgreSQLTransactions(server)
    self.transactions = transactions
    readers = PostgreSQLReaders(server)
    writer =
      refusal.map(BatchWriter.init(refusing:))
      ?? BatchWriter(commitsOnCallersThread: false) { organizations, work in
        try transactions.perform(locking: Set(organizations.map(Self.lock)), work)
      }
  }

  /// Opens the record, makes its tables where there are none, and brings them up to date.
  ///
  /// - Parameter patience: How long changes and reads wait for a server that is away.
  static func open(at url: String, patience: Duration = .seconds(10)) throws(StoreError) -> PostgreSQLDriver {
    try opening(url, patience: patience) { server in
      try PostgreSQLSchema.bringUpToDate(server.connect(patiently: false))
      return PostgreSQLDriver(server)
    }
  }

  /// Opens the record to look at it.
  static func openForReading(at url: String) throws(StoreError) -> PostgreSQLDriver {
    try opening(url, patience: .seconds(10)) { server in
      try PostgreSQLSchema.requireCurrent(server.connect(patiently: false))
      return PostgreSQLDriver(server, refusing: "the record was opened for reading only")
    }
  }

  private static func opening(
    _ url: String, patience: Duration, _ body: (PostgreSQLServer) throws -> PostgreSQLDriver
  ) throws(StoreError) -> PostgreSQLDriver {
    var shown = "the database"
    do {
      let address = try PostgreSQLAddress(url)
      shown = address.shown
      return try body(PostgreSQLServer(address, patience: patience))
    } catch {
      throw StoreError(error, during: "open \(shown)")
    }
  }

  /// The number of an organization's lock: FNV-1a of its id. Two that share one wait for each other, and that is all.
  static func lock(of organization: OrganizationID) -> Int64 {
    let hash = "orient \(organization.rawValue)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }

  /// Each statement sees a moment of its own.
  func read<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    try await reading(operation) { try body($0) }
  }

  func readAside<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    try await reading(operation) { connection in
      try connection.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY")
      let value = try body(connection)
      try connection.send("COMMIT")
      try connection.flush()
      return value
    }
  }

  private func reading<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (PostgreSQLConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await readers.read(body).get()
    } catch {
      throw StoreError(error, during: operation)
    }
  }

  func write<Value: Sendable>(
    _ operation: String, in organization: OrganizationID?,
    _ work: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    try await writer.perform(operation, in: organization, work)
  }

  func alone<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any OwnConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    let server = server
    return try await blocking(operation) { try body(PostgreSQLOwnConnection(server)) }
  }

  func close() async throws(StoreError) {
    await writer.close()
    await readers.close()
    transactions.close()
  }
}
