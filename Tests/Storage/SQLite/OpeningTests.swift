import Curriculum
import Foundation
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("Opening a SQLite record")
struct OpeningTests {
  /// What opening fails with.
  private func failure(_ open: () throws(StoreError) -> RecordStore) -> String? {
    do {
      _ = try open()
      return nil
    } catch .unavailable(let operation, let cause) {
      return "\(operation): \(cause)"
    } catch {
      return nil
    }
  }

  @Test("a file that is no database is refused, and left as it is")
  func noDatabase() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let text = String(repeating: "These are meeting notes.\n", count: 200)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let expected = "the file is no SQLite database; give the path of another file"
      #expect(failure { () throws(StoreError) in try .open(at: path) } == "open \(path): \(expected)")
      #expect(
        failure { () throws(StoreError) in try .openForReading(at: path) } == "open \(path) for reading: \(expected)")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test("a folder that cannot be is refused, and the message says what to check")
  func noFolder() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let path = recordPath(in: file)
      #expect(
        failure { () throws(StoreError) in try .open(at: path) } == """
          open \(path): the file cannot be opened; check that its folder exists and that this user may read and \
          write there
          """)
    }
  }

  @Test("tables of a newer version are refused, and the steps are named")
  func newer() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      try await RecordStore.open(at: path).close()
      try await DatabaseQueue(path: path).write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9-stories')")
      }
      let expected = """
        a newer version of orient has changed the record (9-stories); use that version, or a backup from before
        """
      #expect(failure { () throws(StoreError) in try .open(at: path) } == "open \(path): \(expected)")
      #expect(
        failure { () throws(StoreError) in try .openForReading(at: path) } == "open \(path) for reading: \(expected)")
    }
  }

  @Test("tables of an older version are brought up to date, but not by reading")
  func older() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      try Schema.migrator.migrate(DatabaseQueue(path: path), upTo: "1-record")
      #expect(failure { () throws(StoreError) in try .openForReading(at: path) }?.contains("older version") == true)
      try await RecordStore.open(at: path).close()
      try await RecordStore.openForReading(at: path).close()
    }
  }

  @Test("the log of an older version is kept whole, in its order")
  func olderLog() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let older = try DatabaseQueue(path: path)
      try Schema.migrator.migrate(older, upTo: "1-record")
      try await older.write { database in
        for (organization, sequence) in [("b", 1), ("a", 2), ("a", 1), ("b", 2)] {
          try database.execute(
            sql: """
              INSERT INTO event VALUES
                (?, ?, 7, 'participant:p', 'section-viewed', 'p',
                  '{"fact":"section-viewed","participant":"p","revision":3,"section":{"module":"m","section":"s"}}')
              """, arguments: [organization, sequence])
        }
      }
      try older.close()
      let store = try RecordStore.open(at: path)
      for organization in ["a", "b"] {
        let events = try await store.events(in: OrganizationID(organization), after: 0, limit: 9)
        #expect(events.map(\.sequence) == [1, 2])
        #expect(events.allSatisfy { $0.event.fact.participant == ParticipantID("p") && $0.event.at.milliseconds == 7 })
      }
      try await store.close()
    }
  }

  @Test("a record that another program keeps locked is refused once patience is over")
  func locked() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      try await RecordStore.open(at: path).close()
      let other = try DatabaseQueue(path: path)
      try await other.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
      }
      let expected = "open \(path): another program keeps the file locked; end it and try again"
      #expect(
        failure { () throws(StoreError) in
          RecordStore(try SQLiteDriver.open(at: path, patience: .milliseconds(1)))
        } == expected)
      try other.close()
    }
  }

  @Test("only the owner may read the file: it holds names")
  func permissions() async throws {
    try await withFolder { folder in
      let store = try RecordStore.open(at: recordPath(in: folder))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files.sorted() == ["record.sqlite", "record.sqlite-shm", "record.sqlite-wal"])
      for file in files {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: file).path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
      try await store.close()
    }
  }

  @Test("after closing, all is in the one file")
  func oneFile() async throws {
    try await withFolder { folder in
      let store = try RecordStore.open(at: recordPath(in: folder))
      try await School(in: store).enroll("Ana")
      _ = try await store.groups(in: OrganizationID("lincoln"))
      try await store.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["record.sqlite"])
    }
  }
}
