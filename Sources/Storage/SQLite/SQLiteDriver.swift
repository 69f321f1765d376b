import Dispatch
import GRDB
import Tracking

/// The record in one SQLite file.
///
/// A commit returns only after the file system has said that the change is on the disk. Changes that arrive while one
/// is being written share the next transaction.
struct SQLiteDriver: Driver {
  var dialect: Dialect { .sqlite }
  let pool: DatabasePool
  let readers: QuickReaders
  let writer: BatchWriter
  private let use: FolderUse
  let gate: WriteGate

  /// - Parameters:
  ///   - patience: How long to wait for a lock that another program holds.
  ///   - pause: How long to wait before a disk that took nothing is tried again.
  static func open(
    at path: String, patience: Duration = .seconds(5), tryingAgainAfter pause: Duration = .seconds(5)
  ) throws(StoreError) -> SQLiteDriver {
    do {
      let use = try FolderUse(ofFile: path)
      try RecordFile.make(at: path)
      let pool = try DatabasePool(path: path, configuration: .ofRecord(isReadOnly: false, patience: patience))
      try pool.read(Schema.refuseNewer)
      try Schema.migrator.migrate(pool)
      try pool.requireDurableCommits()
      let gate = WriteGate(to: path, tryingAgainAfter: pause)
      let writer = BatchWriter { _, body in
        try gate.pass {
          try pool.writeWithoutTransaction { database in
            let connection = SQLiteConnection(database)
            return try connection.transaction { try body(connection) }
          }
        }
      }
      return SQLiteDriver(
        pool: pool, readers: try QuickReaders(path: path, patience: patience), writer: writer, use: use, gate: gate)
    } catch {
      throw StoreError(error, during: "open \(path)")
    }
  }

  static func openForReading(at path: String) throws(StoreError) -> SQLiteDriver {
    let operation = "open \(path) for reading"
    do {
      let patience = Duration.seconds(5)
      let use = try FolderUse(ofFile: path)
      let pool = try DatabasePool(path: path, configuration: .ofRecord(isReadOnly: true, patience: patience))
      try pool.read(Schema.requireCurrent)
      return SQLiteDriver(
        pool: pool, readers: try QuickReaders(path: path, patience: patience),
        writer: BatchWriter(refusing: "the record was opened for reading only"), use: use,
        gate: WriteGate(to: path, tryingAgainAfter: patience))
    } catch {
      throw StoreError(error, during: operation)
    }
  }

  /// Reads on this thread, each statement on a snapshot of its own: for reads of microseconds, where a change of threads
  /// or a transaction would take longer than the read. What belongs together stands in one statement. A reader never
  /// waits for the writer.
  func read<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try readers.read { try body(SQLiteConnection($0)) }
    } catch {
      gate.note(error)
      throw StoreError(error, during: operation)
    }
  }

  /// Reads on a thread of the pool, one snapshot for the whole body.
  ///
  /// GRDB's own `async` read must not be used beside `read`: it gives its connection back on a thread of Swift's
  /// pool, and all of these may be waiting in `read` for a connection.
  func readAside<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    let result = await withCheckedContinuation { waiter in
      pool.asyncRead { database in
        waiter.resume(returning: Result { try body(SQLiteConnection(database.get())) })
      }
    }
    do {
      return try result.get()
    } catch {
      gate.note(error)
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
    let path = pool.path
    let isReadOnly = pool.configuration.readonly
    return try await blocking(operation) {
      // Whoever rebuilds a large record waits longer for a server's writes than a page may.
      let own = try SQLiteOwnConnection(path: path, isReadOnly: isReadOnly, patience: .seconds(60))
      defer { try? own.close() }
      return try body(own)
    }
  }

  func close() async throws(StoreError) {
    await writer.close()
    gate.close()
    // It waits for reads that run. The readers go first: only a writer that is the last to close moves all into the one
    // file and removes the others.
    try await blocking("close the record") {
      pool.invalidateReadOnlyConnections()
      try readers.close()
      try pool.close()
      use.end()
    }
  }
}
