import Dispatch
import GRDB

/// A store in one SQLite file: enough for a school or a district on one machine.
///
/// A commit returns only after the file system has said that the change is on the disk. Changes that arrive while one
/// is being written share the next transaction.
///
/// ```swift
/// let store = try SQLiteStore.open(at: "/var/lib/orient/record.sqlite")
/// try await store.commit(change)
/// try await store.close()
/// ```
public struct SQLiteStore: Store {
  let pool: DatabasePool
  let readers: QuickReaders
  let writer: BatchWriter

  /// Opens the record at `path`, makes it where there is none, and brings it up to date.
  ///
  /// - Throws: `StoreError.unavailable` where the file cannot be used: its folder is missing, it is no database, a
  ///   newer version wrote it, another program keeps it locked.
  public static func open(at path: String) throws(StoreError) -> SQLiteStore {
    try open(at: path, patience: .seconds(5))
  }

  /// Opens the record at `path` to look at it. Makes no record and changes none, and works beside a running server.
  /// Where none runs, SQLite leaves its two side files, owned as the record is; the next server removes them.
  ///
  /// - Throws: `StoreError.unavailable` as `open`, and where there is no record, or one that an older version wrote.
  ///   All that writes throws it later.
  public static func openForReading(at path: String) throws(StoreError) -> SQLiteStore {
    let operation = "open \(path) for reading"
    do {
      let patience = Duration.seconds(5)
      let pool = try DatabasePool(path: path, configuration: .ofRecord(isReadOnly: true, patience: patience))
      try pool.read(Schema.requireCurrent)
      return SQLiteStore(
        pool: pool, readers: try QuickReaders(path: path, patience: patience), writer: BatchWriter(readOnly: pool))
    } catch {
      throw StoreError(error, during: operation)
    }
  }

  /// - Parameter patience: How long to wait for a lock that another program holds.
  static func open(at path: String, patience: Duration) throws(StoreError) -> SQLiteStore {
    do {
      try RecordFile.make(at: path)
      let pool = try DatabasePool(path: path, configuration: .ofRecord(isReadOnly: false, patience: patience))
      try pool.read(Schema.refuseNewer)
      try Schema.migrator.migrate(pool)
      try pool.requireDurableCommits()
      return SQLiteStore(
        pool: pool, readers: try QuickReaders(path: path, patience: patience), writer: BatchWriter(pool))
    } catch {
      throw StoreError(error, during: "open \(path)")
    }
  }

  public func close() async throws(StoreError) {
    await writer.close()
    let result = await withCheckedContinuation { waiter in
      // It waits for reads that run, which a thread of Swift's pool should not. The readers go first: only a writer
      // that is the last to close moves all into the one file and removes the others.
      DispatchQueue.global().async {
        pool.invalidateReadOnlyConnections()
        waiter.resume(
          returning: Result {
            try readers.close()
            try pool.close()
          })
      }
    }
    do {
      try result.get()
    } catch {
      throw StoreError(error, during: "close the record")
    }
  }
}
