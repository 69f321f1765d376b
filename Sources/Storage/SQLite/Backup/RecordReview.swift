import GRDB

/// Looks through the file of a record from end to end.
enum RecordReview {
  /// - Throws: `FileFailure` where the file is damaged, a log does not add up, or what is derived is not as
  ///   it says; `SchemaProblem` where it is of another
  ///   version.
  static func review(_ path: String) async throws -> [LogCheck] {
    try inspect(path)
    let store = RecordStore(try SQLiteDriver.openForReading(at: path))
    do {
      let logs = try await logs(of: store)
      guard try await store.rebuild(checkingOnly: true).isSame else {
        throw FileFailure("what is derived from the log is not as the log says; put it right with orient rebuild")
      }
      try await store.close()
      return logs
    } catch {
      try? await store.close()
      throw error
    }
  }

  /// Whether SQLite finds the file whole.
  static func inspect(_ path: String) throws {
    let file = try DatabaseQueue(path: path, configuration: .ofRecord(isReadOnly: true, patience: .seconds(5)))
    try file.read { database in
      guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      guard try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else {
        throw FileFailure("a row refers to one that is not there; restore a backup from before that")
      }
    }
    try file.close()
  }

  private static func logs(of store: RecordStore) async throws -> [LogCheck] {
    var logs: [LogCheck] = []
    for organization in try await store.organizations() {
      let check = try await store.verifyLog(of: organization)
      if let fault = check.faults.first {
        throw FileFailure(
          """
          the log of \(organization) is not as it was written (event \(fault.sequence)); see orient verify
          """)
      }
      logs.append(check)
    }
    return logs
  }
}
