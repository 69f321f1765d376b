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

  public init(name: String, group: String, roles: [String], modules: [Module], progress: OrientationProgress) {
    self.name = name
    self.group = group
    self.roles = roles
    self.modules = modules
    self.progress = progress
  }
}
