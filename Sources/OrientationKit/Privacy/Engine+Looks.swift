public import Curriculum
public import Storage
public import Tracking

/// Who looked at whom.
extension Engine {
  /// For how long the same look is noted once, in seconds: a quarter of an hour, so that loading a page again writes
  /// nothing.
  static let lookPause: Int64 = 15 * 60
  /// For how long it is known who looked, in seconds: a year.
  static let lookLife: Int64 = 365 * 86_400

  /// Notes that staff look at a group, or at one person in it.
  public func noteLook(
    at group: GroupID, of participant: ParticipantID? = nil, by staff: StaffAccount
  ) async throws(EngineError) {
    try await note(
      Look(
        organization: staff.organization, at: now, actor: .staff(staff.id),
        view: participant == nil ? .group : .person, group: group, participant: participant))
  }

  /// Who looked, the latest first.
  ///
  /// - Parameters:
  ///   - group: at this group and its people alone.
  ///   - staff: only looks of this account.
  public func looks(at group: GroupID? = nil, by staff: StaffID? = nil) async throws(EngineError) -> [Look] {
    let looks = try await storing { store throws(StoreError) in
      try await store.looks(in: organization, at: group, of: nil)
    }
    return looks.filter { staff == nil || $0.actor == staff.map(EventActor.staff) }
  }

  func note(_ look: Look) async throws(EngineError) {
    try await storing { store throws(StoreError) in
      try await store.note(look, unlessNotedSince: look.at.advanced(bySeconds: -Self.lookPause))
    }
  }
}
