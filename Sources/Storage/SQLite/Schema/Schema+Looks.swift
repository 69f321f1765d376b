import GRDB

extension Schema {
  /// Who looked at whom. Rows are added, and pruned when they are old; none is changed.
  ///
  /// The columns stand in the order of the key: where they do not, SQLite 3.40's `quick_check` sees damage that is none.
  @Sendable static func addLooks(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE look (
          organization TEXT NOT NULL,
          actor TEXT NOT NULL,
          view TEXT NOT NULL,
          study_group TEXT NOT NULL,
          participant TEXT NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (organization, actor, view, study_group, participant, at)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX look_by_time ON look (organization, at);
        """)
  }
}
