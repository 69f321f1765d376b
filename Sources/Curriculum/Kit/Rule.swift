/// One thing that must hold, or should hold, before a group starts.
public struct Rule: Sendable, Equatable {
  public let id: RuleID
  public let severity: Severity
  /// Where the rule comes from, as its author notes it: a source's tag.
  public let source: String?
  public let title: String
  public let condition: Condition
  public let action: Action?

  public init(
    id: RuleID, severity: Severity, source: String?, title: String, condition: Condition, action: Action?
  ) {
    self.id = id
    self.severity = severity
    self.source = source
    self.title = title
    self.condition = condition
    self.action = action
  }

  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// A group is not ready while this does not hold.
    case block
    /// A group may start all the same; staff are told.
    case warn
  }

  /// What to do where the rule does not hold, and whose turn it is.
  public struct Action: Sendable, Equatable {
    public let actor: Actor
    public let text: String

    public init(actor: Actor, text: String) {
      self.actor = actor
      self.text = text
    }
  }
}

/// Whose turn it is.
public enum Actor: Hashable, Sendable {
  case role(RoleID)
  /// Whoever coordinates the groups.
  case staff
}

/// What a rule tests. Every condition passes, fails or is unknown; missing data never passes.
public indirect enum Condition: Sendable, Equatable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// The number of people in a role.
  case count(RoleID, atLeast: Int?, atMost: Int?)
  /// Everybody in the role completed every module of the role.
  case complete(RoleID)
  /// Everybody in the role completed this activity as it now stands.
  case done(RoleID, ModuleID, ActivityID)
  /// An answer of the planning form; for a field asked of each person, everybody's.
  case field(FieldID, Comparison)
}

/// What an answer is held against.
public enum Comparison: Sendable, Equatable {
  case equals(String)
  case notEquals(String)
  case atLeast(Double)
  case atMost(Double)
  case onOrAfter(DayOrToday)

  public enum DayOrToday: Sendable, Equatable {
    case day(Day)
    /// The day on which the question is asked.
    case today
  }
}
