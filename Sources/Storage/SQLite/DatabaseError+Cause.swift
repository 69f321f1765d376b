import GRDB

extension DatabaseError: ExplainedFailure {
  /// What happened and what to do. SQLite's messages name tables and columns, never values.
  var cause: String {
    switch resultCode {
    case .SQLITE_FULL: "the disk is full; make room and try again"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps the file locked; end it and try again"
    case .SQLITE_CANTOPEN:
      "the file cannot be opened; check that its folder exists and that this user may read and write there"
    case .SQLITE_NOTADB: "the file is no SQLite database; give the path of another file"
    case .SQLITE_CORRUPT: "the file is damaged; restore a backup"
    case .SQLITE_READONLY: "the file may not be written to; check its permissions and those of its folder"
    case .SQLITE_PERM, .SQLITE_AUTH: "this user may not use the file; check its permissions"
    case .SQLITE_IOERR: "the disk reported an error (SQLite \(extendedResultCode.rawValue)); check the disk"
    case .SQLITE_MISUSE where message == "Connection is closed": "the record is closed"
    default: "SQLite error \(extendedResultCode.rawValue): \(message ?? "no message")"
    }
  }
}

extension SchemaProblem: ExplainedFailure {
  var cause: String { description }
}

extension NotDurable: ExplainedFailure {
  var cause: String {
    """
    SQLite would not promise durable commits (synchronous \(level.map(String.init) ?? "unknown"), \
    journal \(journal ?? "unknown")); keep the file on a local disk
    """
  }
}
