import Curriculum
import Tracking

/// Reads groups with all that readiness is judged by, in as many statements for a hundred groups as for one.
struct GroupReader {
  let database: any RecordConnection
  let organization: OrganizationID

  /// By name.
  func snapshots(of group: GroupScope) throws -> [GroupSnapshot] {
    let members = try members(of: group)
    let answers = try answers(of: group)
    let counts = try groupsByKit()
    let overrides = try overrides(of: group)
    let lives = try lives(of: group)
    var snapshots: [GroupSnapshot] = []
    try each("SELECT study_group, name, kit FROM study_group", of: group) { row in
      let id = GroupID(try row[0])
      snapshots.append(
        try GroupSnapshot(
          group: id, name: row[1], kit: KitID(row[2]), members: members[id] ?? [], answers: answers[id] ?? [:],
          groupsOfKit: counts[KitID(row[2])], overrides: overrides[id] ?? [:], life: lives[id] ?? .planned))
    }
    return snapshots.map { (FoldedName($0.name).text, $0) }
      .sorted { ($0.0, $0.1.group) < ($1.0, $1.1.group) }
      .map(\.1)
  }

  /// How many groups the organization has made from each kit.
  private func groupsByKit() throws -> [KitID: Int] {
    var counts: [KitID: Int] = [:]
    try database.each(
      "SELECT kit, count FROM kit_use WHERE organization = ?", [organization.rawValue]
    ) { try counts[KitID($0[0])] = $0[1] }
    return counts
  }

  /// By name within each group. Somebody whose name was erased has an empty one.
  private func members(of group: GroupScope) throws -> [GroupID: [GroupSnapshot.Member]] {
    let records = try RecordReader(database: database, organization: organization).records(in: group)
    var members: [GroupID: [GroupSnapshot.Member]] = [:]
    try each(
      """
      SELECT study_group, participant, role, joined_at IS NOT NULL, coalesce(name, '')
      FROM enrollment LEFT JOIN participant USING (organization, participant)
      """, of: group, order: "ORDER BY name_key, participant, role"
    ) { row in
      let participant = ParticipantID(try row[1])
      try members[GroupID(row[0]), default: []].append(
        GroupSnapshot.Member(
          participant: participant, name: row[4], role: RoleID(row[2]), hasJoined: row[3],
          record: records[participant] ?? ParticipantRecord()))
    }
    return members
  }

  private func overrides(of group: GroupScope) throws -> [GroupID: [RuleID: OverrideRecord]] {
    var overrides: [GroupID: [RuleID: OverrideRecord]] = [:]
    try each("SELECT study_group, rule, \(OverrideRecord.columns) FROM rule_override", of: group) { row in
      try overrides[GroupID(row[0]), default: [:]][RuleID(row[1])] = OverrideRecord(row, from: 2)
    }
    return overrides
  }

  private func lives(of group: GroupScope) throws -> [GroupID: GroupLife] {
    var lives: [GroupID: GroupLife] = [:]
    try each("SELECT study_group, \(GroupLife.columns) FROM group_life", of: group) { row in
      try lives[GroupID(row[0])] = GroupLife(row, from: 1)
    }
    return lives
  }

  private func answers(of group: GroupScope) throws -> [GroupID: [FieldKey: String]] {
    var answers: [GroupID: [FieldKey: String]] = [:]
    try each("SELECT study_group, field, about, value FROM field_answer", of: group) { row in
      let about: String = try row[2]
      let key = try FieldKey(FieldID(row[1]), about: about.isEmpty ? nil : ParticipantID(about))
      try answers[GroupID(row[0]), default: [:]][key] = row[3]
    }
    return answers
  }

  /// Rows of the organization, of some of its groups.
  private func each(
    _ select: String, of group: GroupScope, order: String = "", _ body: (Columns) throws -> Void
  ) throws {
    let (condition, arguments) = group.condition
    try database.each(
      "\(select) WHERE organization = ? \(condition) \(order)", [organization.rawValue] + arguments, body)
  }
}
