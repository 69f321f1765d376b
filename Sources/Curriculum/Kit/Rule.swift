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
