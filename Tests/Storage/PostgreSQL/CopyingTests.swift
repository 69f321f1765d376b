import Curriculum
import Foundation
import Testing
import Tracking

@testable import Storage

@Suite("A record that is copied")
struct CopyingTests {
  /// A record with something in many tables.
  private func makeRecord(in store: RecordStore, people: Int = 3) async throws -> School {
    let school = try await School(in: store)
    for index in 0..<people {
      let person = try await school.enroll("P\(index)")
      try await school.commit([.answered(school.answer(by: person))], key: "k\(index)")
      _ = try await school.signIn(person, token: "token \(index)")
    }
    _ = try await store.secret("cookies") { [0, 1, 255] }
    return school
  }

  @Test("to PostgreSQL and back is the same record")
  func thereAndBack() async throws {
    try await withFolder { folder in
      try await PostgreSQLCluster.withDatabase { cluster, database in
        let source = try RecordStore.open(at: recordPath(in: folder))
        let there = try RecordStore.open(postgreSQL: cluster.url(of: database))
        let back = try RecordStore.open(at: folder.appending(path: "back.sqlite").path)
        let school = try await makeRecord(in: source)
        let copied = try await source.copy(to: there)
        #expect(copied.first { $0.table == "standing" }?.rows == 3)
        _ = try await there.copy(to: back)
        for store in [there, back] {
          let other = school.seen(from: store)
          #expect(try await other.log() == school.log())
          let visit = try await store.visit(TokenHash("token 1"), at: School.noon, answersTo: [])
          #expect(visit?.profile.name == "P1")
          #expect(try await store.rebuild(checkingOnly: true).isSame)
          try await other.enroll("Later")
        }
        for store in [source, there, back] { try await store.close() }
      }
    }
  }

  @Test("goes on where it was ended in the middle")
  func resuming() async throws {
    try await withFolder { folder in
      try await PostgreSQLCluster.withDatabase { cluster, database in
        let source = try RecordStore.open(at: recordPath(in: folder))
        let there = try RecordStore.open(postgreSQL: cluster.url(of: database))
        let school = try await makeRecord(in: source, people: 20)
        _ = try await source.copy(to: there)
        // As if it had been ended: the last rows of some tables are not there yet.
        try cluster.administer(
          "DELETE FROM event WHERE sequence > 12; DELETE FROM request; DELETE FROM session WHERE token > 'token 3'",
          in: database)
        _ = try await source.copy(to: there)
        #expect(try await school.seen(from: there).log() == school.log())
        for store in [source, there] { try await store.close() }
      }
    }
  }

  @Test("is not put into another record")
  func others() async throws {
    try await withFolder { folder in
      try await PostgreSQLCluster.withDatabase { cluster, database in
        let source = try RecordStore.open(at: recordPath(in: folder))
        let there = try RecordStore.open(postgreSQL: cluster.url(of: database))
        _ = try await makeRecord(in: source)
        let other = try await School(in: there)
        try await other.enroll("Somebody else")
        let before = try await other.log()
        await #expect(throws: StoreError.self) { _ = try await source.copy(to: there) }
        #expect(try await other.log() == before)
        for store in [source, there] { try await store.close() }
      }
    }
  }

  @Test("takes every table with it")
  func tables() async throws {
    try await PostgreSQLCluster.withDatabase { cluster, database in
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: database)))
      var tables: Set<String> = []
      try connection.each("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", []) {
        tables.insert(try $0[0])
      }
      #expect(tables.subtracting(["schema_step"]) == Set(KeptTable.all.map(\.name)))
    }
  }
}
