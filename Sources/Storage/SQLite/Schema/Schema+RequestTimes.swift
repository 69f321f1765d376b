import GRDB

extension Schema {
  /// When each key was used, so that old ones can be forgotten. Keys that are there already count from the last event
  /// of their organization; a key that came with no event has no time and is kept.
  @Sendable static func addRequestTimes(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE request ADD COLUMN at INTEGER;
        UPDATE request SET at = latest.at
        FROM (SELECT organization, max(at) AS at FROM event GROUP BY organization) AS latest
        WHERE request.organization = latest.organization;
        """)
  }
}
