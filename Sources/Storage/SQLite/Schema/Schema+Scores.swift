import GRDB

extension Schema {
  /// The best score of each standing, and when it was last completed, for what was answered before this step too: the
  /// log is read once, in its order.
  @Sendable static func addScores(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE standing ADD COLUMN score REAL;
        ALTER TABLE standing ADD COLUMN renewed_at INTEGER;
        """)
    for (key, answered) in try answers(in: database) {
      try database.execute(
        sql: """
          UPDATE standing SET score = ?, renewed_at = ?
          WHERE organization = ? AND participant = ? AND module = ? AND activity = ?
          """,
        arguments: [
          answered.score, answered.renewedAt, key.organization, key.participant, key.module, key.activity,
        ])
    }
  }

  private struct Key: Hashable {
    let organization: String
    let participant: String
    let module: String
    let activity: String
  }

  private struct Answered {
    var fingerprint: String
    var score: Double
    var renewedAt: Int64?
  }

  /// Answers to another definition begin a new best score.
  private static func answers(in database: Database) throws -> [Key: Answered] {
    var found: [Key: Answered] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT organization, body ->> '$.participant', body ->> '$.activity.module', body ->> '$.activity.activity',
          body ->> '$.fingerprint', body ->> '$.outcome.score', body ->> '$.completes', at
        FROM event WHERE kind = 'answered' ORDER BY organization, sequence
        """)
    while let row = try rows.next() {
      let key = Key(organization: row[0], participant: row[1], module: row[2], activity: row[3])
      let (fingerprint, score, completes, at): (String, Double, Bool, Int64) = (row[4], row[5], row[6], row[7])
      var answered = found[key] ?? Answered(fingerprint: fingerprint, score: score)
      if answered.fingerprint == fingerprint {
        answered.score = max(answered.score, score)
      } else {
        answered.fingerprint = fingerprint
        answered.score = score
      }
      if completes { answered.renewedAt = at }
      found[key] = answered
    }
    return found
  }
}
