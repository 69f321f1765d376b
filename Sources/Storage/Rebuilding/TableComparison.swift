/// Holds a table against the one that was derived anew.
struct TableComparison {
  let database: any RecordConnection
  let table: DerivedTable

  /// How many examples of differences are told.
  private static let examples = 10

  private var kept: String { "\(database.dialect.keptSchema).\(table.name)" }

  func report() throws -> RebuildReport.Table {
    let join = table.key.map { "kept.\($0) = derived.\($0)" }.joined(separator: " AND ")
    let isOther = table.values.map { "kept.\($0) IS DISTINCT FROM derived.\($0)" }.joined(separator: " OR ")
    let missing = "\(table.key[0]) IS NULL"
    var count: Int64 = 0
    var examples: [String] = []
    func gather(_ from: String, _ to: String, _ condition: String) throws {
      let name = table.key.map { "\(from).\($0)" }.joined(separator: ", ")
      let tables = [("kept", kept), ("derived", table.name)].sorted { one, _ in one.0 == from }
      try database.each(
        """
        SELECT \(name) FROM \(tables[0].1) AS \(from) LEFT JOIN \(tables[1].1) AS \(to) ON \(join) WHERE \(condition)
        """, []
      ) { row in
        count += 1
        guard examples.count < Self.examples else { return }
        examples.append(try table.key.indices.map { try row[$0] as String }.joined(separator: " "))
      }
    }
    try gather("kept", "derived", "derived.\(missing) OR \(isOther)")
    try gather("derived", "kept", "kept.\(missing)")
    let rows = try database.number("SELECT count(*) FROM \(table.name)", []) ?? 0
    return RebuildReport.Table(name: table.name, rows: rows, differences: count, examples: examples)
  }

  /// Puts what was derived in the place of what was kept.
  func swap() throws {
    if table.holdsNames {
      try database.run(
        """
        INSERT INTO \(kept) (\(table.columns)) SELECT \(table.columns) FROM \(table.name) WHERE true
        ON CONFLICT (\(table.key.joined(separator: ", "))) DO UPDATE SET
          \(table.values.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """, [])
    } else {
      try database.run("DELETE FROM \(kept)", [])
      try database.run("INSERT INTO \(kept) (\(table.columns)) SELECT \(table.columns) FROM \(table.name)", [])
    }
  }
}
