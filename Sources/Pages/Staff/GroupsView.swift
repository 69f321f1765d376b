public import Curriculum
public import Tracking

/// All groups with their verdicts, and a form for a new one.
public struct GroupsView: Sendable {
  public let groups: [Row]
  /// The kits to choose from.
  public let kits: [Kit]
  /// What was entered for a new group.
  public let name: String
  public let kit: KitID?
  /// Fields are `name` and `kit`.
  public let problems: [FormProblem]
  /// Whether an activity type that was dropped in cannot judge answers, so that somebody has to see to it.
  public let hasFailingBundle: Bool

  public init(
    groups: [Row], kits: [Kit], name: String = "", kit: KitID? = nil, problems: [FormProblem] = [],
    hasFailingBundle: Bool = false
  ) {
    self.hasFailingBundle = hasFailingBundle
    self.groups = groups
    self.kits = kits
    self.name = name
    self.kit = kit
    self.problems = problems
  }

  public struct Row: Sendable {
    public let id: GroupID
    public let name: String
    /// The kit's title.
    public let kit: String
    public let readiness: Readiness

    public init(id: GroupID, name: String, kit: String, readiness: Readiness) {
      self.id = id
      self.name = name
      self.kit = kit
      self.readiness = readiness
    }
  }
}
