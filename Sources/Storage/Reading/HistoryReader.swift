import Curriculum
import Foundation
import Tracking

/// Derives a group as it was from the log. The database picks the events; nothing else of the log is read into memory.
struct HistoryReader {
  let database: any RecordConnection
  let organization: OrganizationID
  /// Events from this moment on are left out.
  let end: Instant

  /// Nil where the group did not exist yet. Names are those of today.
  func snapshot(of group: GroupID) throws -> GroupSnapshot? {
    var history = GroupHistory(of: group)
    let bounds: Arguments = [organization.rawValue, end.milliseconds, group.rawValue]
    // Three reads, because what is told of the group, of its people and of other groups is told apart.
    try each("study_group = ?3", bounds) { history.add($0) }
    // The third goes through the whole log: not for a group that did not exist.
    guard history.isMade else { return nil }
    try each("kind = 'group-made' AND study_group IS NOT NULL AND study_group <> ?3", bounds) { history.add($0) }
    try each(
      """
      study_group IS NULL AND participant IN (
        SELECT participant FROM event WHERE organization = ?1 AND study_group = ?3 AND kind = 'enrolled')
      """, bounds
    ) { history.add($0) }
    let names = try names(of: history.participants)
    let name: String? = try database.first(
      "SELECT name FROM study_group WHERE organization = ? AND study_group = ?",
      [organization.rawValue, group.rawValue]
    ) { try $0[0] }
    return history.snapshot(named: name ?? "") { participant in
      let name = names[participant] ?? ""
      return (name, name.isEmpty ? "" : FoldedName(name).text)
    }
  }

  private func each(_ condition: String, _ arguments: Arguments, _ body: (Event) -> Void) throws {
    try database.each(
      """
      SELECT at, actor, body FROM event WHERE organization = ?1 AND at < ?2 AND \(condition) ORDER BY sequence
      """, arguments
    ) { row in
      guard let actor = EventActor(try row[1]) else { throw UnreadableRow(table: "event") }
      try body(
        Event(
          organization: organization, actor: actor, at: Instant(milliseconds: row[0]),
          fact: AnswerReader.read(Fact.self, from: row, at: 2)))
    }
  }

  private func names(of participants: Set<ParticipantID>) throws -> [ParticipantID: String] {
    var names: [ParticipantID: String] = [:]
    for participant in participants {
      names[participant] = try database.first(
        "SELECT name FROM participant WHERE organization = ? AND participant = ?",
        [organization.rawValue, participant.rawValue]
      ) { try $0[0] }
    }
    return names
  }
}
