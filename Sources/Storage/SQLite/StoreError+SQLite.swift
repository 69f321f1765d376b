import GRDB

/// A row that this version cannot read: changed from outside, or damaged.
struct UnreadableRow: Error {
  let table: String
}

extension StoreError {
  /// The error as callers of a store know it. SQLite's messages name tables and columns, never values.
  init(_ error: any Error, during operation: String) {
    self =
      switch error {
      case let error as StoreError: error
      case let error as DatabaseError: .unavailable(operation: operation, cause: Self.cause(of: error))
      case let error as SchemaProblem: .unavailable(operation: operation, cause: error.description)
      case let error as UnreadableRow:
        .unavailable(
          operation: operation,
          cause: "a row of the table \(error.table) cannot be read; restore a backup or rebuild the projections")
      case let error as NotDurable:
        .unavailable(
          operation: operation,
          cause: """
            SQLite would not promise durable commits (synchronous \(error.level.map(String.init) ?? "unknown"), \
            journal \(error.journal ?? "unknown")); keep the file on a local disk
            """)
      default: .unavailable(operation: operation, cause: "unexpected error of type \(type(of: error))")
      }
  }

  private static func cause(of error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full; make room and try again"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps the file locked; end it and try again"
    case .SQLITE_CANTOPEN:
      "the file cannot be opened; check that its folder exists and that this user may read and write there"
    case .SQLITE_NOTADB: "the file is no SQLite database; give the path of another file"
    case .SQLITE_CORRUPT: "the file is damaged; restore a backup"
    case .SQLITE_READONLY: "the file may not be written to; check its permissions and those of its folder"
    case .SQLITE_PERM, .SQLITE_AUTH: "this user may not use the file; check its permissions"
    case .SQLITE_IOERR: "the disk reported an error (SQLite \(error.extendedResultCode.rawValue)); check the disk"
    case .SQLITE_MISUSE where error.message == "Connection is closed": "the record is closed"
    default: "SQLite error \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
    }
  }
}
