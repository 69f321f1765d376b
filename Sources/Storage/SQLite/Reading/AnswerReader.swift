import ActivityKit
import Curriculum
import Foundation
import GRDB
import Tracking

/// Reads what somebody answered last: a standing knows where the log holds it.
struct AnswerReader {
  let database: Database
  let organization: OrganizationID

  private static let last = """
    SELECT standing.module, standing.activity, event.body, standing.fingerprint FROM standing
    JOIN event ON event.organization = standing.organization AND event.sequence = standing.last_event
    WHERE standing.organization = ? AND standing.participant = ?
    """

  func all(of participant: ParticipantID) throws -> [ActivityReference: Answer] {
    var answers: [ActivityReference: Answer] = [:]
    try database.each(Self.last, [organization.rawValue, participant.rawValue]) { row in
      guard case .answered(let answer) = try read(Fact.self, from: row) else { throw UnreadableRow(table: "event") }
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
        Self.last + " AND standing.module = ? AND standing.activity = ?",
        [organization.rawValue, participant.rawValue, activity.module.rawValue, activity.activity.rawValue]
      ) { row in
        LastAnswer(fingerprint: Fingerprint(row[3]), response: try read(Responded.self, from: row).response)
      }
    }
    return answers
  }

  private func read<Value: Decodable>(_ type: Value.Type, from row: Row) throws -> Value {
    do {
      return try row.withUnsafeData(atIndex: 2) { try JSONDecoder().decode(type, from: $0 ?? Data()) }
    } catch {
      throw UnreadableRow(table: "event")
    }
  }
}

/// The part of an answer's fact that its own page needs: reading no more takes a third of the time.
private struct Responded: Decodable {
  let response: Response
}
