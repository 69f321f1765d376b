import Curriculum
import Testing
import Tracking

@testable import Storage

@Suite("A record in PostgreSQL, while it is opened,")
struct PostgreSQLOpeningTests {
  private func cause(_ url: String) -> String {
    do {
      _ = try PostgreSQLDriver.open(at: url)
      return "opened"
    } catch {
      guard case .unavailable(_, let cause) = error else { return "\(error)" }
      return cause
    }
  }

  @Test("names what is wrong: the password, the database, the server, the way to it")
  func causes() throws {
    let cluster = try PostgreSQLCluster.shared()
    let guarded = cluster.url(of: "postgres", user: "guarded:wrong")
    #expect(cause(guarded) == "PostgreSQL refused the password; check the user and the password in the address")
    #expect(cause(cluster.url(of: "nowhere")).hasPrefix("there is no such database"))
    #expect(cause(cluster.url(of: "postgres", user: "nobody_knows")).hasPrefix("PostgreSQL does not let this user in"))
    #expect(cause("postgres://127.0.0.1:1/record").hasPrefix("PostgreSQL cannot be reached (Connection refused)"))
    #expect(
      cause("postgres://no.such.host.invalid/record").hasPrefix("PostgreSQL cannot be reached (could not translate"))
    #expect(cause("postgres://[oops").hasPrefix("the address of the database: it cannot be read"))
  }

  @Test("never shows the password")
  func secrecy() throws {
    let cluster = try PostgreSQLCluster.shared()
    let error = try #require(throws: StoreError.self) {
      try PostgreSQLDriver.open(at: cluster.url(of: "postgres", user: "guarded:wr0ng-secret"))
    }
    #expect(!"\(error)".contains("wr0ng-secret"))
    #expect("\(error)".contains("postgres://guarded@/postgres"))
  }

  @Test("lets in whoever knows the password")
  func password() async throws {
    try await PostgreSQLCluster.withDatabase { cluster, database in
      try cluster.administer("GRANT ALL ON ALL TABLES IN SCHEMA public TO guarded", in: database)
      let url = cluster.url(of: database, user: "guarded:p%40ss%2Fword")
      try await RecordStore.open(postgreSQL: url).close()
    }
  }

  @Test("gets its tables once, however many processes begin at the same time")
  func race() async throws {
    try await PostgreSQLCluster.withDatabase(isEmpty: true) { cluster, database in
      let url = cluster.url(of: database)
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for _ in 0..<4 { tasks.addTask { try await RecordStore.open(postgreSQL: url).close() } }
        try await tasks.waitForAll()
      }
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(url))
      #expect(try connection.number("SELECT count(*) FROM schema_step", []) == Int64(PostgreSQLSchema.steps.count))
    }
  }

  @Test("is refused where a newer version has changed its tables, by name")
  func newer() async throws {
    try await PostgreSQLCluster.withDatabase { cluster, database in
      try cluster.administer("INSERT INTO schema_step (step) VALUES ('99-stories')", in: database)
      let newer =
        "a newer version of orient has changed the record (99-stories); use that version, or a backup from before"
      #expect(cause(cluster.url(of: database)) == newer)
      let error = try #require(throws: StoreError.self) {
        try PostgreSQLDriver.openForReading(at: cluster.url(of: database))
      }
      #expect("\(error)".contains(newer))
    }
  }

  @Test("is refused where the database belongs to another program, which keeps all it has")
  func others() async throws {
    try await PostgreSQLCluster.withDatabase(isEmpty: true) { cluster, database in
      try cluster.administer("CREATE TABLE session (id bigint)", in: database)
      #expect(cause(cluster.url(of: database)).hasPrefix("the database holds a table of another program"))
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: database)))
      let tables = try connection.number("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", [])
      #expect(tables == 1)
    }
  }

  @Test("is not made by who only wants to look, and not changed either")
  func reading() async throws {
    try await PostgreSQLCluster.withDatabase(isEmpty: true) { cluster, database in
      let url = cluster.url(of: database)
      let error = try #require(throws: StoreError.self) { try RecordStore.openForReading(postgreSQL: url) }
      #expect("\(error)".contains("there is no record of orient yet"))
      try await RecordStore.open(postgreSQL: url).close()
      let store = try RecordStore.openForReading(postgreSQL: url)
      #expect(try await store.groups(in: OrganizationID("lincoln")).isEmpty)
      await #expect(
        throws: StoreError.unavailable(
          operation: "record a change", cause: "the record was opened for reading only")
      ) {
        try await School(in: store)
      }
      try await store.close()
    }
  }
}
