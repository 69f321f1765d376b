public import Curriculum
import Foundation
public import Tracking

extension RecordStore {
  public func events(
    in organization: OrganizationID, after sequence: Int64, limit: Int
  ) async throws(StoreError) -> [RecordedEvent] {
    try await driver.readAside("read the log") { database in
      let decoder = JSONDecoder()
      var events: [RecordedEvent] = []
      try database.each(
        """
        SELECT \(LogRow.columns), hash FROM event WHERE organization = ? AND sequence > ?
        ORDER BY sequence LIMIT ?
        """, [organization.rawValue, sequence, max(limit, 0)]
      ) { row in
        let entry = try LogRow(row)
        guard let actor = EventActor(entry.actor), let hash = EventHash(try row.bytes(12)),
          let fact = try? decoder.decode(Fact.self, from: Data(entry.body.utf8))
        else { throw UnreadableRow(table: "event") }
        events.append(
          RecordedEvent(
            sequence: entry.sequence,
            event: Event(
              organization: organization, actor: actor, at: Instant(milliseconds: entry.at), fact: fact),
            request: entry.request, key: entry.key, hash: hash, isErased: entry.erased != nil))
      }
      return events
    }
  }
}
