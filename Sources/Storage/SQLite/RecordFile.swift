import Foundation
import GRDB

enum RecordFile {
  /// Makes an empty file that only its owner may read: it is going to hold names. SQLite gives its side files the
  /// same permissions. A file that exists is left as it is, and what fails here fails with a better reason in SQLite.
  static func make(at path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
  }
}

extension Configuration {
  /// Small on purpose: at most five connections with a megabyte of cache each.
  static func ofRecord(isReadOnly: Bool, patience: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.label = "record"
    configuration.readonly = isReadOnly
    configuration.maximumReaderCount = 4
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience / .seconds(1))
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -1024")
    }
    return configuration
  }
}

extension DatabasePool {
  /// Makes each commit wait for the disk, and makes sure that it does.
  ///
  /// GRDB sets `synchronous` back to `NORMAL` after a pool has prepared its connections, and then a commit that was
  /// answered can be lost when the power fails.
  func requireDurableCommits() throws {
    try writeWithoutTransaction { database in
      // What many answers change again and again goes from the journal into the record once every 16 megabytes.
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216; PRAGMA wal_autocheckpoint = 4000")
      // Whoever is erased must not be left in pages that are free.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
      let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
      guard level == 2, journal == "wal" else { throw NotDurable(level: level, journal: journal) }
    }
  }
}

/// SQLite did not take the settings without which an answered commit can be lost.
struct NotDurable: Error {
  let level: Int?
  let journal: String?
}
