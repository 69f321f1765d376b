import Curriculum
import Foundation
import Tracking

extension LogRow {
  /// What to select where the hash is wanted, too.
  static let hashedColumns = "\(columns), hash"

  /// The hash that stands in a row of `hashedColumns`.
  static func hash(in row: Columns) throws -> EventHash {
    guard let hash = EventHash(try row.bytes(12)) else { throw UnreadableRow(table: "event") }
    return hash
  }

  /// What happened.
  func fact(by decoder: JSONDecoder) throws -> Fact {
    guard let fact = try? decoder.decode(Fact.self, from: Data(body.utf8)) else { throw UnreadableRow(table: "event") }
    return fact
  }
}

extension RecordedEvent {
  /// - Parameter row: of `LogRow.hashedColumns`.
  init(_ row: Columns, by decoder: JSONDecoder) throws {
    let entry = try LogRow(row)
    guard let actor = EventActor(entry.actor) else { throw UnreadableRow(table: "event") }
    let event = Event(
      organization: OrganizationID(entry.organization), actor: actor, at: Instant(milliseconds: entry.at),
      fact: try entry.fact(by: decoder))
    self.init(
      sequence: entry.sequence, event: event, request: entry.request, key: entry.key, hash: try LogRow.hash(in: row),
      isErased: entry.erased != nil)
  }
}
