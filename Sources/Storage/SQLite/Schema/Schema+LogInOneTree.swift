import GRDB

extension Schema {
  /// Keeps the log in the order of its key and in nothing else. Before, each event was written into three trees: one by
  /// a hidden number, one that leads from the key to that number, and one by participant that nothing asked. Each tree
  /// is one page more to write before an answer is durable.
  @Sendable static func keepLogInOneTree(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE ordered_event (
          organization TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          kind TEXT NOT NULL,
          participant TEXT,
          body TEXT NOT NULL,
          PRIMARY KEY (organization, sequence)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO ordered_event SELECT organization, sequence, at, actor, kind, participant, body FROM event
          ORDER BY organization, sequence;
        DROP TABLE event;
        ALTER TABLE ordered_event RENAME TO event;
        """)
  }
}
