import Curriculum
import Foundation
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A backup of a SQLite record")
struct BackupTests {
  /// A record with Ana in it, and a file beside it, in one folder, and room for more in another.
  private func withRecord(
    _ body: (_ data: String, _ other: String, _ store: RecordStore) async throws -> Void
  ) async throws {
    try await withFolder { folder in
      let data = folder.appending(path: "data").path
      let revisions = "\(data)/revisions/aac"
      try FileManager.default.createDirectory(atPath: revisions, withIntermediateDirectories: true)
      try Data("first".utf8).write(to: URL(filePath: "\(revisions)/1.xml"))
      let store = try RecordStore.open(at: "\(data)/record.sqlite")
      try await School(in: store).enroll("Ana")
      try await body(data, folder.path, store)
      try await store.close()
    }
  }

  private func cause(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch StoreError.unavailable(_, let cause) {
      return cause
    } catch {
      return "\(error)"
    }
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("holds the record of one moment while it is used, and the files beside it")
  func whole() async throws {
    try await withRecord { data, other, store in
      let made = try await RecordBackup.make(of: data, at: "\(other)/b.orient")
      #expect(made.files == 1)
      #expect(made.logs == [try await store.verifyLog(of: OrganizationID("lincoln"))])
      #expect(try names(in: other) == ["b.orient", "data"])
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(other)/b.orient")
      #expect(attributes[.posixPermissions] as? Int == 0o600)

      let restored = try await RecordBackup.restore("\(other)/b.orient", into: "\(other)/new")
      #expect(restored == RestoredRecord(logs: made.logs, files: 1, before: nil))
      #expect(try names(in: "\(other)/new") == ["record.sqlite", "revisions"])
      let text = try String(contentsOfFile: "\(other)/new/revisions/aac/1.xml", encoding: .utf8)
      #expect(text == "first")
      let again = try RecordStore.open(at: "\(other)/new/record.sqlite")
      let ana = try await again.participant(ParticipantID("Ana"), in: OrganizationID("lincoln"))
      #expect(ana?.name == "Ana")
      try await again.close()
    }
  }

  @Test("takes no file's place unless it is told to, and never the record's")
  func place() async throws {
    try await withRecord { data, other, _ in
      let path = "\(other)/b.orient"
      try Data("notes".utf8).write(to: URL(filePath: path))
      let refused = await cause { _ = try await RecordBackup.make(of: data, at: path) }
      #expect(refused == "there is a file already; choose another name, or replace it with --force")
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("notes".utf8))
      let record = "\(data)/record.sqlite"
      let itself = await cause { _ = try await RecordBackup.make(of: data, at: record, replacing: true) }
      #expect(itself == "that is the record itself; choose another name")
      #expect(try await RecordBackup.make(of: data, at: path, replacing: true).logs.count == 1)
    }
  }

  @Test("of a damaged record is none")
  func damaged() async throws {
    try await withRecord { data, other, store in
      try await store.close()
      try damage("\(data)/record.sqlite")
      let refused = await cause { _ = try await RecordBackup.make(of: data, at: "\(other)/b.orient") }
      #expect(refused == "the file is damaged; restore a backup")
      #expect(try names(in: other) == ["data"])
    }
  }

  @Test("of a log that somebody changed is none")
  func changed() async throws {
    try await withRecord { data, other, store in
      try await store.close()
      try await DatabaseQueue(path: "\(data)/record.sqlite").write { database in
        try database.execute(sql: "UPDATE event SET at = at + 1 WHERE sequence = 2")
      }
      let refused = await cause { _ = try await RecordBackup.make(of: data, at: "\(other)/b.orient") }
      #expect(refused == "the log of lincoln is not as it was written (event 2); see orient verify")
      #expect(try names(in: other) == ["data"])
    }
  }

  @Test("replaces a record only when told to, and keeps the one that was there")
  func replacing() async throws {
    try await withRecord { data, other, store in
      let path = "\(other)/b.orient"
      _ = try await RecordBackup.make(of: data, at: path)
      try await School(in: store, named: "later").enroll("Ben")
      let used = await cause { _ = try await RecordBackup.restore(path, into: data, replacing: true) }
      #expect(used == "a server or another program uses the record there; stop it first")
      try await store.close()
      let before = try names(in: data)
      let refused = await cause { _ = try await RecordBackup.restore(path, into: data) }
      #expect(refused == "there is a record already; with --replace it is kept under another name")
      #expect(try names(in: data) == before)

      let now = Date(timeIntervalSince1970: 1_800_000_000)
      let restored = try await RecordBackup.restore(path, into: data, replacing: true, now: now)
      let kept = "record-before-2027-01-15T08-00-00Z.sqlite"
      #expect(restored.before == "\(data)/\(kept)")
      #expect(restored.files == 0)
      #expect(try names(in: data) == [kept, "record.sqlite", "revisions"])
      let back = try RecordStore.open(at: "\(data)/record.sqlite")
      #expect(try await back.organizations() == [OrganizationID("lincoln")])
      try await back.close()
      let old = try RecordStore.open(at: "\(data)/\(kept)")
      #expect(try await old.organizations() == [OrganizationID("later"), OrganizationID("lincoln")])
      try await old.close()
    }
  }

  @Test("that is damaged, cut off, foreign or newer changes nothing", arguments: Unusable.allCases)
  func unusable(how: Unusable) async throws {
    try await withRecord { data, other, store in
      let path = "\(other)/b.orient"
      _ = try await RecordBackup.make(of: data, at: path)
      try await store.close()
      try how.spoil(path)
      let before = try Data(contentsOf: URL(filePath: "\(data)/record.sqlite"))
      let refused = try #require(await cause { _ = try await RecordBackup.restore(path, into: data, replacing: true) })
      #expect(refused.contains(how.reason), "\(refused)")
      #expect(try Data(contentsOf: URL(filePath: "\(data)/record.sqlite")) == before)
      #expect(try names(in: data) == ["record.sqlite", "revisions"])
      let elsewhere = await cause { _ = try await RecordBackup.restore(path, into: "\(other)/new") }
      #expect(elsewhere == refused)
      #expect(!FileManager.default.fileExists(atPath: "\(other)/new"))
    }
  }

  @Test("of an older version is brought up to date")
  func older() async throws {
    try await withFolder { folder in
      let path = folder.appending(path: "old.sqlite").path
      let old = try DatabaseQueue(path: path)
      try Schema.migrator.migrate(old, upTo: "7-tallies")
      try old.close()
      let data = folder.appending(path: "data").path
      _ = try await RecordBackup.restore(path, into: data)
      try await RecordStore.openForReading(at: "\(data)/record.sqlite").close()
    }
  }

  @Test("cannot put a file anywhere but beside the record")
  func escaping() async throws {
    try await withRecord { data, other, _ in
      let path = "\(other)/b.orient"
      _ = try await RecordBackup.make(of: data, at: path)
      try await DatabaseQueue(path: path).write { database in
        try database.execute(sql: "INSERT INTO sqlar VALUES ('revisions/../../evil', 420, 0, 1, x'41')")
      }
      let refused = await cause { _ = try await RecordBackup.restore(path, into: "\(other)/new/deep") }
      #expect(refused == "the backup holds a file that orient did not put there")
      #expect(try names(in: other) == ["b.orient", "data", "new"])
    }
  }
}

/// What can be wrong with a file that somebody wants to restore.
enum Unusable: CaseIterable {
  case damaged, cutOff, foreign, newer, noDatabase

  func spoil(_ path: String) throws {
    switch self {
    case .damaged: try damage(path)
    case .cutOff:
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.truncate(atOffset: 3 * 4096)
      try file.close()
    case .foreign:
      try FileManager.default.removeItem(atPath: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE notes (text)") }
    case .newer:
      try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99-later')") }
    case .noDatabase: try Data(repeating: 65, count: 20_000).write(to: URL(filePath: path))
    }
  }

  var reason: String {
    switch self {
    case .damaged, .cutOff: "damaged"
    case .foreign: "no backup of a record of orient"
    case .newer: "a newer version of orient has changed the record (99-later)"
    case .noDatabase: "no SQLite database"
    }
  }
}

/// Writes over a page of the log.
func damage(_ path: String) throws {
  let database = try DatabaseQueue(path: path)
  let page = try database.read { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'event'") }
  try database.close()
  let file = try FileHandle(forWritingTo: URL(filePath: path))
  try file.seek(toOffset: UInt64(((page ?? 2) - 1) * 4096))
  file.write(Data(repeating: 0xA5, count: 4096))
  try file.close()
}
