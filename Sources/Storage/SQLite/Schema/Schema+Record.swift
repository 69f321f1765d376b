import GRDB

extension Schema {
  /// The log and what is derived from it. Nothing here holds a person's name.
  ///
  /// Derived tables refer to `study_group` but not to `participant`: somebody's name can be erased without the log,
  /// and the log can then still be replayed.
  @Sendable static func makeRecord(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE event (
          organization TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          kind TEXT NOT NULL,
          participant TEXT,
          body TEXT NOT NULL,
          PRIMARY KEY (organization, sequence)
        ) STRICT;
        CREATE INDEX event_of_participant ON event (organization, participant, sequence)
          WHERE participant IS NOT NULL;

        CREATE TABLE request (
          organization TEXT NOT NULL,
          actor TEXT NOT NULL,
          key TEXT NOT NULL,
          PRIMARY KEY (organization, actor, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE study_group (
          organization TEXT NOT NULL,
          study_group TEXT NOT NULL,
          kit TEXT NOT NULL,
          kit_revision INTEGER NOT NULL,
          name TEXT NOT NULL DEFAULT '',
          PRIMARY KEY (organization, study_group)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE enrollment (
          organization TEXT NOT NULL,
          participant TEXT NOT NULL,
          study_group TEXT NOT NULL,
          role TEXT NOT NULL,
          joined_at INTEGER,
          PRIMARY KEY (organization, participant, study_group, role),
          FOREIGN KEY (organization, study_group) REFERENCES study_group
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX enrollment_of_group ON enrollment (organization, study_group);

        CREATE TABLE section_view (
          organization TEXT NOT NULL,
          participant TEXT NOT NULL,
          module TEXT NOT NULL,
          section TEXT NOT NULL,
          revision INTEGER NOT NULL,
          PRIMARY KEY (organization, participant, module, section)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE standing (
          organization TEXT NOT NULL,
          participant TEXT NOT NULL,
          module TEXT NOT NULL,
          activity TEXT NOT NULL,
          fingerprint TEXT NOT NULL,
          completed TEXT,
          completed_at INTEGER,
          attempts INTEGER NOT NULL,
          last_event INTEGER NOT NULL,
          PRIMARY KEY (organization, participant, module, activity)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE field_answer (
          organization TEXT NOT NULL,
          study_group TEXT NOT NULL,
          field TEXT NOT NULL,
          about TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (organization, study_group, field, about),
          FOREIGN KEY (organization, study_group) REFERENCES study_group
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
