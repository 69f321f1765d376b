import GRDB
import Testing

@testable import Storage

@Suite("Reading rows by position")
struct ColumnsTests {
  private let connection: DatabaseQueue

  init() throws { connection = try DatabaseQueue() }

  @Test("tells numbers, words, bytes and what is missing")
  func kinds() throws {
    try connection.read { database in
      let found = try SQLiteConnection(database).first("SELECT 7, 'seven', x'0708', NULL, ?", [1.5]) { row in
        let missing: String? = try row[3]
        return (number: try row[0] as Int, text: try row[1] as String, missing: missing, half: try row[4] as Double)
      }
      #expect(found?.number == 7)
      #expect(found?.text == "seven")
      #expect(found?.missing == nil)
      #expect(found?.half == 1.5)
      #expect(try SQLiteConnection(database).first("SELECT x'0708'", []) { Array(try $0.bytes(0)) } == [7, 8])
      #expect(try SQLiteConnection(database).first("SELECT NULL", []) { try $0.bytes(0).isEmpty } == true)
    }
  }

  @Test("refuses nothing where a value is asked for")
  func mismatch() throws {
    try connection.read { database -> Void in
      #expect(throws: WrongColumn.self) {
        _ = try SQLiteConnection(database).first("SELECT NULL", []) { try $0[0] as Int }
      }
    }
  }

  @Test("leaves no statement open, however early the reader stops")
  func early() throws {
    struct Enough: Error {}
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n"
    try connection.writeWithoutTransaction { database in
      #expect(try SQLiteConnection(database).number(many, []) == 1)
      #expect(throws: Enough.self) { try SQLiteConnection(database).each(many, []) { _ in throw Enough() } }
      #expect(try SQLiteConnection(database).number(many, []) == 1)
      // SQLite refuses to drop a table while a statement reads.
      try database.execute(sql: "CREATE TABLE read (i INTEGER) STRICT; INSERT INTO read VALUES (1), (2), (3)")
      #expect(try SQLiteConnection(database).number("SELECT i FROM read", []) == 1)
      #expect(throws: Enough.self) {
        try SQLiteConnection(database).each("SELECT i FROM read", []) { _ in throw Enough() }
      }
      try database.execute(sql: "DROP TABLE read")
    }
  }
}
