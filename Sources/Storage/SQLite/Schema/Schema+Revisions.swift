import GRDB

extension Schema {
  /// In which revision of its module an activity was answered last, and a section read last: the log knows it of what
  /// happened before. Null for a section that was read once.
  @Sendable static func addRevisions(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE standing ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
        UPDATE standing SET revision = coalesce(
          (SELECT json_extract(event.body, '$.revision') FROM event
            WHERE event.organization = standing.organization AND event.sequence = standing.last_event), 1);
        ALTER TABLE section_view ADD COLUMN last_revision INTEGER;
        """)
  }
}
