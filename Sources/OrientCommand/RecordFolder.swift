import Foundation
import OrientationKit
import Storage

/// The folder that keeps the record, or where a database keeps it, all that belongs to the record beside it.
struct RecordFolder {
  let path: String
  /// The address of a PostgreSQL database that keeps the record; nil where a file in the folder does.
  var database: String?

  private var file: String { "\(path)/record.sqlite" }
  /// Where the modules' earlier revisions are kept.
  var revisions: String { "\(path)/revisions" }

  /// Where the versions of bundles that were served are kept.
  var plugins: String { "\(path)/plugins" }

  /// Opens the record for writing; a folder that is not there is made, for its owner alone.
  func open() throws -> RecordStore {
    try refuseFile()
    if !FileManager.default.fileExists(atPath: path) {
      do {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        let reason = fileOnTheWay.map { ": \($0) is a file, not a folder" } ?? ""
        throw CommandFailure("the data folder \(path) cannot be made\(reason)", advice: advice)
      }
    }
    guard FileManager.default.isWritableFile(atPath: path) else {
      throw CommandFailure("the data folder \(path) cannot be written", advice: advice)
    }
    do {
      return if let database { try RecordStore.open(postgreSQL: database) } else { try RecordStore.open(at: file) }
    } catch {
      throw failure(.unavailable(error))
    }
  }

  /// Opens a record that is there, for writing.
  func openExisting() throws -> RecordStore {
    try requireRecord()
    return try open()
  }

  /// Opens the record for looking at it alone.
  func openForReading() throws -> RecordStore {
    try requireRecord()
    do {
      return if let database {
        try RecordStore.openForReading(postgreSQL: database)
      } else {
        try RecordStore.openForReading(at: file)
      }
    } catch {
      throw failure(.unavailable(error))
    }
  }

  /// - Throws: where a record is in the folder.
  func refuseRecord() throws {
    try refuseFile()
    guard !FileManager.default.fileExists(atPath: file) else {
      throw CommandFailure("there is a record in \(path)", advice: "Name a new folder with --data.")
    }
  }

  /// How large the record is, in bytes.
  var size: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.size] as? Int) ?? 0
  }

  /// - Throws: `CommandFailure` where nothing was ever kept there. A database says so itself.
  func requireRecord() throws {
    try refuseFile()
    guard database == nil else { return }
    guard FileManager.default.fileExists(atPath: file) else {
      throw CommandFailure(
        "there is no record in \(path)", advice: "Name the folder of a server that has run, with --data.")
    }
  }

  private func refuseFile() throws {
    guard isFile(path) else { return }
    throw CommandFailure("the data folder \(path) is a file, not a folder", advice: advice)
  }

  /// What stands where a folder above this one should be.
  private var fileOnTheWay: String? {
    var folder = (path as NSString).deletingLastPathComponent
    while !folder.isEmpty, folder != "/" {
      if isFile(folder) { return folder }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }

  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// What to tell the person who started the command.
  func failure(_ error: EngineError) -> CommandFailure {
    guard case .unavailable(.unavailable(let operation, let cause)) = error else {
      return CommandFailure("the record in \(path) cannot be used", advice: advice)
    }
    guard database == nil else {
      return CommandFailure(
        "could not \(operation): \(cause)",
        advice: "Say where the database is with --database postgres://USER@HOST/NAME or with DATABASE=… Scripts/run")
    }
    return CommandFailure("\(file): could not \(operation): \(cause)", advice: advice)
  }

  private var advice: String {
    "Choose a folder that this account may write, with --data or with DATA=… Scripts/run"
  }
}
