public import ActivityKit
public import Curriculum
public import Tracking

/// What an adult sees who watches somebody do an activity and signs.
public struct ObservationView: Sendable {
  public let group: GroupID
  public let groupName: String
  public let participant: ParticipantID
  public let name: String
  public let module: Module
  public let section: Section
  public let activity: Activity
  /// The key that makes a repeated POST count once.
  public let key: String
  public let controls: [Control]
  public let responses: ResponseKind
  public let problems: [ResponseError.Problem]

  public init(
    group: GroupID, groupName: String, participant: ParticipantID, name: String, module: Module, section: Section,
    activity: Activity, key: String, controls: [Control], responses: ResponseKind,
    problems: [ResponseError.Problem] = []
  ) {
    self.group = group
    self.groupName = groupName
    self.participant = participant
    self.name = name
    self.module = module
    self.section = section
    self.activity = activity
    self.key = key
    self.controls = controls
    self.responses = responses
    self.problems = problems
  }
}
