import Foundation
import GRDB

/// The files that belong to a record and lie in folders beside it, kept in the backup as SQLite's own archives keep
/// files (`sqlite3 -A`): in the table `sqlar`, uncompressed.
struct KeptFiles {
  let database: Database

  /// The folders beside the record whose files people's records lean on.
  static let folders = ["revisions", "plugins"]

  /// Puts in every file of the folders, and returns how many.
  func add(from folder: String) throws -> Int {
    try database.execute(
      sql: "CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)")
    let insert = try database.makeStatement(
      sql: "INSERT INTO sqlar (name, mode, mtime, sz, data) VALUES (?, ?, ?, ?, ?)")
    var count = 0
    for place in Self.folders {
      guard let names = FileManager.default.enumerator(atPath: "\(folder)/\(place)") else { continue }
      for case let name as String in names {
        let path = "\(folder)/\(place)/\(name)"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
        let bytes = try Data(contentsOf: URL(filePath: path))
        let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let mode = 0o100_000 | (attributes[.posixPermissions] as? Int ?? 0o644)
        try insert.execute(arguments: ["\(place)/\(name)", mode, Int64(time), bytes.count, bytes])
        count += 1
      }
    }
    return count
  }

  var isThere: Bool { get throws { try database.tableExists("sqlar") } }

  /// Writes each file below a folder, takes the files out of the database, and returns their names.
  ///
  /// - Throws: `FileFailure` where a name leads elsewhere, or the disk is full.
  func moveOut(to folder: String) throws -> [String] {
    guard try isThere else { return [] }
    var names: [String] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT name, mode, sz, data FROM sqlar ORDER BY name")
    while let row = try rows.next() {
      let name: String = row[0]
      let bytes: Data = row[3] ?? Data()
      guard Self.isOurs(name), row[2] == bytes.count else {
        throw FileFailure("the backup holds a file that orient did not put there")
      }
      let path = "\(folder)/\(name)"
      do {
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        try bytes.write(to: URL(filePath: path))
        let mode: Int = row[1]
        try FileManager.default.setAttributes([.posixPermissions: mode & 0o777], ofItemAtPath: path)
      } catch {
        throw FileFailure("a file of the backup could not be written; check the room on the disk")
      }
      names.append(name)
    }
    try database.execute(sql: "DROP TABLE sqlar")
    return names
  }

  private static func isOurs(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && folders.contains(String(parts[0]))
      && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !name.utf8.contains(0)
  }
}
