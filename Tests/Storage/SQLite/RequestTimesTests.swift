import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A record from before keys had times")
struct RequestTimesTests {
  @Test("is brought up to date: its keys count from the last event, and keep counting once")
  func keys() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      let pool = try DatabasePool(path: path)
      try Schema.migrator.migrate(pool, upTo: "2-accounts")
      try await pool.write { database in
        try database.execute(
          sql: """
            INSERT INTO event VALUES ('lincoln', 1, 5000, 'system', 'group-made', NULL, '{}');
            INSERT INTO event VALUES ('lincoln', 2, 7000, 'system', 'group-made', NULL, '{}');
            INSERT INTO event VALUES ('other', 1, 9000, 'system', 'group-made', NULL, '{}');
            INSERT INTO request VALUES ('lincoln', 'system', 'k');
            """)
      }
      try pool.close()

      let store = try RecordStore.open(at: path)
      let school = try await School(in: store)
      #expect(try await school.commit(key: "k") == .repeated)
      try await store.prune(at: School.noon, keysBefore: Instant(milliseconds: 7000))
      #expect(try await school.commit(key: "k") == .repeated)
      try await store.prune(at: School.noon, keysBefore: Instant(milliseconds: 7001))
      #expect(try await school.commit(key: "k") == .recorded)
      try await store.close()
    }
  }
}
