import Curriculum
import Foundation
import Tracking

/// Reads what somebody answered last: a standing knows where the log holds it.
struct AnswerReader {
  let database: any RecordConnection
  let organization: OrganizationID

  private static let last = """
    SELECT standing.module, standing.activity, event.body FROM standing
    JOIN event ON event.organization = standing.organization AND event.sequence = standing.last_event
    WHERE standing.organization = ? AND standing.participant = ?
    """

  func all(of participant: ParticipantID) throws -> [ActivityReference: Answer] {
    var answers: [ActivityReference: Answer] = [:]
    try database.each(Self.last, [organization.rawValue, participant.rawValue]) { row in
      guard let answer = try Self.read(Fact.self, from: row, at: 2).answer else {
        throw UnreadableRow(table: "event")
      }
      try answers[ActivityReference(row, from: 0)] = answer
    }
    return answers
  }

  /// A value that the log keeps as JSON.
  static func read<Value: Decodable>(_ type: Value.Type, from row: Columns, at column: Int) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: row.bytes(column))
    } catch {
      throw UnreadableRow(table: "event")
    }
  }
}
