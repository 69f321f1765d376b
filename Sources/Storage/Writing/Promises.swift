import Curriculum
import Tracking

/// What a change must keep to, beyond what the tables' own keys promise: who joins is enrolled, people whom the change
/// is about exist, names are unique within a group, and no role has more people than the change allows.
struct Promises {
  let database: any RecordConnection
  let change: Change

  /// Looks at an event once it is projected, before the next.
  ///
  /// - Throws: `StoreError.conflict`.
  func check(_ event: Event) throws {
    guard case .joined(let enrollment) = event.fact else { return }
    try require(
      "SELECT 1 FROM enrollment WHERE organization = ? AND participant = ? AND study_group = ? AND role = ?",
      [organization, enrollment.participant.rawValue, enrollment.group.rawValue, enrollment.role.rawValue])
  }

  /// Looks at the whole change once it is written.
  ///
  /// - Throws: `StoreError.conflict`.
  func check() throws {
    var known: Set<ParticipantID> = []
    for account in change.accounts {
      guard case .participant(let participant, _, let group) = account else { continue }
      known.insert(participant)
      try require(
        "SELECT 1 FROM study_group WHERE organization = ? AND study_group = ?", [organization, group.rawValue])
      try requireFreeName(of: participant, alsoIn: group)
    }
    for event in change.events {
      switch event.fact {
      case .left, .erased: continue
      default: break
      }
      guard let participant = event.fact.participant else { continue }
      if known.insert(participant).inserted {
        try require(
          "SELECT 1 FROM participant WHERE organization = ? AND participant = ?", [organization, participant.rawValue])
      }
      if case .enrolled = event.fact { try requireFreeName(of: participant) }
    }
    // After the names: whoever sends a form twice has the name and the place already, and is told so.
    if let bound = change.bound { try require(bound) }
  }

  private var organization: String { change.organization.rawValue }

  /// Nobody else has the participant's name in any of their groups, nor in the one given.
  private func requireFreeName(of participant: ParticipantID, alsoIn group: GroupID? = nil) throws {
    let isTaken = try database.finds(
      """
      SELECT 1 FROM enrollment JOIN participant USING (organization, participant)
      WHERE organization = ?1 AND participant <> ?2
        AND study_group IN (
          SELECT study_group FROM enrollment WHERE organization = ?1 AND participant = ?2 UNION ALL SELECT ?3)
        AND name_key = (SELECT name_key FROM participant WHERE organization = ?1 AND participant = ?2)
      """, [organization, participant.rawValue, group?.rawValue])
    if isTaken { throw StoreError.conflict(.nameTaken) }
  }

  private func require(_ bound: RoleBound) throws {
    let people =
      try database.number(
        "SELECT count(*) FROM enrollment WHERE organization = ? AND study_group = ? AND role = ?",
        [organization, bound.group.rawValue, bound.role.rawValue]) ?? 0
    if people > bound.most { throw StoreError.conflict(.roleFull) }
  }

  private func require(_ sql: String, _ arguments: Arguments) throws {
    guard try database.finds(sql, arguments) else { throw StoreError.conflict(.missing) }
  }
}
