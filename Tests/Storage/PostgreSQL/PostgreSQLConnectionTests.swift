import Foundation
import Testing

@testable import Storage

@Suite("A connection to PostgreSQL")
struct PostgreSQLConnectionTests {
  private func withConnection(_ body: (PostgreSQLConnection) async throws -> Void) async throws {
    try await PostgreSQLCluster.withDatabase(isEmpty: true) { cluster, database in
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: database)))
      try connection.execute(
        script: "CREATE TABLE thing (id bigint PRIMARY KEY, score double precision, name text, picture bytea)")
      try await body(connection)
    }
  }

  @Test("gives back every kind of value as it was")
  func values() async throws {
    try await withConnection { connection in
      let (number, score) = (Int64.min, 0.1 + 0.2)
      let (name, picture) = ("it's \"ü\" \u{1F600} \\ ?", Data((0...255).map { UInt8($0) }))
      try connection.run("INSERT INTO thing VALUES (?, ?, ?, ?)", [number, score, name, picture])
      try connection.run("INSERT INTO thing VALUES (?, ?, ?, ?)", [1, nil, nil, nil])
      try connection.run("INSERT INTO thing VALUES (?, ?, ?, ?)", [2, 2, "", Data()])
      var rows: [[String]] = []
      try connection.each("SELECT * FROM thing WHERE id <> ? ORDER BY id", [number]) { row in
        let values: (Double?, String?, Data?) = try (row[1], row[2], row[3])
        rows.append(["\(values.0 ?? -1)", values.1 ?? "null", values.2.map { "\($0.count)" } ?? "null"])
      }
      #expect(rows.map { $0.joined(separator: " ") }.joined(separator: ", ") == "-1.0 null null, 2.0  0")
      let same = try connection.first("SELECT id, score, name, picture FROM thing WHERE name = ?", [name]) { row in
        try row[0] == number && row[1] == score && row[2] == name && row[3] == picture
      }
      #expect(same == true)
      let truths = try connection.first("SELECT ? = 'a', NOT ? = 'a'", ["a", "a"]) { row -> [Bool] in
        try [row[0], row[1]]
      }
      #expect(truths?.first == true)
      #expect(truths?.last == false)
    }
  }

  @Test("counts the rows that a statement changed")
  func counts() async throws {
    try await withConnection { connection in
      let added = try connection.run("INSERT INTO thing (id) SELECT generate_series(1, 7)", [])
      let changed = try connection.run("UPDATE thing SET name = ? WHERE id > ?", ["a", 5])
      let ignored = try connection.run("INSERT INTO thing (id) VALUES (?) ON CONFLICT DO NOTHING", [1])
      #expect("\(added) \(changed) \(ignored)" == "7 2 0")
    }
  }

  @Test("holds a text's U+0000 as the replacement character, which is all that PostgreSQL can")
  func zero() async throws {
    try await withConnection { connection in
      let text: String? = try connection.first("SELECT ?", ["a\u{0}b"]) { try $0[0] }
      #expect(text == "a\u{FFFD}b")
    }
  }

  @Test("knows what the tables' promises forbid")
  func refusals() async throws {
    try await withConnection { connection in
      try connection.execute(script: "CREATE TABLE part (thing bigint REFERENCES thing)")
      try connection.run("INSERT INTO thing (id) VALUES (?)", [1])
      #expect(throws: Refusal.taken) { try connection.run("INSERT INTO thing (id) VALUES (?)", [1]) }
      #expect(throws: Refusal.missing) { try connection.run("INSERT INTO part VALUES (?)", [2]) }
    }
  }

  @Test("sends what nobody waits for with the next that somebody waits for, and tells its mistakes there")
  func deferred() async throws {
    try await withConnection { connection in
      try connection.send("INSERT INTO thing (id) VALUES (?)", [1])
      #expect(try connection.number("SELECT count(*) FROM thing", []) == 1)
      try connection.send("INSERT INTO nothing VALUES (?)", [1])
      let error = try #require(throws: PostgreSQLError.self) { try connection.run("DELETE FROM thing", []) }
      #expect(error.state == "42P01")
      #expect(try connection.number("SELECT count(*) FROM thing", []) == 1)
      // What was skipped was never prepared, and is prepared again.
      let deleted = try connection.run("DELETE FROM thing", [])
      #expect(deleted == 1)
    }
  }

  /// What `body` throws in a savepoint.
  private func failure(in connection: PostgreSQLConnection, of body: () throws -> Void) -> (any Error)? {
    do {
      try connection.savepoint(body)
      return nil
    } catch {
      return error
    }
  }

  @Test("undoes a savepoint alone, with what was still to be sent in it")
  func savepoints() async throws {
    let insert = "INSERT INTO thing (id) VALUES (?)"
    try await withConnection { connection in
      try connection.begin("")
      let first = failure(in: connection) { try connection.send(insert, [1]) }
      let given = failure(in: connection) {
        try connection.send(insert, [2])
        throw CancellationError()
      }
      let late = failure(in: connection) { try connection.send(insert, [1]) }
      #expect(first == nil && given is CancellationError && late is PostgreSQLError)
      #expect(connection.isInsideTransaction)
      var inner: (any Error)?
      let outer = failure(in: connection) {
        inner = failure(in: connection) { _ = try connection.run(insert, [1]) }
        try connection.send(insert, [3])
      }
      #expect(inner is Refusal && outer == nil)
      try connection.send("COMMIT")
      #expect(try connection.number("SELECT sum(id) FROM thing", []) == 4)
    }
  }

  @Test("forgets its statements where there are very many of them, and goes on")
  func manyStatements() async throws {
    try await withConnection { connection in
      for number in 0..<(PostgreSQLConnection.mostStatements * 2) {
        #expect(try connection.number("SELECT \(number) + ?", [1]) == Int64(number) + 1)
      }
      let kept = try connection.number("SELECT count(*) FROM pg_prepared_statements", []) ?? 0
      #expect(kept <= PostgreSQLConnection.mostStatements + 2)
    }
  }

  @Test("is known to be lost once somebody has ended it")
  func lost() async throws {
    try await withConnection { connection in
      #expect(throws: PostgreSQLError.self) { try connection.run("SELECT pg_terminate_backend(pg_backend_pid())", []) }
      #expect(connection.isLost)
      #expect(!connection.isInsideTransaction)
      #expect(throws: PostgreSQLError.connectionLost) { try connection.run("SELECT 1", []) }
    }
  }

  @Test("waits for the disk although the database would not")
  func durability() async throws {
    try await PostgreSQLCluster.withDatabase(isEmpty: true) { cluster, database in
      try cluster.administer("ALTER DATABASE \(database) SET synchronous_commit = off")
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: database)))
      let kept: String? = try connection.first("SHOW synchronous_commit", []) { try $0[0] }
      #expect(kept == "on")
    }
  }
}
