public import Tracking

/// How far an organization's log was looked through for what webhooks are told.
public struct Watch: Sendable, Equatable {
  /// Counts each look, so that of two processes that look at the same only one notes what it saw.
  public let turn: Int64
  /// The last event that was looked at.
  public let sequence: Int64

  public init(turn: Int64, sequence: Int64) {
    self.turn = turn
    self.sequence = sequence
  }
}

/// What was last seen of a group.
public struct WatchedGroup: Sendable, Equatable {
  public let group: GroupID
  public let verdict: Verdict
  /// Who is done with all that a role asks for.
  public let done: Set<Enrollment>

  public init(group: GroupID, verdict: Verdict, done: Set<Enrollment>) {
    self.group = group
    self.verdict = verdict
    self.done = done
  }
}

/// What one look saw.
public struct Sighting: Sendable {
  public let organization: OrganizationID
  /// Where the look began.
  public let watch: Watch
  /// The last event that was looked at.
  public let sequence: Int64
  /// What changed.
  public let groups: [WatchedGroup]
  public let deliveries: [Delivery]

  public init(
    organization: OrganizationID, watch: Watch, sequence: Int64, groups: [WatchedGroup], deliveries: [Delivery]
  ) {
    self.organization = organization
    self.watch = watch
    self.sequence = sequence
    self.groups = groups
    self.deliveries = deliveries
  }
}

/// What became of an attempt to deliver something.
public enum DeliveryAttempt: Sendable, Equatable {
  case delivered
  /// It is tried again.
  case failed(problem: String, next: Instant)
  /// It is given up, and kept.
  case died(problem: String, at: Instant)
}
