import ActivityKit
import Curriculum
import Foundation
import GRDB
import Tracking

/// The rows of the table `standing` of one organization, as values.
struct StandingTable {
  let database: Database
  let organization: OrganizationID

  func standing(of participant: ParticipantID, with activity: ActivityReference) throws -> Standing? {
    try database.first(
      """
      SELECT fingerprint, completed, completed_at, attempts, last_answer FROM standing
      WHERE organization = ? AND participant = ? AND module = ? AND activity = ?
      """, key(participant, activity)
    ) { try Standing($0, from: 0) }
  }

  func set(_ standing: Standing, of participant: ParticipantID, with activity: ActivityReference) throws {
    try database.run(
      """
      INSERT OR REPLACE INTO standing
        (organization, participant, module, activity, fingerprint, completed, completed_at, attempts, last_answer)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      key(participant, activity) + [
        standing.fingerprint.hexadecimal, standing.completed?.hexadecimal, standing.completedAt?.milliseconds,
        standing.attempts, Data(LastAnswer(response: standing.response, outcome: standing.outcome).packed),
      ])
  }

  private func key(_ participant: ParticipantID, _ activity: ActivityReference) -> StatementArguments {
    [organization.rawValue, participant.rawValue, activity.module.rawValue, activity.activity.rawValue]
  }
}

extension Standing {
  /// - Parameter column: The index of `fingerprint`; `completed`, `completed_at`, `attempts` and `last_answer` follow.
  init(_ row: Row, from column: Int) throws {
    let last: LastAnswer
    do {
      last = try LastAnswer(packed: row.withUnsafeData(atIndex: column + 4) { Array($0 ?? Data()) })
    } catch {
      throw UnreadableRow(table: "standing")
    }
    let completed: String? = row[column + 1]
    let completedAt: Int64? = row[column + 2]
    self.init(
      fingerprint: Fingerprint(row[column]), completed: completed.map(Fingerprint.init),
      completedAt: completedAt.map(Instant.init(milliseconds:)), attempts: row[column + 3],
      response: last.response, outcome: last.outcome)
  }
}
