public import Curriculum
public import Tracking

extension RecordStore {
  public func groups(in organization: OrganizationID) async throws(StoreError) -> [GroupSnapshot] {
    try await driver.readAside("read the groups") { database in
      try GroupReader(database: database, organization: organization).snapshots(of: .all)
    }
  }

  public func groups(
    in organization: OrganizationID, after group: GroupID?, limit: Int
  ) async throws(StoreError) -> [GroupSnapshot] {
    try await driver.readAside("read some groups") { database in
      var ids: [GroupID] = []
      try database.each(
        "SELECT study_group FROM study_group WHERE organization = ? AND study_group > ? ORDER BY study_group LIMIT ?",
        [organization.rawValue, group?.rawValue ?? "", max(limit, 0)]
      ) { try ids.append(GroupID($0[0])) }
      guard let first = ids.first, let last = ids.last else { return [] }
      return try GroupReader(database: database, organization: organization).snapshots(of: .between(first, last))
        .sorted { $0.group < $1.group }
    }
  }

  public func groupNames(in organization: OrganizationID) async throws(StoreError) -> [GroupID: String] {
    try await driver.readAside("read the groups' names") { database in
      var names: [GroupID: String] = [:]
      try database.each(
        "SELECT study_group, name FROM study_group WHERE organization = ?", [organization.rawValue]
      ) { try names[GroupID($0[0])] = $0[1] }
      return names
    }
  }

  public func group(_ id: GroupID, in organization: OrganizationID) async throws(StoreError) -> GroupSnapshot? {
    try await driver.readAside("read a group") { database in
      try GroupReader(database: database, organization: organization).snapshots(of: .one(id)).first
    }
  }

  public func group(
    _ id: GroupID, in organization: OrganizationID, before end: Instant
  ) async throws(StoreError) -> GroupSnapshot? {
    try await driver.readAside("read a group's history") { database in
      try HistoryReader(database: database, organization: organization, end: end).snapshot(of: id)
    }
  }

  public func occupancy(
    of role: RoleID, in group: GroupID, of organization: OrganizationID
  ) async throws(StoreError) -> RoleOccupancy? {
    try await driver.read("count the people of a role") { database in
      try database.first(
        """
        SELECT kit, (SELECT count(*) FROM enrollment WHERE organization = ?1 AND study_group = ?2 AND role = ?3)
        FROM study_group WHERE organization = ?1 AND study_group = ?2
        """, [organization.rawValue, group.rawValue, role.rawValue]
      ) { try RoleOccupancy(kit: KitID($0[0]), people: $0[1]) }
    }
  }

  public func joinLinks(of group: GroupID, in organization: OrganizationID) async throws(StoreError) -> [JoinLink] {
    try await driver.read("read a group's join links") { database in
      var links: [JoinLink] = []
      try database.each(
        "SELECT \(JoinLink.columns) FROM join_link WHERE organization = ? AND study_group = ? ORDER BY role, code",
        [organization.rawValue, group.rawValue]
      ) { try links.append(JoinLink($0)) }
      return links
    }
  }

  public func joinLink(_ code: String) async throws(StoreError) -> JoinLink? {
    try await driver.read("read a join link") { database in
      try database.first("SELECT \(JoinLink.columns) FROM join_link WHERE code = ?", [code]) { try JoinLink($0) }
    }
  }
}

extension JoinLink {
  fileprivate static let columns = "code, organization, study_group, role, expires, is_closed"

  fileprivate init(_ row: Columns) throws {
    try self.init(
      code: row[0], organization: OrganizationID(row[1]), group: GroupID(row[2]), role: RoleID(row[3]),
      expires: Instant(milliseconds: row[4]), isClosed: row[5])
  }
}
