public import Curriculum
public import Tracking

/// "Your orientation": what a participant has to do, how far they are, and one button to go on.
public struct HomeView: Sendable {
  public let name: String
  public let group: String
  /// The titles of the participant's roles.
  public let roles: [String]
  /// In the kit's order, each once; the same modules as in `progress`.
  public let modules: [Module]
  public let progress: OrientationProgress
  /// What the participant may do as well; the same modules as in `optionalProgress`.
  public let optional: [Module]
  public let optionalProgress: OrientationProgress
  /// The titles of the steps that modules stand in, in the kit author's words.
  public let steps: [ModuleID: String]

  public init(
    name: String, group: String, roles: [String], modules: [Module], progress: OrientationProgress,
    optional: [Module] = [], optionalProgress: OrientationProgress = OrientationProgress(of: [], given: .init()),
    steps: [ModuleID: String] = [:]
  ) {
    self.name = name
    self.group = group
    self.roles = roles
    self.modules = modules
    self.progress = progress
    self.optional = optional
    self.optionalProgress = optionalProgress
    self.steps = steps
  }
}
