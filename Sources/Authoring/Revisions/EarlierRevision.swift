public import ActivityKit
public import Curriculum

/// What is needed to show an earlier revision of a module.
public struct EarlierRevision: Sendable {
  public let activities: [ActivityID: any PreparedActivity]
  /// Where each file is that it names, by the file's name: pictures, audio, video and captions.
  public let files: [String: String]
}

extension Library {
  /// An activity of a module, in whichever of its revisions, made ready by its plugin. Nil where its type is not known
  /// any more.
  public func prepared(_ activity: ActivityID, of module: Module) -> (any PreparedActivity)? {
    guard catalog.modules[module.id]?.revision != module.revision else { return activities[module.id]?[activity] }
    return earlier[module.id]?[module.revision]?.activities[activity]
  }
}
