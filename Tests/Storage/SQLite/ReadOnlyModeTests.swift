import Curriculum
import Foundation
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A SQLite record that cannot be written")
struct ReadOnlyModeTests {
  /// What a write fails with; nil where it does not.
  private func failure(of school: School, writing name: String) async -> String? {
    do {
      try await school.enroll(name)
      return nil
    } catch StoreError.unavailable(_, let cause) {
      return cause
    } catch {
      return "\(error)"
    }
  }

  @Test("is read all the same, refuses each write, and is written again once there is room")
  func full() async throws {
    try await withFolder { folder in
      let driver = try SQLiteDriver.open(at: recordPath(in: folder), tryingAgainAfter: .zero)
      let store = RecordStore(driver)
      let school = try await School(in: store)
      try await school.enroll("Ana")
      var changes = store.conditions.makeAsyncIterator()
      // SQLite's own limit on the number of pages answers as a full disk does.
      try await driver.pool.writeWithoutTransaction { database in
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        try database.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      let long = String(repeating: "long ", count: 2000)
      #expect(await failure(of: school, writing: long)?.contains("the disk is full") == true)
      #expect(store.condition == .readOnly(.diskFull))
      #expect(await changes.next() == .readOnly(.diskFull))
      #expect(try await store.participant(ParticipantID("Ana"), in: school.organization)?.name == "Ana")

      try await driver.pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA max_page_count = 1000000")
      }
      try await store.tryToWrite()
      #expect(store.condition == .writable)
      #expect(await changes.next() == .writable)
      #expect(await failure(of: school, writing: "Ben") == nil)
      try await store.close()
    }
  }

  @Test("is tried again only after a pause")
  func pause() async throws {
    try await withFolder { folder in
      let driver = try SQLiteDriver.open(at: recordPath(in: folder), tryingAgainAfter: .seconds(3600))
      let school = try await School(in: RecordStore(driver))
      driver.gate.note(DatabaseError(resultCode: .SQLITE_FULL))
      #expect(await failure(of: school, writing: "Ana") == ReadOnlyReason.diskFull.cause)
      #expect(driver.condition == .readOnly(.diskFull))
      try await driver.close()
    }
  }

  @Test("is not written any more where a read finds it damaged, whatever is tried")
  func damagedPage() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let first = try RecordStore.open(at: path)
      try await School(in: first).enroll("Ana")
      try await first.close()
      try damage(path)
      let driver = try SQLiteDriver.open(at: path, tryingAgainAfter: .zero)
      let store = RecordStore(driver)
      let lincoln = OrganizationID("lincoln")
      await #expect(throws: StoreError.self) { _ = try await store.events(in: lincoln, after: 0, limit: 9) }
      #expect(store.condition == .readOnly(.damaged))
      await #expect(throws: StoreError.self) { try await store.tryToWrite() }
      #expect(try await store.participant(ParticipantID("Ana"), in: lincoln)?.name == "Ana")
      try await store.close()
    }
  }

  @Test("is found damaged by looking through it")
  func inspection() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let whole = try RecordStore.open(at: path)
      let school = try await School(in: whole)
      let ana = try await school.enroll("Ana")
      try await school.commit([.answered(school.answer(by: ana))])
      let look = Look(
        organization: school.organization, at: School.noon, actor: .staff(StaffID("ada")), view: .group,
        group: school.lunch)
      try await whole.note(look, unlessNotedSince: School.noon)
      #expect(try await whole.inspect(within: nil) == .whole)
      #expect(whole.condition == .writable)
      try await whole.close()
      try damage(path)
      let damaged = try RecordStore.open(at: path)
      #expect(try await damaged.inspect(within: .seconds(60)) == .damaged)
      #expect(damaged.condition == .readOnly(.damaged))
      try await damaged.close()
    }
  }
}
