public import Curriculum
public import Tracking

extension RecordStore {
  public func groups(
    _ query: GroupQuery, in organization: OrganizationID
  ) async throws(StoreError) -> GroupPage {
    try await driver.readAside("read a page of groups") { database in
      try GroupPageReader(database: database, organization: organization, query: query).page()
    }
  }
}

/// Reads groups in the order of their names, in the same time however many there are.
private struct GroupPageReader {
  let database: any RecordConnection
  let organization: OrganizationID
  let query: GroupQuery

  private struct Name {
    let key: String
    let group: GroupID
  }

  func page() throws -> GroupPage {
    let start = try start()
    let isBackward = if case .before = query.place { start != nil } else { false }
    let limit = max(query.limit, 1)
    // One more than is shown tells whether there are more.
    var names = try names(from: start, isBackward: isBackward, limit: limit + 1)
    let hasMore = names.count > limit
    names = Array(names.prefix(limit))
    if isBackward { names.reverse() }
    let hasOthers = start != nil
    let reader = GroupReader(database: database, organization: organization)
    let found = names.isEmpty ? [] : try reader.snapshots(of: .some(names.map(\.group)))
    return GroupPage(
      groups: found, total: try total(), hasEarlier: isBackward ? hasMore : hasOthers,
      hasLater: isBackward ? hasOthers : hasMore)
  }

  /// The name of the group that the page is beside. A group that is not there any more gives the first page.
  private func start() throws -> Name? {
    switch query.place {
    case .first: nil
    case .after(let group), .before(let group):
      try database.first(
        "SELECT name_key FROM study_group WHERE organization = ? AND study_group = ?",
        [organization.rawValue, group.rawValue]
      ) { Name(key: try $0[0], group: group) }
    }
  }

  private func names(from start: Name?, isBackward: Bool, limit: Int) throws -> [Name] {
    var conditions = ["organization = ?"]
    var arguments: Arguments = [organization.rawValue]
    if let start {
      conditions.append("(name_key, study_group) \(isBackward ? "<" : ">") (?, ?)")
      arguments += [start.key, start.group.rawValue]
    }
    if let text = query.finding.map({ FoldedName($0).text }), !text.isEmpty {
      conditions.append("\(database.dialect.position)(name_key, ?) > 0")
      arguments += [text]
    }
    let order = isBackward ? "DESC" : "ASC"
    var names: [Name] = []
    try database.each(
      """
      SELECT name_key, study_group FROM study_group WHERE \(conditions.joined(separator: " AND "))
      ORDER BY name_key \(order), study_group \(order) LIMIT ?
      """, arguments + [limit]
    ) { try names.append(Name(key: $0[0], group: GroupID($0[1]))) }
    return names
  }

  private func total() throws -> Int {
    Int(
      try database.number(
        "SELECT coalesce(sum(count), 0) FROM kit_use WHERE organization = ?", [organization.rawValue]) ?? 0)
  }
}
