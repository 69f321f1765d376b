public import Curriculum
public import Tracking

/// Groups with their verdicts, a page at a time, and a form for a new one.
public struct GroupsView: Sendable {
  public let groups: [Row]
  /// Where in all groups these stand.
  public let place: Place
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
    groups: [Row], place: Place? = nil, kits: [Kit], name: String = "", kit: KitID? = nil, problems: [FormProblem] = [],
    hasFailingBundle: Bool = false
  ) {
    self.hasFailingBundle = hasFailingBundle
    self.groups = groups
    self.place = place ?? Place(total: groups.count)
    self.kits = kits
    self.name = name
    self.kit = kit
    self.problems = problems
  }

  /// A page among others.
  public struct Place: Sendable {
    /// How many groups there are, whether found or not.
    public let total: Int
    /// What was looked for in the names; nil where all are shown.
    public let finding: String?
    /// The first group here, where there are others before it.
    public let before: GroupID?
    /// The last group here, where there are others after it.
    public let after: GroupID?

    public init(total: Int, finding: String? = nil, before: GroupID? = nil, after: GroupID? = nil) {
      self.total = total
      self.finding = finding
      self.before = before
      self.after = after
    }

    /// Whoever has few groups sees them all.
    var isFindable: Bool { total > 10 || finding != nil }
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
