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
  /// What is to be watched and signed.
  public let watched: [Watched]

  public init(
    group: GroupID, groupName: String, participant: ParticipantID, name: String, roles: [String], hasJoined: Bool,
    modules: [Module], newest: [ModuleID: Int] = [:], progress: OrientationProgress, answers: [Answer],
    watched: [Watched] = []
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
    self.watched = watched
  }

  /// One activity that an adult watches and signs.
  public struct Watched: Sendable {
    public let activity: ActivityReference
    /// The title of the section in which it stands.
    public let section: String
    public let isDone: Bool

    public init(activity: ActivityReference, section: String, isDone: Bool) {
      self.activity = activity
      self.section = section
      self.isDone = isDone
    }
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
