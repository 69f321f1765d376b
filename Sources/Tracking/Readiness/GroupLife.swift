public import Curriculum

/// Where a group is on its way: planned, launched, paused or ended.
public struct GroupLife: Sendable, Equatable {
  public let state: State
  /// When it came to this state, and who brought it there; nil where it is planned.
  public let since: Instant?
  public let by: EventActor?
  /// Why it was paused or ended.
  public let reason: String?
  /// The last launch; nil where there was none.
  public let launch: LaunchRecord?

  public init(
    state: State, since: Instant? = nil, by actor: EventActor? = nil, reason: String? = nil,
    launch: LaunchRecord? = nil
  ) {
    self.state = state
    self.since = since
    by = actor
    self.reason = reason
    self.launch = launch
  }

  public static let planned = GroupLife(state: .planned)

  /// The raw values stand in the record and never change.
  public enum State: String, Sendable, Codable, CaseIterable {
    case planned, launched, paused, ended
  }

  /// What becomes of it by an event of its group; the same for an event that is about something else.
  public func after(_ event: Event) -> GroupLife {
    switch event.fact {
    case .launched(let launch):
      GroupLife(
        state: .launched, since: event.at, by: event.actor,
        launch: LaunchRecord(launch: launch, at: event.at, by: event.actor))
    case .paused(let halt):
      GroupLife(state: .paused, since: event.at, by: event.actor, reason: halt.reason, launch: launch)
    case .ended(let halt):
      GroupLife(state: .ended, since: event.at, by: event.actor, reason: halt.reason, launch: launch)
    default: self
    }
  }
}

/// A launch, when it was and who did it.
public struct LaunchRecord: Sendable, Equatable {
  public let launch: Launch
  public let at: Instant
  public let by: EventActor

  public init(launch: Launch, at instant: Instant, by actor: EventActor) {
    self.launch = launch
    at = instant
    by = actor
  }
}

/// An override of a rule, when it was made and who did it.
public struct OverrideRecord: Sendable, Equatable {
  public let reason: String
  /// The last day on which it counts.
  public let until: Day
  public let at: Instant
  public let by: EventActor

  public init(reason: String, until: Day, at instant: Instant, by actor: EventActor) {
    self.reason = reason
    self.until = until
    at = instant
    by = actor
  }
}
