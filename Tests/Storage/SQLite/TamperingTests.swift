import Curriculum
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A log that was changed from outside")
struct TamperingTests {
  /// What verifying finds after somebody has run a statement on the file. Event 1 makes the group; 2 to 9 follow.
  private func faults(after sql: String) async throws -> [LogFault] {
    try await faults { database in try database.execute(sql: sql) }
  }

  private func faults(after change: @escaping @Sendable (Database) throws -> Void) async throws -> [LogFault] {
    try await withFolder { folder in
      let driver = try SQLiteDriver.open(at: recordPath(in: folder))
      let store = RecordStore(driver)
      let school = try await School(in: store)
      let ana = try await school.enroll("Ana")
      for score in 1...7 { try await school.commit([.answered(school.answer(by: ana, score: Double(score)))]) }
      try await driver.pool.write(change)
      let check = try await store.verifyLog(of: school.organization, expecting: nil)
      try await store.close()
      return check.faults
    }
  }

  @Test(
    "is told, and where",
    arguments: [
      "UPDATE event SET body = replace(body, '\"completes\":true', '\"completes\":false') WHERE sequence = 5",
      "UPDATE event SET at = at + 1 WHERE sequence = 5",
      "UPDATE event SET actor = 'participant:Ben' WHERE sequence = 5",
      "UPDATE event SET participant = 'Ben' WHERE sequence = 5",
      "UPDATE event SET key = 'k' WHERE sequence = 5",
      "UPDATE event SET request = '' WHERE sequence = 5",
      "UPDATE event SET salt = x'00' WHERE sequence = 5",
      "UPDATE event SET body = '{}', erased = x'00' WHERE sequence = 5",
    ])
  func changed(sql: String) async throws {
    #expect(try await faults(after: sql).contains(LogFault(sequence: 5, kind: .changed)))
  }

  @Test("in one place has one fault")
  func once() async throws {
    #expect(
      try await faults(after: "UPDATE event SET at = 0 WHERE sequence = 5")
        == [LogFault(sequence: 5, kind: .changed)])
  }

  @Test("has gaps where events were taken out, and shows those that were put in their place")
  func missing() async throws {
    #expect(
      try await faults(after: "DELETE FROM event WHERE sequence IN (5, 6)")
        == [LogFault(sequence: 7, kind: .missingBefore(2))])
    let closed = try await faults(
      after: "DELETE FROM event WHERE sequence = 5; UPDATE event SET sequence = sequence - 1 WHERE sequence > 5")
    #expect(closed.first == LogFault(sequence: 5, kind: .changed))
  }

  @Test("words that were taken out, with their digest kept, are told where nobody was erased")
  func erased() async throws {
    let found = try await faults { database in
      let connection = SQLiteConnection(database)
      let row = try connection.first("SELECT \(LogRow.columns) FROM event WHERE sequence = 5", []) { try LogRow($0) }
      try connection.run(
        "UPDATE event SET body = '{}', salt = NULL, erased = ? WHERE sequence = 5", [row?.digest])
    }
    #expect(found == [LogFault(sequence: 5, kind: .erasedWithoutReason)])
  }
}
