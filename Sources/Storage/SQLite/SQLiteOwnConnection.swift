import GRDB
import Tracking

/// A connection of its own to a record in SQLite.
struct SQLiteOwnConnection: OwnConnection {
  private let queue: DatabaseQueue

  init(path: String, isReadOnly: Bool, patience: Duration) throws {
    var configuration = Configuration.ofRecord(isReadOnly: isReadOnly, patience: patience)
    configuration.prepareDatabase { database in
      // Temporary tables are on a disk, too: this is what of them stays in memory, in kilobytes.
      try database.execute(sql: "PRAGMA temp_store = FILE; PRAGMA temp.cache_size = -65536; PRAGMA cache_size = -8192")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  func makeTemporaryCopy(of table: String) throws {
    try queue.writeWithoutTransaction { database in
      guard
        let sql = try String.fetchOne(
          database, sql: "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?", arguments: [table]),
        let columns = sql.firstIndex(of: "(")
      else { throw SchemaProblem.noRecord }
      try database.execute(sql: "CREATE TEMPORARY TABLE \(table) \(sql[columns...])")
    }
  }

  func snapshot<Value>(_ body: (any RecordConnection) throws -> Value) throws -> Value {
    try transaction("BEGIN DEFERRED", body)
  }

  func exclusively<Value>(
    _ organizations: [OrganizationID], _ body: (any RecordConnection) throws -> Value
  ) throws -> Value {
    try transaction("BEGIN IMMEDIATE", body)
  }

  func close() throws { try queue.close() }

  private func transaction<Value>(
    _ begin: String, _ body: (any RecordConnection) throws -> Value
  ) throws -> Value {
    try queue.writeWithoutTransaction { database in
      let connection = SQLiteConnection(database)
      return try connection.transaction(begin) { try body(connection) }
    }
  }
}
