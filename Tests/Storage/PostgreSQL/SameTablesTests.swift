import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("The tables of the two databases")
struct SameTablesTests {
  /// A column as both databases can say it: table, name, kind, whether it may be null, its place in the key.
  private func columns(of sqlite: RecordPath) throws -> Set<String> {
    let kinds = ["TEXT": "text", "INTEGER": "bigint", "REAL": "double precision", "BLOB": "bytea"]
    return try DatabaseQueue(path: sqlite.path).read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT tables.name AS "table", columns.name, columns.type, columns."notnull", columns.pk
          FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
          WHERE tables.type = 'table' AND tables.name NOT LIKE 'grdb_%' AND tables.name NOT LIKE 'sqlite_%'
          """)
      return Set(
        rows.map { row in
          let (table, name, type): (String, String, String) = (row[0], row[1], row[2])
          return "\(table).\(name) \(kinds[type] ?? type) \((row[3] as Bool) ? "NOT NULL" : "NULL")"
        })
    }
  }

  private func columns(of connection: PostgreSQLConnection) throws -> Set<String> {
    var found: Set<String> = []
    try connection.each(
      """
      SELECT table_name || '.' || column_name || ' ' || data_type
        || CASE is_nullable WHEN 'YES' THEN ' NULL' ELSE ' NOT NULL' END
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_step'
      """, []
    ) { found.insert(try $0[0]) }
    return found
  }

  private struct RecordPath { let path: String }

  @Test("have the same columns of the same kinds, and the same newest step")
  func columns() async throws {
    try await withFolder { folder in
      let path = recordPath(in: folder)
      try await RecordStore.open(at: path).close()
      try await PostgreSQLCluster.withDatabase { cluster, database in
        let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: database)))
        let (one, other) = (try columns(of: RecordPath(path: path)), try columns(of: connection))
        #expect(!one.isEmpty)
        #expect(one.symmetricDifference(other).sorted() == [])
      }
    }
    #expect(PostgreSQLSchema.steps.last?.name == Schema.migrator.migrations.last)
  }

  @Test("begin every key with the organization, but for what belongs to the whole installation")
  func keys() async throws {
    try await PostgreSQLCluster.withDatabase { cluster, database in
      let connection = try PostgreSQLConnection(to: PostgreSQLAddress(cluster.url(of: database)))
      var others: [String] = []
      try connection.each(
        """
        SELECT indrelid::regclass::text FROM pg_index
        JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
        WHERE indisprimary AND indrelid::regclass::text NOT LIKE 'pg_%' AND attname <> 'organization'
          AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
        ORDER BY 1
        """, []
      ) { others.append(try $0[0]) }
      #expect(others.joined(separator: " ") == "schema_step secret throttle")
    }
  }
}
