public import Curriculum
public import Tracking

/// Which groups of an organization are asked for, in the order of their names.
public struct GroupQuery: Sendable, Equatable {
  /// What their names hold, letter case and spaces aside; nil for all.
  public let finding: String?
  public let place: Place
  /// How many at most.
  public let limit: Int

  public init(finding: String? = nil, place: Place = .first, limit: Int = 50) {
    self.finding = finding
    self.place = place
    self.limit = limit
  }

  public enum Place: Sendable, Equatable {
    /// From the first one on.
    case first
    /// Those that follow a group.
    case after(GroupID)
    /// The last ones before a group.
    case before(GroupID)
  }
}

/// Some groups of an organization.
public struct GroupPage: Sendable, Equatable {
  /// By name.
  public let groups: [GroupSnapshot]
  /// How many groups there are in all, found or not.
  public let total: Int
  /// Whether others come before, or after, these.
  public let hasEarlier: Bool
  public let hasLater: Bool

  public init(groups: [GroupSnapshot], total: Int, hasEarlier: Bool, hasLater: Bool) {
    self.groups = groups
    self.total = total
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
  }
}
