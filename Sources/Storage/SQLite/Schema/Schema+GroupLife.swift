import GRDB

extension Schema {
  /// What staff decide of a group and ask of people, and which modules were completed.
  @Sendable static func addGroupLife(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE standing ADD COLUMN asked_again INTEGER;
        ALTER TABLE section_view ADD COLUMN asked_again INTEGER;

        CREATE TABLE completion (
          organization TEXT NOT NULL,
          participant TEXT NOT NULL,
          module TEXT NOT NULL,
          revision INTEGER NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (organization, participant, module, revision)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE rule_override (
          organization TEXT NOT NULL,
          study_group TEXT NOT NULL,
          rule TEXT NOT NULL,
          reason TEXT NOT NULL,
          last_day INTEGER NOT NULL,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          PRIMARY KEY (organization, study_group, rule),
          FOREIGN KEY (organization, study_group) REFERENCES study_group
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE group_life (
          organization TEXT NOT NULL,
          study_group TEXT NOT NULL,
          state TEXT NOT NULL,
          since INTEGER NOT NULL,
          actor TEXT NOT NULL,
          reason TEXT,
          launch TEXT,
          launched_at INTEGER,
          launched_by TEXT,
          PRIMARY KEY (organization, study_group),
          FOREIGN KEY (organization, study_group) REFERENCES study_group
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
