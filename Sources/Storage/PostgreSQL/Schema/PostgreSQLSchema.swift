/// The steps that make and change the tables, the same as SQLite's at the newest step. A step that was released is never
/// changed: add another, with the name that it has in `Schema`.
enum PostgreSQLSchema {
  struct Step: Sendable {
    let name: String
    let sql: String
  }

  static let steps = [
    Step(name: "8-chain", sql: record + accounts),
    Step(name: "9-group-life", sql: groupLife),
    Step(name: "10-api-tokens", sql: apiTokens),
    Step(name: "11-group-names", sql: groupNames),
    Step(name: "12-looks", sql: looks),
    Step(name: "13-webhooks", sql: webhooks),
  ]

  /// Which no other transaction may hold that changes the tables: "orient" in ASCII.
  private static let lock = 0x6f72_6965_6e74

  /// Takes the steps that were not taken yet; who comes second waits.
  ///
  /// - Throws: `SchemaProblem.newer` where a newer version has changed the tables; `PostgreSQLError`.
  static func bringUpToDate(_ connection: PostgreSQLConnection) throws {
    do {
      try connection.begin("ISOLATION LEVEL READ COMMITTED")
      try connection.send("SELECT pg_advisory_xact_lock(?)", [lock])
      try connection.flush()
      // Whoever has a current record may lack the right to make tables.
      if try !connection.holdsRecord() {
        try connection.execute(
          script: "CREATE TABLE schema_step (step text NOT NULL PRIMARY KEY, taken timestamptz NOT NULL DEFAULT now())")
      }
      let taken = try connection.stepsTaken()
      try refuseNewer(taken)
      for step in steps where !taken.contains(step.name) {
        try connection.execute(script: step.sql)
        try connection.send("INSERT INTO schema_step (step) VALUES (?)", [step.name])
      }
      try connection.send("COMMIT")
      try connection.flush()
    } catch {
      try? connection.rollBack()
      throw error
    }
  }

  /// - Throws: `SchemaProblem` where the tables are not exactly those of this version.
  static func requireCurrent(_ connection: PostgreSQLConnection) throws {
    guard try connection.holdsRecord() else { throw SchemaProblem.noRecord }
    let taken = try connection.stepsTaken()
    try refuseNewer(taken)
    if taken.count < steps.count { throw SchemaProblem.older }
  }

  private static func refuseNewer(_ taken: Set<String>) throws {
    let unknown = taken.subtracting(steps.map(\.name))
    if !unknown.isEmpty { throw SchemaProblem.newer(steps: unknown.sorted()) }
  }
}

extension PostgreSQLConnection {
  fileprivate func holdsRecord() throws -> Bool {
    try first("SELECT to_regclass('schema_step') IS NOT NULL", []) { try $0[0] } ?? false
  }

  fileprivate func stepsTaken() throws -> Set<String> {
    var taken: Set<String> = []
    try each("SELECT step FROM schema_step", []) { taken.insert(try $0[0]) }
    return taken
  }
}
