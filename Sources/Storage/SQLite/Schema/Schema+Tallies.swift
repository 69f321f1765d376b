import GRDB

extension Schema {
  /// What was counted apart from people. The key orders the rows by what was counted, so that not even their order tells
  /// when somebody answered.
  @Sendable static func addTallies(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE tally (
          organization TEXT NOT NULL,
          module TEXT NOT NULL,
          activity TEXT NOT NULL,
          fingerprint TEXT NOT NULL,
          field TEXT NOT NULL,
          value TEXT NOT NULL,
          count INTEGER NOT NULL,
          PRIMARY KEY (organization, module, activity, fingerprint, field, value)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
