import Foundation
import GRDB

/// A backup: one SQLite file that holds a record and, beside it, the files that it leans on. Looked at by itself it is a
/// record; `restore` puts everything back in its place.
///
/// ```swift
/// let made = try await RecordBackup.make(of: "/var/lib/orient", at: "/backup/monday.orient")
/// let restored = try await RecordBackup.restore("/backup/monday.orient", into: "/var/lib/orient", replacing: true)
/// ```
public struct RecordBackup: Sendable, Equatable {
  /// The logs, as they were read back from the backup.
  public let logs: [LogCheck]
  /// How many files besides the record.
  public let files: Int
  /// The size of the record, and of the files, in bytes.
  public let bytes: Int64

  /// The record's file in a folder.
  public static let recordName = "record.sqlite"

  /// Copies a record while it is used, and reads the copy back. All of it is of one moment, and nobody waits for it.
  /// The file appears at its place only when it is whole and on the disk.
  ///
  /// - Parameters:
  ///   - folder: where the record is, with the folders beside it.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Throws: `StoreError.unavailable` where the copy cannot be made, or is not what it should be: damaged, of another
  ///   version, with a log that does not add up.
  public static func make(
    of folder: String, at path: String, replacing: Bool = false
  ) async throws(StoreError) -> RecordBackup {
    let record = "\(folder)/\(recordName)"
    do {
      guard replacing || !FileManager.default.fileExists(atPath: path) else {
        throw FileFailure("there is a file already; choose another name, or replace it with --force")
      }
      guard !isSameFile(record, path) else {
        throw FileFailure("that is the record itself; choose another name")
      }
      let partial = try PartialFile(for: path)
      do {
        let files = try copy(record, with: folder, to: partial.path)
        let logs = try await RecordReview.review(partial.path)
        let bytes = try size(of: partial.path)
        try partial.finish()
        return RecordBackup(logs: logs, files: files, bytes: bytes)
      } catch {
        partial.abandon()
        throw error
      }
    } catch {
      throw StoreError(error, during: "back up \(record) to \(path)")
    }
  }

  private static func copy(_ record: String, with folder: String, to path: String) throws -> Int {
    let source = try DatabaseQueue(path: record, configuration: .ofRecord(isReadOnly: true, patience: .seconds(30)))
    try source.read(Schema.requireCurrent)
    let copy = try DatabaseQueue(path: path)
    try source.backup(to: copy)
    try source.close()
    let files = try copy.writeWithoutTransaction { database in
      // One file, and not three.
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      var files = 0
      try database.inTransaction {
        files = try KeptFiles(database: database).add(from: folder)
        return .commit
      }
      return files
    }
    try copy.close()
    return files
  }

  static func size(of path: String) throws -> Int64 {
    (try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.int64Value ?? 0
  }

  private static func isSameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
