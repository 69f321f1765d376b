import Curriculum
import Tracking

/// Reads what counts towards completion.
struct RecordReader {
  let database: any RecordConnection
  let organization: OrganizationID

  func record(of participant: ParticipantID) throws -> ParticipantRecord {
    let arguments: Arguments = [organization.rawValue, participant.rawValue]
    var standings: [ActivityReference: Standing] = [:]
    try database.each(
      """
      SELECT module, activity, \(Standing.columns) FROM standing
      WHERE organization = ? AND participant = ?
      """, arguments
    ) { try standings[ActivityReference($0, from: 0)] = Standing($0, from: 2) }
    var views = SectionViews()
    try database.each(
      "SELECT module, section, revision, last_revision, asked_again FROM section_view WHERE organization = ? AND participant = ?",
      arguments
    ) { try views.add($0, from: 0) }
    return ParticipantRecord(standings: standings, viewed: views.viewed, readings: views.readings)
  }

  /// The records of everybody in the groups. Who has none is left out.
  func records(in group: GroupScope) throws -> [ParticipantID: ParticipantRecord] {
    let (condition, arguments) = members(of: group)
    var standings: [ParticipantID: [ActivityReference: Standing]] = [:]
    try database.each(
      """
      SELECT participant, module, activity, \(Standing.columns) FROM standing
      WHERE \(condition)
      """, arguments
    ) { row in
      try standings[ParticipantID(row[0]), default: [:]][ActivityReference(row, from: 1)] = Standing(row, from: 3)
    }
    var views: [ParticipantID: SectionViews] = [:]
    try database.each(
      "SELECT participant, module, section, revision, last_revision, asked_again FROM section_view WHERE \(condition)",
      arguments
    ) { row in
      try views[ParticipantID(row[0]), default: SectionViews()].add(row, from: 1)
    }
    let participants = Set(standings.keys).union(views.keys)
    return Dictionary(
      uniqueKeysWithValues: participants.map { participant in
        (
          participant,
          ParticipantRecord(
            standings: standings[participant] ?? [:], viewed: views[participant]?.viewed ?? [],
            readings: views[participant]?.readings ?? [:])
        )
      })
  }

  private func members(of group: GroupScope) -> (condition: String, arguments: Arguments) {
    if case .all = group { return ("organization = ?", [organization.rawValue]) }
    let (condition, arguments) = group.condition
    return (
      """
      organization = ?
      AND participant IN (SELECT participant FROM enrollment WHERE organization = ? \(condition))
      """, [organization.rawValue, organization.rawValue] + arguments
    )
  }
}

/// What somebody has read, row by row.
struct SectionViews {
  var viewed: Set<SectionReference> = []
  var readings: [SectionReference: ParticipantRecord.Reading] = [:]

  /// - Parameter column: The index of `module`; `section`, `revision`, `last_revision` and `asked_again` follow.
  mutating func add(_ row: Columns, from column: Int) throws {
    let section = try SectionReference(row, from: column)
    viewed.insert(section)
    let first: Int = try row[column + 2]
    let asked: Int64? = try row[column + 4]
    let reading = ParticipantRecord.Reading(
      first: first, last: try row[column + 3] ?? first, askedAgain: asked.map(Instant.init(milliseconds:)))
    // Most are of the first revision, and need not be kept.
    if !reading.isUsual { readings[section] = reading }
  }
}

extension ActivityReference {
  /// - Parameter column: The index of `module`; `activity` follows.
  init(_ row: Columns, from column: Int) throws {
    try self.init(module: ModuleID(row[column]), activity: ActivityID(row[column + 1]))
  }
}

extension SectionReference {
  /// - Parameter column: The index of `module`; `section` follows.
  init(_ row: Columns, from column: Int) throws {
    try self.init(module: ModuleID(row[column]), section: SectionID(row[column + 1]))
  }
}
