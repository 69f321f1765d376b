public import Curriculum
public import Tracking

/// One group: whether it is ready and why, its people, its join links and its planning form.
public struct GroupView: Sendable {
  public let group: GroupSnapshot
  public let kit: Kit
  public let catalog: Catalog
  public let readiness: Readiness
  /// The open join link of each role that has one.
  public let joinLinks: [RoleID: JoinLink]
  /// What was sent with the planning form and could not be kept; empty otherwise. By field name (`PlanForm`).
  public let sentPlan: [String: String]
  /// What was sent to add a person and could not be.
  public let sentPerson: SentPerson?
  /// What was sent to override a rule and could not be.
  public let sentOverride: SentOverride?
  /// Whether the record of the group's launch is what was signed; true where there was none.
  public let isLaunchIntact: Bool
  /// Fields are those of the planning form (`PlanForm`), `name` of the form for a person, or `reason` and `until` of the
  /// form for an override.
  public let problems: [FormProblem]
  /// Something that was just done, to be said on top.
  public let notice: Notice?

  public init(
    group: GroupSnapshot, kit: Kit, catalog: Catalog, readiness: Readiness, joinLinks: [RoleID: JoinLink],
    sentPlan: [String: String] = [:], sentPerson: SentPerson? = nil, sentOverride: SentOverride? = nil,
    isLaunchIntact: Bool = true, problems: [FormProblem] = [], notice: Notice? = nil
  ) {
    self.group = group
    self.kit = kit
    self.catalog = catalog
    self.readiness = readiness
    self.joinLinks = joinLinks
    self.sentPlan = sentPlan
    self.sentPerson = sentPerson
    self.sentOverride = sentOverride
    self.isLaunchIntact = isLaunchIntact
    self.problems = problems
    self.notice = notice
  }

  public struct JoinLink: Sendable {
    /// The whole address, as it is handed out: `https://…/join/CODE`.
    public let address: String
    /// The last day on which it works; nil where it does not end by itself.
    public let lastDay: Day?

    public init(address: String, lastDay: Day?) {
      self.address = address
      self.lastDay = lastDay
    }
  }

  public struct SentPerson: Sendable {
    public let role: RoleID
    public let name: String

    public init(role: RoleID, name: String) {
      self.role = role
      self.name = name
    }
  }

  public struct SentOverride: Sendable {
    public let rule: RuleID
    public let reason: String
    public let until: String

    public init(rule: RuleID, reason: String, until: String) {
      self.rule = rule
      self.reason = reason
      self.until = until
    }
  }

  /// The wording stands in the message catalogues under `group.notice.` and the raw value.
  public enum Notice: String, Sendable, CaseIterable {
    case made
    case planSaved = "plan-saved"
    case personAdded = "person-added"
    case personRemoved = "person-removed"
    case linkOpened = "link-opened"
    case linkClosed = "link-closed"
    case launched
    case overridden
    case overrideEnded = "override-ended"
  }
}
