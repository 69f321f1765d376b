import Foundation
import Storage
import Testing

/// A kind of store. Every test in Laws runs against each of `all`, so a new driver has only to be added there.
struct Driver: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Opens the record that is kept in a folder, or makes it there.
  let open: @Sendable (_ folder: URL) throws -> any Store
  /// Removes what the record of a folder has left elsewhere.
  var remove: @Sendable (_ folder: URL) throws -> Void = { _ in }

  static let all = [
    Driver(testDescription: "SQLite") { try RecordStore.open(at: recordPath(in: $0)) },
    Driver(testDescription: "PostgreSQL") { folder in
      let cluster = try PostgreSQLCluster.shared()
      try cluster.make(database(of: folder))
      return try RecordStore.open(postgreSQL: cluster.url(of: database(of: folder)))
    } remove: { folder in
      try PostgreSQLCluster.shared().drop(database(of: folder))
    },
  ]

  /// The database that belongs to a folder.
  private static func database(of folder: URL) -> String {
    folder.lastPathComponent.replacing("-", with: "_").lowercased()
  }

  /// Runs `body` with a school in a new store.
  func withSchool(_ body: (School) async throws -> Void) async throws {
    try await withFolder { folder in
      defer { try? remove(folder) }
      let store = try open(folder)
      try await body(try await School(in: store))
      try await store.close()
    }
  }
}

/// Runs `body` with a new folder, and removes it.
func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

/// Where the tests of SQLite keep their record.
func recordPath(in folder: URL) -> String { folder.appending(path: "record.sqlite").path }
