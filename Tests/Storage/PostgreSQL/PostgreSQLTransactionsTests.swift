import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite("A transaction in PostgreSQL")
struct PostgreSQLTransactionsTests {
  /// What the tests write into: a table that nobody else has.
  private func withThings(
    _ body: (_ cluster: PostgreSQLCluster, _ database: String, _ transactions: PostgreSQLTransactions) async throws ->
      Void
  ) async throws {
    try await PostgreSQLCluster.withDatabase(isEmpty: true) { cluster, database in
      try cluster.administer("CREATE TABLE thing (id bigint)", in: database)
      try await body(cluster, database, PostgreSQLTransactions(try server(cluster, database)))
    }
  }

  private func server(
    _ cluster: PostgreSQLCluster, _ database: String, patience: Duration = .seconds(10)
  ) throws -> PostgreSQLServer {
    PostgreSQLServer(try PostgreSQLAddress(cluster.url(of: database)), patience: patience)
  }

  /// A transaction on a thread of its own: it waits, and the tests have two threads for all of them.
  private func perform(
    _ transactions: PostgreSQLTransactions, locking locks: Set<Int64> = [],
    _ body: @escaping @Sendable (PostgreSQLConnection) throws -> Void
  ) async throws {
    try await withCheckedContinuation { waiter in
      DispatchQueue(label: "transaction").async {
        waiter.resume(returning: Result { try transactions.perform(locking: locks, body) })
      }
    }.get()
  }

  private func ids(_ cluster: PostgreSQLCluster, _ database: String) throws -> [Int64] {
    var ids: [Int64] = []
    try server(cluster, database).connect().each("SELECT id FROM thing ORDER BY id", []) { ids.append(try $0[0]) }
    return ids
  }

  @Test("is done again where its connection is lost before the commit, and is there once")
  func lostBeforeCommit() async throws {
    try await withThings { cluster, database, transactions in
      let attempts = Atomic(0)
      try await perform(transactions, locking: [1]) { connection in
        let attempt = attempts.add(1, ordering: .relaxed).newValue
        try connection.run("INSERT INTO thing VALUES (?)", [7])
        if attempt < 3 { try connection.run("SELECT pg_terminate_backend(pg_backend_pid())", []) }
      }
      #expect(attempts.load(ordering: .relaxed) == 3)
      #expect(try ids(cluster, database).map(String.init) == ["7"])
    }
  }

  @Test("is done again where its commit was undone with the connection")
  func lostInCommit() async throws {
    try await withThings { cluster, database, transactions in
      // The connection ends in the middle of the first commit: when what was put off to it is checked.
      try cluster.administer(
        """
        CREATE SEQUENCE attempts;
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('attempts') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER late AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION die();
        """, in: database)
      let attempts = Atomic(0)
      try await perform(transactions) { connection in
        attempts.add(1, ordering: .relaxed)
        try connection.run("INSERT INTO thing VALUES (?)", [8])
      }
      #expect(attempts.load(ordering: .relaxed) == 2)
      #expect(try ids(cluster, database).map(String.init) == ["8"])
    }
  }

  @Test("is not done again where it was committed and only the answer was lost")
  func answerLost() async throws {
    try await withThings { cluster, database, transactions in
      // Such a database waits, after the commit, for a second server that never comes: see postgres.sh.
      try cluster.administer("ALTER DATABASE \(database) SET synchronous_commit = on")
      let watching = try server(cluster, "postgres")
      // Meanwhile nobody can drop a database, which threads of other tests may be waiting for.
      DispatchQueue(label: "watcher").async {
        let end = """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ? AND wait_event = 'SyncRep'
          """
        // Where it cannot connect, nothing is ended, and the transaction below says so.
        guard let watcher = try? watching.connect() else { return }
        while (try? watcher.run(end, [database])) == 0 {}
      }
      let attempts = Atomic(0)
      try await perform(transactions, locking: [1, 2]) { connection in
        attempts.add(1, ordering: .relaxed)
        try connection.run("INSERT INTO thing VALUES (?)", [9])
      }
      #expect(attempts.load(ordering: .relaxed) == 1)
      #expect(try ids(cluster, database).map(String.init) == ["9"])
    }
  }

  @Test("says that a statement failed, also where that comes with the commit")
  func lateFailure() async throws {
    try await withThings { cluster, database, transactions in
      try cluster.administer("ALTER TABLE thing ADD PRIMARY KEY (id); INSERT INTO thing VALUES (1)", in: database)
      let failure = await #expect(throws: WorkFailed.self) {
        try await perform(transactions) { try $0.send("INSERT INTO thing VALUES (?)", [1]) }
      }
      #expect(failure?.cause as? StoreError == .conflict(.codeTaken))
      try await perform(transactions) { try $0.send("INSERT INTO thing VALUES (?)", [2]) }
      #expect(try ids(cluster, database).count == 2)
    }
  }

  @Test("is done again where it and another wait for each other")
  func deadlock() async throws {
    try await withThings { cluster, database, transactions in
      try cluster.administer("INSERT INTO thing VALUES (1), (2)", in: database)
      let (first, second) = (transactions, PostgreSQLTransactions(try server(cluster, database)))
      let update = "UPDATE thing SET id = id WHERE id = ?"
      let meeting = Meeting()
      @Sendable func work(_ transactions: PostgreSQLTransactions, _ one: Int, _ two: Int) async throws {
        try await perform(transactions) { connection in
          try connection.run(update, [one])
          meeting.arrive()
          try connection.run(update, [two])
        }
      }
      async let one: Void = work(first, 1, 2)
      async let other: Void = work(second, 2, 1)
      _ = try await (one, other)
      #expect(meeting.arrivals >= 3)
    }
  }

  @Test("gives up on a server that stays away, with its cause, and the next gives up at once")
  func away() async throws {
    let address = try PostgreSQLAddress("postgres://127.0.0.1:1/record")
    let transactions = PostgreSQLTransactions(PostgreSQLServer(address, patience: .milliseconds(300)))
    let begin = ContinuousClock.now
    let error = await #expect(throws: PostgreSQLError.self) { try await perform(transactions) { _ in } }
    #expect(ContinuousClock.now - begin >= .milliseconds(300))
    #expect(error?.cause.contains("cannot be reached") == true)
    let (again, began) = (PostgreSQLServer(address, patience: .seconds(600)), ContinuousClock.now)
    #expect(throws: PostgreSQLError.self) { try again.connect(patiently: false) }
    #expect(ContinuousClock.now - began < .seconds(60))
  }
}

/// Where two meet that are both to be in the middle of something at the same time. Whoever comes later goes through.
private final class Meeting: Sendable {
  private let gate = DispatchSemaphore(value: 0)
  private let count = Mutex(0)

  var arrivals: Int { count.withLock { $0 } }

  func arrive() {
    let place = count.withLock { count in
      count += 1
      return count
    }
    switch place {
    case 1: gate.wait()
    case 2: gate.signal()
    default: break
    }
  }
}
