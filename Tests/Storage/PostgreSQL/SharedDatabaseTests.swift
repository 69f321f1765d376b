import Curriculum
import Synchronization
import Testing
import Tracking

@testable import Storage

@Suite("A PostgreSQL database that several servers share")
struct SharedDatabaseTests {
  private func withStores(
    _ count: Int, _ body: (_ schools: [School], _ cluster: PostgreSQLCluster, _ database: String) async throws -> Void
  ) async throws {
    try await PostgreSQLCluster.withDatabase { cluster, database in
      let url = cluster.url(of: database)
      let first = try await School(in: RecordStore.open(postgreSQL: url))
      var schools = [first]
      for _ in 1..<count { schools.append(first.seen(from: try RecordStore.open(postgreSQL: url))) }
      try await body(schools, cluster, database)
      for school in schools { try await school.store.close() }
    }
  }

  @Test("gives a name to one of those who ask for it at the same time")
  func names() async throws {
    try await withStores(3) { schools, _, _ in
      let results = await withTaskGroup(of: Result<Committed, any Error>.self) { tasks in
        for index in 0..<30 {
          let school = schools[index % 3]
          tasks.addTask {
            do {
              return .success(try await school.store.commit(school.arrival(of: "Ana", id: "ana-\(index)")))
            } catch { return .failure(error) }
          }
        }
        return await tasks.reduce(into: []) { $0.append($1) }
      }
      let failures = results.compactMap { result -> StoreError? in
        guard case .failure(let error) = result else { return nil }
        return error as? StoreError
      }
      #expect(failures.count == 29)
      #expect(failures.allSatisfy { $0 == .conflict(.nameTaken) })
      let members = try await schools[1].store.group(schools[1].lunch, in: schools[1].organization)?.members
      #expect(members?.count == 1)
    }
  }

  @Test("counts a change once that several send, and chains the log in one line")
  func keys() async throws {
    try await withStores(3) { schools, _, _ in
      let recorded = try await withThrowingTaskGroup(of: Committed.self) { tasks in
        for index in 0..<90 {
          let school = schools[index % 3]
          tasks.addTask {
            let change = school.arrival(of: "p\(index / 3)")
            return try await school.store.commit(
              Change(
                organization: change.organization, key: IdempotencyKey(actor: .system, value: "\(index / 3)"),
                events: change.events, accounts: change.accounts))
          }
        }
        return try await tasks.reduce(into: 0) { $0 += $1 == .recorded ? 1 : 0 }
      }
      #expect(recorded == 30)
      let check = try await schools[0].store.verifyLog(of: schools[0].organization, expecting: nil)
      #expect(check.isIntact)
      #expect(check.events == 31)
    }
  }

  @Test("counts every try, whoever counts it")
  func tries() async throws {
    try await withStores(2) { schools, _, _ in
      let counts = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for index in 0..<40 {
          tasks.addTask { try await schools[index % 2].store.countTry("a", at: School.noon, window: 60) }
        }
        return try await tasks.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(counts.count == 40)
    }
  }

  @Test("is read over four connections at most, and goes on where these are ended")
  func readers() async throws {
    try await withStores(1) { schools, cluster, database in
      let school = schools[0]
      @Sendable func readOften() async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
          for _ in 0..<100 { tasks.addTask { _ = try await school.store.groups(in: school.organization) } }
          try await tasks.waitForAll()
        }
      }
      try await readOften()
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: "postgres")))
      let count = try connection.number("SELECT count(*) FROM pg_stat_activity WHERE datname = ?", [database]) ?? 0
      #expect((1...5).contains(count))
      try connection.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?", [database])
      try await readOften()
      try await school.enroll("Ana")
    }
  }
}
