import Foundation
import GRDB
import Tracking

extension Schema {
  /// What each event adds up to with all before it, from the first one on; which request brought it; and the group that
  /// it is about, by which a group's events are found. Of events that are there already no request is known, and their
  /// words are taken without a salt.
  @Sendable static func chainLog(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE chained_event (
          organization TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          kind TEXT NOT NULL,
          participant TEXT,
          study_group TEXT,
          request TEXT,
          key TEXT,
          body TEXT NOT NULL,
          salt BLOB,
          erased BLOB,
          hash BLOB NOT NULL,
          PRIMARY KEY (organization, sequence)
        ) STRICT, WITHOUT ROWID;
        """)
    let connection = SQLiteConnection(database)
    var previous: (organization: String, hash: EventHash)?
    try connection.each(
      """
      SELECT organization, sequence, at, actor, kind, participant, body ->> '$.group', NULL, NULL, body, NULL, NULL
      FROM event ORDER BY organization, sequence
      """, []
    ) { columns in
      let row = try LogRow(columns)
      let before = previous?.organization == row.organization ? previous?.hash ?? .start : .start
      let hash = row.hash(after: before, digest: row.digest)
      try connection.run(
        "INSERT INTO chained_event (\(LogRow.columns), hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          row.organization, row.sequence, row.at, row.actor, row.kind, row.participant, row.group, nil, nil, row.body,
          nil, nil, hash.bytes,
        ])
      previous = (row.organization, hash)
    }
    try database.execute(
      sql: """
        DROP TABLE event;
        ALTER TABLE chained_event RENAME TO event;
        CREATE INDEX event_of_group ON event (organization, study_group, sequence) WHERE study_group IS NOT NULL;
        """)
  }
}
