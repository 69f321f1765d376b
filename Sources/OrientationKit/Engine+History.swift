public import Curriculum
internal import Storage
public import Tracking

/// What was so on an earlier day.
extension Engine {
  /// The names of all groups.
  public func groupNames() async throws(EngineError) -> [GroupID: String] {
    try await storing { store throws(StoreError) in try await store.groupNames(in: organization) }
  }

  /// A group as it is now, for a program on the same machine.
  ///
  /// - Throws: `notFound` where there is none.
  public func group(_ id: GroupID) async throws(EngineError) -> GroupSnapshot {
    let group = try await storing { store throws(StoreError) in try await store.group(id, in: organization) }
    guard let group else { throw .notFound }
    return group
  }

  /// What staff are called who did something; nil for everybody else.
  public func name(of actor: EventActor) async throws(EngineError) -> String? {
    guard case .staff(let id) = actor else { return nil }
    return try await storing { store throws(StoreError) in try await store.staff(id, in: organization) }?.name
  }

  /// A group as the log tells it of the end of a day, in UTC. Names are those of today; so are kit and modules, which
  /// files keep and not the record: `readiness(of:on:)` judges what was done by what is asked now.
  ///
  /// - Throws: `notFound` where the group did not exist yet on that day, or never; `invalid` for a day to come.
  public func group(_ id: GroupID, at end: Day) async throws(EngineError) -> GroupSnapshot {
    guard end <= now.day else { throw .invalid([InputProblem("day", .tooFar)]) }
    let instant = Instant(startOf: Day(sinceEpoch: end.sinceEpoch + 1))
    let group = try await storing { store throws(StoreError) in
      try await store.group(id, in: organization, before: instant)
    }
    guard let group else { throw .notFound }
    return group
  }
}
