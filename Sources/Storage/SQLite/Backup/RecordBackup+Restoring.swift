public import Foundation
import GRDB

/// What came of putting a backup in its place.
public struct RestoredRecord: Sendable, Equatable {
  public let logs: [LogCheck]
  /// How many files were put into the folders beside the record; those that were there already are not counted.
  public let files: Int
  /// Where the record is kept that was there before; nil where there was none.
  public let before: String?
}

extension RecordBackup {
  /// Puts a record from a backup into a folder, and the files beside it, once everything was looked through. An older
  /// version's backup is brought up to date. Where something fails, the folder is as it was.
  ///
  /// - Parameters:
  ///   - folder: made where it is not there.
  ///   - replacing: whether a record that is there may be replaced. It is kept, under a name with the time.
  ///   - now: the time for that name.
  /// - Throws: `StoreError.unavailable` where the backup is damaged, foreign, or a newer version's; where there is a
  ///   record, and where a server uses it.
  public static func restore(
    _ path: String, into folder: String, replacing: Bool = false, now: Date = Date()
  ) async throws(StoreError) -> RestoredRecord {
    do {
      guard FileManager.default.fileExists(atPath: path) else { throw FileFailure("there is no such file") }
      let isNew = !FileManager.default.fileExists(atPath: folder)
      if isNew {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
      do {
        return try await Restoring(path: path, folder: folder, now: now).run(replacing: replacing)
      } catch {
        if isNew { rmdir(folder) }
        throw error
      }
    } catch {
      throw StoreError(error, during: "restore \(path) into \(folder)")
    }
  }
}

/// One backup on its way into a folder.
private struct Restoring {
  let path: String
  let folder: String
  let now: Date

  private var record: String { "\(folder)/\(RecordBackup.recordName)" }
  /// Where everything is made ready.
  private var workshop: String { "\(folder)/.restoring" }
  private var fresh: String { "\(workshop)/\(RecordBackup.recordName)" }

  func run(replacing: Bool) async throws -> RestoredRecord {
    guard let use = try? FolderUse(of: folder, alone: true) else {
      throw FileFailure("a server or another program uses the record there; stop it first")
    }
    defer { use.end() }
    let isThere = FileManager.default.fileExists(atPath: record)
    guard replacing || !isThere else {
      throw FileFailure("there is a record already; with --replace it is kept under another name")
    }
    if isThere, isLocked(record) {
      throw FileFailure("a server or another program uses the record there; stop it first")
    }
    try? FileManager.default.removeItem(atPath: workshop)
    defer { try? FileManager.default.removeItem(atPath: workshop) }
    try FileManager.default.createDirectory(
      atPath: workshop, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let names = try unpack()
    try await RecordStore(SQLiteDriver.open(at: fresh)).close()
    let logs = try await RecordReview.review(fresh)
    // Reading leaves side files where no server runs.
    for suffix in ["-wal", "-shm"] { unlink(fresh + suffix) }
    let files = try placeFiles(names)
    let before = isThere ? try keepAside() : nil
    guard rename(fresh, record) == 0 else { throw FileFailure(errno) }
    try PartialFile.settle(folderOf: record)
    return RestoredRecord(logs: logs, files: files, before: before)
  }

  /// Copies the record out of the backup, and the files beside it, and returns their names.
  private func unpack() throws -> [String] {
    let source = try DatabaseQueue(path: path, configuration: .ofRecord(isReadOnly: true, patience: .seconds(5)))
    try source.read(Schema.requireOurs)
    try RecordFile.make(at: fresh)
    let copy = try DatabaseQueue(path: fresh)
    try source.backup(to: copy)
    try source.close()
    try RecordReview.inspect(fresh)
    let names = try copy.write { try KeptFiles(database: $0).moveOut(to: workshop) }
    try copy.close()
    return names
  }

  /// Earlier revisions and versions are only ever added: one that was served since the backup stays.
  private func placeFiles(_ names: [String]) throws -> Int {
    var count = 0
    for name in names {
      let place = "\(folder)/\(name)"
      guard !FileManager.default.contentsEqual(atPath: "\(workshop)/\(name)", andPath: place) else { continue }
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      if FileManager.default.fileExists(atPath: place), rename(place, "\(place).\(mark)") != 0 {
        throw FileFailure(errno)
      }
      guard rename("\(workshop)/\(name)", place) == 0 else { throw FileFailure(errno) }
      count += 1
    }
    return count
  }

  /// The record that was there gets a second name; its own is given to the other in one step.
  private func keepAside() throws -> String {
    let aside = "\(folder)/record-\(mark).sqlite"
    // Whoever opens a record that is whole and closes it moves all into the one file. What is damaged keeps its parts.
    if let old = try? DatabaseQueue(path: record) {
      try? old.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      try? old.close()
    }
    guard link(record, aside) == 0 else { throw FileFailure(errno) }
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: record + suffix) {
      guard rename(record + suffix, aside + suffix) == 0 else { throw FileFailure(errno) }
    }
    return aside
  }

  /// The time, in UTC, as it can stand in a file's name.
  private var mark: String {
    "before-" + now.ISO8601Format().replacingOccurrences(of: ":", with: "-")
  }

  /// Whether a process has the file open as a database. SQLite's locks stand at these bytes (SQLite, "File Locking").
  private func isLocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }
}
