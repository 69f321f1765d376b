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

  /// Opens the record in the PostgreSQL database (15 or newer) at `url`, makes its tables where there are none, and brings
  /// them up to date. Several processes may have it open at the same time.
  ///
  /// ```swift
  /// let store = try RecordStore.open(postgreSQL: "postgres://orient:secret@db.example.org/record?sslmode=verify-full")
  /// ```
  ///
  /// - Parameter url: All options of libpq can be given. The password in it never appears in a message.
  /// - Throws: `StoreError.unavailable` where no server answers or it does not let this user in, where there is no such
  ///   database, a newer version changed its tables, or it holds tables of another program.
  public static func open(postgreSQL url: String) throws(StoreError) -> RecordStore {
    RecordStore(try PostgreSQLDriver.open(at: url))
  }

  /// Opens the record in the PostgreSQL database at `url` to look at it. Makes no record and changes none.
  ///
  /// - Throws: `StoreError.unavailable` as `open`, and where there is no record, or one that an older version wrote.
  ///   All that writes throws it later.
  public static func openForReading(postgreSQL url: String) throws(StoreError) -> RecordStore {
    RecordStore(try PostgreSQLDriver.openForReading(at: url))
  }

  public func close() async throws(StoreError) { try await driver.close() }
}
