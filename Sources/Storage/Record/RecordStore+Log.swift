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
        SELECT sequence, at, actor, body FROM event WHERE organization = ? AND sequence > ?
        ORDER BY sequence LIMIT ?
        """, [organization.rawValue, sequence, max(limit, 0)]
      ) { row in
        guard let actor = EventActor(try row[2]),
          let fact = try? decoder.decode(Fact.self, from: row.bytes(3))
        else { throw UnreadableRow(table: "event") }
        events.append(
          try RecordedEvent(
            sequence: row[0],
            event: Event(organization: organization, actor: actor, at: Instant(milliseconds: row[1]), fact: fact)))
      }
      return events
    }
  }
}
