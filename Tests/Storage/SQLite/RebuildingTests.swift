import Curriculum
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("Tables that are not what the log says")
struct RebuildingTests {
  /// A school where five people did the same three things.
  private func withStore(_ body: (RecordStore, SQLiteDriver, School) async throws -> Void) async throws {
    try await withFolder { folder in
      let driver = try SQLiteDriver.open(at: recordPath(in: folder))
      let store = RecordStore(driver)
      let school = try await School(in: store)
      for round in 0..<3 {
        for name in ["Ana", "Ben", "Cem", "Dee", "Eva"] {
          let person = round == 0 ? try await school.enroll(name) : ParticipantID(name)
          try await school.commit([.answered(school.answer(by: person, activity: "a\(round)"))])
          let section = SectionReference(module: ModuleID("m"), section: SectionID("s"))
          try await school.commit([
            .sectionViewed(SectionView(participant: person, section: section, revision: round + 1))
          ])
        }
      }
      try await body(store, driver, school)
      try await store.close()
    }
  }

  @Test(
    "are told row by row, and put right",
    arguments: [
      ("standing", "UPDATE standing SET attempts = attempts + 1 WHERE participant = 'Ben' AND activity = 'a1'"),
      ("standing", "DELETE FROM standing WHERE participant = 'Ben' AND activity = 'a1'"),
      (
        "standing",
        "INSERT INTO standing SELECT organization, 'Nobody', module, activity, fingerprint, completed, "
          + "completed_at, attempts, last_event, score, renewed_at, revision, asked_again FROM standing "
          + "WHERE participant = 'Ben' AND activity = 'a1'"
      ),
      ("section_view", "UPDATE section_view SET last_revision = NULL WHERE participant = 'Eva'"),
      ("enrollment", "UPDATE enrollment SET joined_at = 1 WHERE participant = 'Ana'"),
      ("study_group", "UPDATE study_group SET kit_revision = 9"),
      ("field_answer", "INSERT INTO field_answer VALUES ('lincoln', 'lunch', 'f', '', 'true')"),
    ])
  func mended(table: String, sql: String) async throws {
    try await withStore { store, driver, school in
      let before = try await store.groups(in: school.organization)
      try await driver.pool.write { database in try database.execute(sql: sql) }
      for checkingOnly in [true, false] {
        let report = try await store.rebuild(checkingOnly: checkingOnly)
        #expect(report.tables.filter { $0.differences > 0 }.map(\.name) == [table])
        #expect(report.tables.map(\.differences).reduce(0, +) == 1)
        #expect(report.tables.flatMap(\.examples).count == 1)
      }
      #expect(try await store.rebuild(checkingOnly: true).isSame)
      #expect(try await store.groups(in: school.organization) == before)
    }
  }

  @Test("are right with room for few people in memory, too", arguments: [2, 3])
  func littleRoom(people: Int) async throws {
    try await withStore { store, _, _ in
      let report = try await store.rebuild(checkingOnly: true, keeping: people)
      #expect(report.isSame)
    }
  }

  @Test("are told by whoever may only read")
  func readingOnly() async throws {
    try await withStore { _, driver, school in
      let reader = try RecordStore.openForReading(at: driver.pool.path)
      let report = try await reader.rebuild(checkingOnly: true)
      #expect(report.isSame)
      try await driver.pool.write { try $0.execute(sql: "DELETE FROM standing") }
      #expect(try await reader.rebuild(checkingOnly: true).isSame == false)
      await #expect(throws: StoreError.self) { try await reader.rebuild(checkingOnly: false) }
      try await reader.close()
    }
  }
}
