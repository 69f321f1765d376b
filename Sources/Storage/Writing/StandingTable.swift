import Curriculum
import Tracking

/// The rows of the table `standing` of one organization, as values.
struct StandingTable {
  let database: any RecordConnection
  let organization: OrganizationID

  func standing(of participant: ParticipantID, with activity: ActivityReference) throws -> Standing? {
    try database.first(
      Self.reading, key(participant, activity)
    ) { try Standing($0, from: 0) }
  }

  /// - Parameter sequence: Where the log holds the answer.
  func set(
    _ standing: Standing, of participant: ParticipantID, with activity: ActivityReference, answeredAt sequence: Int64
  ) throws {
    try database.send(
      Self.replacing,
      key(participant, activity) + [
        standing.fingerprint.hexadecimal, standing.completed?.hexadecimal, standing.completedAt?.milliseconds,
        standing.attempts, standing.score?.value, standing.renewedAt?.milliseconds,
        standing.revision, standing.askedAgain, sequence,
      ])
  }

  // Put together once: an answer is too short for doing it each time.
  private static let reading = """
    SELECT \(Standing.columns) FROM standing
    WHERE organization = ? AND participant = ? AND module = ? AND activity = ?
    """
  private static let replacing = """
    INSERT INTO standing (organization, participant, module, activity, \(Standing.columns), last_event)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (organization, participant, module, activity) DO UPDATE SET \(Standing.replaced),
      last_event = excluded.last_event
    """

  /// Notes that staff asked for an activity again: see `Standing.askedForAgain`.
  func ask(again activity: ActivityReference, of participant: ParticipantID) throws {
    try database.send(
      """
      UPDATE standing SET asked_again = attempts
      WHERE organization = ? AND participant = ? AND module = ? AND activity = ? AND completed IS NOT NULL
      """, key(participant, activity))
  }

  private func key(_ participant: ParticipantID, _ activity: ActivityReference) -> Arguments {
    [organization.rawValue, participant.rawValue, activity.module.rawValue, activity.activity.rawValue]
  }
}

extension Standing {
  /// In the order in which they are read and written.
  static let columns = "fingerprint, completed, completed_at, attempts, score, renewed_at, revision, asked_again"

  /// The columns in a place where other rows have other types.
  static func columns(_ dialect: Dialect) -> String {
    columns.split(separator: ", ").map { dialect.mixed(String($0)) }.joined(separator: ", ")
  }

  fileprivate static let replaced = columns.split(separator: ", ").map { "\($0) = excluded.\($0)" }
    .joined(separator: ", ")

  /// - Parameter column: The index of the first of the columns.
  init(_ row: Columns, from column: Int) throws {
    let completed: String? = try row[column + 1]
    let completedAt: Int64? = try row[column + 2]
    let score: Double? = try row[column + 4]
    let renewedAt: Int64? = try row[column + 5]
    try self.init(
      fingerprint: Fingerprint(row[column]), completed: completed.map(Fingerprint.init),
      completedAt: completedAt.map(Instant.init(milliseconds:)), attempts: row[column + 3],
      score: score.map(Percentage.init), renewedAt: renewedAt.map(Instant.init(milliseconds:)),
      revision: row[column + 6], askedAgain: row[column + 7])
  }
}
