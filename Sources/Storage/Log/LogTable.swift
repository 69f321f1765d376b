import Curriculum
import Foundation
import Tracking

/// The end of a log: the next event follows it.
struct LogHead: Sendable, Equatable {
  let sequence: Int64
  let hash: EventHash

  static let start = LogHead(sequence: 0, hash: .start)
}

/// Where the logs end, as far as one transaction knows: it asks the database once and not for each event.
final class LogHeads {
  private var known: [OrganizationID: LogHead] = [:]

  subscript(organization: OrganizationID) -> LogHead? {
    get { known[organization] }
    set { known[organization] = newValue }
  }

  /// What was written was undone.
  func forget() { known = [:] }
}

/// The table `event`.
struct LogTable {
  let database: any RecordConnection
  let organization: OrganizationID

  private static let appending = """
    INSERT INTO event (\(LogRow.columns), hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  func head() throws -> LogHead {
    if let known = database.heads[organization] { return known }
    let head = try database.first(
      "SELECT sequence, hash FROM event WHERE organization = ? ORDER BY sequence DESC LIMIT 1", [organization.rawValue]
    ) { row in
      guard let hash = EventHash(try row.bytes(1)) else { throw UnreadableRow(table: "event") }
      return LogHead(sequence: try row[0], hash: hash)
    }
    return head ?? .start
  }

  /// Puts an event at the end, and returns where.
  ///
  /// - Parameter change: What it is part of.
  func append(_ event: Event, _ written: WrittenFact, of change: Change) throws -> Int64 {
    let head = try head()
    let row = LogRow(
      organization: organization.rawValue, sequence: head.sequence + 1, at: event.at.milliseconds,
      actor: event.actor.description, kind: event.fact.kind, participant: event.fact.participant?.rawValue,
      group: event.fact.group?.rawValue, request: change.request, key: change.key?.value, body: written.body,
      salt: written.salt, erased: nil)
    let hash = row.hash(after: head.hash, digest: written.digest)
    try database.send(
      Self.appending,
      [
        row.organization, row.sequence, row.at, row.actor, row.kind, row.participant, row.group, row.request, row.key,
        row.body, row.salt, nil, hash.bytes,
      ])
    database.heads[organization] = LogHead(sequence: row.sequence, hash: hash)
    return row.sequence
  }
}
