import Curriculum
import Tracking

/// The rows of the tables `group_life` and `rule_override` of one organization, as values.
struct GroupTables {
  let database: any RecordConnection
  let organization: OrganizationID

  func set(_ override: RuleOverride, of event: Event) throws {
    try database.run(
      """
      INSERT INTO rule_override (organization, study_group, rule, reason, last_day, at, actor)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (organization, study_group, rule) DO UPDATE SET
        reason = excluded.reason, last_day = excluded.last_day, at = excluded.at, actor = excluded.actor
      """,
      [
        organization.rawValue, override.group.rawValue, override.rule.rawValue, override.reason,
        override.until.sinceEpoch, event.at.milliseconds, event.actor.description,
      ])
  }

  func remove(_ end: OverrideEnd) throws {
    try database.run(
      "DELETE FROM rule_override WHERE organization = ? AND study_group = ? AND rule = ?",
      [organization.rawValue, end.group.rawValue, end.rule.rawValue])
  }

  /// Moves a group on its way by an event of it.
  func move(_ group: GroupID, by event: Event) throws {
    let life = try life(of: group).after(event)
    let launch = life.launch
    try database.run(
      """
      INSERT INTO group_life
        (organization, study_group, state, since, actor, reason, launch, launched_at, launched_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (organization, study_group) DO UPDATE SET
        state = excluded.state, since = excluded.since, actor = excluded.actor, reason = excluded.reason,
        launch = excluded.launch, launched_at = excluded.launched_at, launched_by = excluded.launched_by
      """,
      [
        organization.rawValue, group.rawValue, life.state.rawValue, event.at.milliseconds, event.actor.description,
        life.reason, launch.map { Fact.launched($0.launch).json }, launch?.at.milliseconds, launch?.by.description,
      ])
  }

  private func life(of group: GroupID) throws -> GroupLife {
    try database.first(
      "SELECT \(GroupLife.columns) FROM group_life WHERE organization = ? AND study_group = ?",
      [organization.rawValue, group.rawValue]
    ) { try GroupLife($0, from: 0) } ?? .planned
  }
}

extension GroupLife {
  /// In the order in which they are read.
  static let columns = "state, since, actor, reason, launch, launched_at, launched_by"

  /// - Parameter column: The index of the first of the columns.
  init(_ row: Columns, from column: Int) throws {
    let launchedAt: Int64? = try row[column + 5]
    let launchedBy: String? = try row[column + 6]
    var launch: LaunchRecord?
    if let launchedAt, let launchedBy {
      guard case .launched(let fact) = try AnswerReader.read(Fact.self, from: row, at: column + 4),
        let actor = EventActor(launchedBy)
      else { throw UnreadableRow(table: "group_life") }
      launch = LaunchRecord(launch: fact, at: Instant(milliseconds: launchedAt), by: actor)
    }
    guard let state = State(rawValue: try row[column]), let actor = EventActor(try row[column + 2]) else {
      throw UnreadableRow(table: "group_life")
    }
    try self.init(
      state: state, since: Instant(milliseconds: row[column + 1]), by: actor, reason: row[column + 3], launch: launch)
  }
}

extension OverrideRecord {
  /// In the order in which they are read.
  static let columns = "reason, last_day, at, actor"

  /// - Parameter column: The index of the first of the columns.
  init(_ row: Columns, from column: Int) throws {
    guard let actor = EventActor(try row[column + 3]) else { throw UnreadableRow(table: "rule_override") }
    try self.init(
      reason: row[column], until: Day(sinceEpoch: row[column + 1]), at: Instant(milliseconds: row[column + 2]),
      by: actor)
  }
}
