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
        SELECT \(LogRow.hashedColumns) FROM event WHERE organization = ? AND sequence > ?
        ORDER BY sequence LIMIT ?
        """, [organization.rawValue, sequence, max(limit, 0)]
      ) { try events.append(RecordedEvent($0, by: decoder)) }
      return events
    }
  }
}
