import Curriculum
import Tracking

/// Where the log holds events of a person, as far as it was looked through. No index leads from a person to their events:
/// each answer would have to write it. So the log is looked through beside the writer, and nobody's answer waits for that.
struct FoundWords: Sendable {
  private(set) var sequences: [Int64] = []
  /// The last event that was looked at.
  private(set) var end: Int64 = 0

  /// How many events are looked at in one go.
  private static let page: Int64 = 20_000

  /// Looks through the next events.
  ///
  /// - Returns: false at the end of the log.
  mutating func look(
    for participant: ParticipantID, in organization: OrganizationID, _ database: any RecordConnection
  ) throws -> Bool {
    let last = try database.number(
      "SELECT max(sequence) FROM (SELECT sequence FROM event WHERE organization = ? AND sequence > ? "
        + "ORDER BY sequence LIMIT ?) AS page", [organization.rawValue, end, Self.page], ifNone: end)
    try database.each(
      """
      SELECT sequence FROM event
      WHERE organization = ? AND sequence > ? AND sequence <= ? AND participant = ? AND erased IS NULL
      """, [organization.rawValue, end, last, participant.rawValue]
    ) { sequences.append(try $0[0]) }
    defer { end = last }
    return last - end >= Self.page
  }
}

extension RecordConnection {
  /// The number in the first column of the first row; `none` where there is nothing in it.
  fileprivate func number(_ sql: String, _ arguments: Arguments, ifNone none: Int64) throws -> Int64 {
    try first(sql, arguments) { try $0[0] as Int64? }?.flatMap(\.self) ?? none
  }
}

extension RecordStore {
  /// Where the words are of the people whom a change erases.
  func words(erasedBy change: Change) async throws(StoreError) -> [ParticipantID: FoundWords] {
    var found: [ParticipantID: FoundWords] = [:]
    for case .erased(let erasure) in change.events.map(\.fact) {
      var words = FoundWords()
      var isAtEnd = false
      while !isAtEnd {
        let before = words
        (words, isAtEnd) = try await driver.readAside("look for a person's events") { database in
          var words = before
          let goesOn = try words.look(for: erasure.participant, in: change.organization, database)
          return (words, !goesOn)
        }
      }
      found[erasure.participant] = words
    }
    return found
  }
}
