public import Curriculum
public import Tracking

extension RecordStore {
  /// How many events are read at once.
  private static let page = 2000

  public func organizations() async throws(StoreError) -> [OrganizationID] {
    try await driver.readAside("look for organizations") { database in
      var found: [OrganizationID] = []
      // Each step of the recursion looks for the next id only.
      try database.each(
        """
        WITH RECURSIVE log (organization) AS (
          SELECT min(organization) FROM event
          UNION ALL
          SELECT (SELECT min(organization) FROM event WHERE event.organization > log.organization) FROM log
          WHERE log.organization IS NOT NULL)
        SELECT organization FROM log WHERE organization IS NOT NULL
        UNION SELECT organization FROM organization ORDER BY 1
        """, []
      ) { try found.append(OrganizationID($0[0])) }
      return found
    }
  }

  public func verifyLog(
    of organization: OrganizationID, expecting kept: (sequence: Int64, hash: EventHash)? = nil
  ) async throws(StoreError) -> LogCheck {
    var walk = LogWalk(
      of: organization, expecting: kept.map { LogHead(sequence: $0.sequence, hash: $0.hash) })
    var isAtEnd = false
    while !isAtEnd {
      let before = walk
      (walk, isAtEnd) = try await driver.readAside("verify the log") { database in
        var walk = before
        try database.each(
          "SELECT \(LogRow.hashedColumns) FROM event WHERE organization = ? AND sequence > ? ORDER BY sequence LIMIT ?",
          [organization.rawValue, before.last.sequence, Self.page]
        ) { row in
          walk.go(to: try LogRow(row), try LogRow.hash(in: row))
        }
        return (walk, walk.count < before.count + Int64(Self.page))
      }
    }
    return walk.result
  }
}
