import Curriculum
import GRDB
import Tracking

/// What a change must keep to, beyond what the tables' own keys promise: who joins is enrolled, people whom the change
/// is about exist, and names are unique within a group.
struct Promises {
  let database: Database
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
    var named: Set<ParticipantID> = []
    var known: Set<ParticipantID> = []
    for account in change.accounts {
      guard case .participant(let participant, _, let group) = account else { continue }
      try requireFree(participant, in: group)
      named.insert(participant)
      known.insert(participant)
    }
    for event in change.events {
      if case .left = event.fact { continue }
      if case .enrolled(let enrollment) = event.fact { named.insert(enrollment.participant) }
      guard let participant = event.fact.participant, known.insert(participant).inserted else { continue }
      try require(
        "SELECT 1 FROM participant WHERE organization = ? AND participant = ?", [organization, participant.rawValue])
    }
    for participant in named { try requireFreeEverywhere(participant) }
  }

  private var organization: String { change.organization.rawValue }

  /// The group exists, and nobody else in it has the participant's name.
  private func requireFree(_ participant: ParticipantID, in group: GroupID) throws {
    try require(
      "SELECT 1 FROM study_group WHERE organization = ? AND study_group = ?", [organization, group.rawValue])
    let isTaken = try database.finds(
      """
      SELECT 1 FROM participant AS one
      JOIN enrollment ON enrollment.organization = one.organization AND enrollment.study_group = ?3
      JOIN participant AS other
        ON other.organization = one.organization AND other.participant = enrollment.participant
      WHERE one.organization = ?1 AND one.participant = ?2
        AND other.participant <> one.participant AND other.name_key = one.name_key
      """, [organization, participant.rawValue, group.rawValue])
    if isTaken { throw StoreError.conflict(.nameTaken) }
  }

  /// Nobody else has the participant's name in any of their groups.
  private func requireFreeEverywhere(_ participant: ParticipantID) throws {
    let isTaken = try database.finds(
      """
      SELECT 1 FROM participant AS one
      JOIN enrollment AS own ON own.organization = one.organization AND own.participant = one.participant
      JOIN enrollment ON enrollment.organization = own.organization AND enrollment.study_group = own.study_group
      JOIN participant AS other
        ON other.organization = one.organization AND other.participant = enrollment.participant
      WHERE one.organization = ?1 AND one.participant = ?2
        AND other.participant <> one.participant AND other.name_key = one.name_key
      """, [organization, participant.rawValue])
    if isTaken { throw StoreError.conflict(.nameTaken) }
  }

  private func require(_ sql: String, _ arguments: StatementArguments) throws {
    guard try database.finds(sql, arguments) else { throw StoreError.conflict(.missing) }
  }
}
