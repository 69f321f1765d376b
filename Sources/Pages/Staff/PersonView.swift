public import Curriculum
public import Tracking

/// One participant's progress by module, for staff.
public struct PersonView: Sendable {
  public let group: GroupID
  public let groupName: String
  public let participant: ParticipantID
  public let name: String
  /// The titles of the participant's roles.
  public let roles: [String]
  public let hasJoined: Bool
  /// Each in the revision that applies to the participant.
  public let modules: [Module]
  /// The newest revision of each module, where it is another one than that.
  public let newest: [ModuleID: Int]
  public let progress: OrientationProgress
  /// What was answered.
  public let answers: [Answer]

  public init(
    group: GroupID, groupName: String, participant: ParticipantID, name: String, roles: [String], hasJoined: Bool,
    modules: [Module], newest: [ModuleID: Int] = [:], progress: OrientationProgress, answers: [Answer]
  ) {
    self.group = group
    self.groupName = groupName
    self.participant = participant
    self.name = name
    self.roles = roles
    self.hasJoined = hasJoined
    self.modules = modules
    self.newest = newest
    self.progress = progress
    self.answers = answers
  }

  /// One activity that was answered, in the plugin's words.
  public struct Answer: Sendable {
    public let activity: ActivityReference
    /// The plugin's summary of the last response.
    public let summary: String
    /// How often it was answered.
    public let attempts: Int
    public let isDone: Bool

    public init(activity: ActivityReference, summary: String, attempts: Int, isDone: Bool) {
      self.activity = activity
      self.summary = summary
      self.attempts = attempts
      self.isDone = isDone
    }
  }
}
