import Curriculum
import Foundation
import Tracking

/// Gathers all that is held about one person.
struct HoldingsReader {
  let database: any RecordConnection
  let organization: OrganizationID
  let participant: ParticipantID

  /// Nil for somebody unknown.
  func holdings() throws -> Holdings? {
    var profiles = ProfileReader()
    try database.each(
      """
      SELECT \(ProfileReader.columns) FROM participant AS person \(ProfileReader.joins)
      WHERE person.organization = ? AND person.participant = ?
      """, key
    ) { try profiles.add($0, from: 0, participant: participant) }
    guard let profile = profiles.profile(of: participant) else { return nil }
    var sessions: [Instant] = []
    try database.each(
      "SELECT expires FROM session WHERE organization = ? AND participant = ? ORDER BY expires", key
    ) { try sessions.append(Instant(milliseconds: $0[0])) }
    let looks = try LookReader(database: database, organization: organization).looks(at: nil, of: participant)
    return Holdings(
      profile: profile,
      hasPin: try database.finds(
        "SELECT 1 FROM participant WHERE organization = ? AND participant = ? AND pin IS NOT NULL", key),
      hasCard: try database.finds("SELECT 1 FROM card WHERE organization = ? AND participant = ?", key),
      sessions: sessions, events: try events(), named: try named(), looks: looks, groups: try groups(),
      staff: try staff())
  }

  private var key: Arguments { [organization.rawValue, participant.rawValue] }

  private func events() throws -> [RecordedEvent] {
    let decoder = JSONDecoder()
    var events: [RecordedEvent] = []
    try database.each(
      """
      SELECT \(LogRow.hashedColumns) FROM event WHERE organization = ? AND participant = ? ORDER BY sequence
      """, key
    ) { try events.append(RecordedEvent($0, by: decoder)) }
    return events
  }

  private func named() throws -> [Holdings.FieldPlace] {
    var places: [Holdings.FieldPlace] = []
    try database.each(
      "SELECT study_group, field FROM field_answer WHERE organization = ? AND value = ? ORDER BY study_group, field",
      key
    ) { try places.append(Holdings.FieldPlace(group: GroupID($0[0]), field: FieldID($0[1]))) }
    return places
  }

  private func groups() throws -> [GroupID: Holdings.NamedGroup] {
    var groups: [GroupID: Holdings.NamedGroup] = [:]
    try database.each(
      "SELECT study_group, name, kit FROM study_group WHERE organization = ?", [organization.rawValue]
    ) { try groups[GroupID($0[0])] = Holdings.NamedGroup(name: $0[1], kit: KitID($0[2])) }
    return groups
  }

  private func staff() throws -> [StaffID: String] {
    var staff: [StaffID: String] = [:]
    try database.each("SELECT staff, name FROM staff WHERE organization = ?", [organization.rawValue]) {
      try staff[StaffID($0[0])] = $0[1]
    }
    return staff
  }
}
