/// The record in a database: one set of statements over whichever driver.
///
/// ```swift
/// let store = try RecordStore.open(at: "/var/lib/orient/record.sqlite")
/// try await store.commit(change)
/// try await store.close()
/// ```
public struct RecordStore: Store {
  let driver: any Driver
  let visits: VisitStatements

  init(_ driver: any Driver) {
    self.driver = driver
    visits = VisitStatements(driver.dialect)
  }

  /// Opens the record in the SQLite file at `path`, makes it where there is none, and brings it up to date: enough for
  /// a school or a district on one machine.
  ///
  /// - Throws: `StoreError.unavailable` where the file cannot be used: its folder is missing, it is no database, a
  ///   newer version wrote it, another program keeps it locked.
  public static func open(at path: String) throws(StoreError) -> RecordStore {
    RecordStore(try SQLiteDriver.open(at: path))
  }

  /// Opens the record in the SQLite file at `path` to look at it. Makes no record and changes none, and works beside a
  /// running server. Where none runs, SQLite leaves its two side files, owned as the record is; the next server removes
  /// them.
  ///
  /// - Throws: `StoreError.unavailable` as `open`, and where there is no record, or one that an older version wrote.
  ///   All that writes throws it later.
  public static func openForReading(at path: String) throws(StoreError) -> RecordStore {
    RecordStore(try SQLiteDriver.openForReading(at: path))
  }

  public func close() async throws(StoreError) { try await driver.close() }
}
