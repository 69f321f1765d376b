import ActivityKit
import Curriculum
import Foundation
import GRDB
import Tracking

/// Reads what somebody answered last: a standing knows where the log holds it.
struct AnswerReader {
  let database: Database
  let organization: OrganizationID

  private static let standings = """
    FROM standing
    JOIN event ON event.organization = standing.organization AND event.sequence = standing.last_event
    WHERE standing.organization = ? AND standing.participant = ?
    """

  func all(of participant: ParticipantID) throws -> [ActivityReference: Answer] {
    var answers: [ActivityReference: Answer] = [:]
    try database.each(
      "SELECT standing.module, standing.activity, event.body \(Self.standings)", [organization.rawValue, participant.rawValue]
    ) { row in
      guard case .answered(let answer) = try read(Fact.self, from: row, at: 2) else { throw UnreadableRow(table: "event") }
      answers[ActivityReference(row, from: 0)] = answer
    }
    return answers
  }

  func last(
    of participant: ParticipantID, to activities: [ActivityReference]
  ) throws -> [ActivityReference: LastAnswer] {
    var answers: [ActivityReference: LastAnswer] = [:]
    for activity in activities {
      answers[activity] = try database.first(
        // SQLite takes the one part out that is needed: that is three times as fast as reading the whole fact.
        """
        SELECT standing.fingerprint, json_extract(event.body, '$.response') \(Self.standings)
        AND standing.module = ? AND standing.activity = ?
        """,
        [organization.rawValue, participant.rawValue, activity.module.rawValue, activity.activity.rawValue]
      ) { row in
        LastAnswer(fingerprint: Fingerprint(row[0]), response: try read(Response.self, from: row, at: 1))
      }
    }
    return answers
  }

  private func read<Value: Decodable>(_ type: Value.Type, from row: Row, at column: Int) throws -> Value {
    do {
      return try row.withUnsafeData(atIndex: column) { try JSONDecoder().decode(type, from: $0 ?? Data()) }
    } catch {
      throw UnreadableRow(table: "event")
    }
  }
}
