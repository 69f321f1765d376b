import Curriculum
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("The connection that writes")
struct DurabilityTests {
  private func withStore(_ body: (RecordStore, SQLiteDriver) async throws -> Void) async throws {
    try await withFolder { folder in
      let driver = try SQLiteDriver.open(at: recordPath(in: folder))
      let store = RecordStore(driver)
      try await body(store, driver)
      try await store.close()
    }
  }

  @Test(
    "waits for the disk, keeps a write-ahead log, and checks foreign keys",
    arguments: [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")])
  func settings(name: String, value: String) async throws {
    try await withStore { store, driver in
      try await School(in: store).enroll("Ana")
      let found = try await driver.pool.writeWithoutTransaction { database in
        try String.fetchOne(database, sql: "PRAGMA \(name)")
      }
      #expect(found == value)
    }
  }

  @Test("says so when the disk is full, names nobody, and goes on once there is room")
  func fullDisk() async throws {
    try await withStore { store, driver in
      let school = try await School(in: store)
      func allow(pages: String) async throws {
        try await driver.pool.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
      }
      try await allow(pages: "1")
      let name = String(repeating: "Ana", count: 20_000)
      await #expect(
        throws: StoreError.unavailable(
          operation: "record a change", cause: "the disk is full; make room and try again")
      ) { try await school.enroll(name, id: "ana") }
      #expect(try await store.participant(ParticipantID("ana"), in: school.organization) == nil)
      try await allow(pages: "1000000")
      try await store.tryToWrite()
      try await school.enroll(name, id: "ana")
      #expect(try await store.participant(ParticipantID("ana"), in: school.organization)?.name == name)
    }
  }

  @Test("reports a row that was changed from outside, without what it holds")
  func damagedRow() async throws {
    try await withStore { store, driver in
      let school = try await School(in: store)
      let ana = try await school.enroll("Ana")
      try await school.commit([.answered(school.answer(by: ana))])
      try await driver.pool.write { database in
        try database.execute(sql: "UPDATE event SET body = '{\"Ana\":'")
      }
      let cause = "a row of the table event cannot be read; restore a backup or rebuild the projections"
      await #expect(throws: StoreError.unavailable(operation: "read a participant's answers", cause: cause)) {
        try await store.lastAnswers(of: ana, in: school.organization)
      }
      await #expect(throws: StoreError.self) { try await school.log() }
    }
  }
}
