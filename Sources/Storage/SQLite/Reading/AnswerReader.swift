import Curriculum
import Foundation
import GRDB
import Tracking

/// Reads what somebody answered last: a standing knows where the log holds it.
struct AnswerReader {
  let database: Database
  let organization: OrganizationID

  private static let last = """
    SELECT standing.module, standing.activity, event.body FROM standing
    JOIN event ON event.organization = standing.organization AND event.sequence = standing.last_event
    WHERE standing.organization = ? AND standing.participant = ?
    """

  func all(of participant: ParticipantID) throws -> [ActivityReference: Answer] {
    try read(Self.last, [organization.rawValue, participant.rawValue])
  }

  func last(
    of participant: ParticipantID, to activities: [ActivityReference]
  ) throws -> [ActivityReference: Answer] {
    var answers: [ActivityReference: Answer] = [:]
    for activity in activities {
      let found = try read(
        Self.last + " AND standing.module = ? AND standing.activity = ?",
        [organization.rawValue, participant.rawValue, activity.module.rawValue, activity.activity.rawValue])
      answers.merge(found) { first, _ in first }
    }
    return answers
  }

  private func read(_ sql: String, _ arguments: StatementArguments) throws -> [ActivityReference: Answer] {
    let decoder = JSONDecoder()
    var answers: [ActivityReference: Answer] = [:]
    try database.each(sql, arguments) { row in
      let fact = try? row.withUnsafeData(atIndex: 2) { try decoder.decode(Fact.self, from: $0 ?? Data()) }
      guard case .answered(let answer) = fact else { throw UnreadableRow(table: "event") }
      answers[ActivityReference(row, from: 0)] = answer
    }
    return answers
  }
}
