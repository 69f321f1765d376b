public import Curriculum

/// A participant completed a module in one revision.
public struct ModuleCompletion: Sendable, Hashable, Decodable {
  public let participant: ParticipantID
  public let module: ModuleID
  public let revision: Int

  public init(participant: ParticipantID, module: ModuleID, revision: Int) {
    self.participant = participant
    self.module = module
    self.revision = revision
  }
}

/// Staff asked a participant to do parts of a module again.
///
/// What is named is open again from then on. What was completed before stays in the log.
public struct Retake: Sendable, Equatable, Decodable {
  public let participant: ParticipantID
  public let module: ModuleID
  /// The activities, each under every id that it has and had.
  public let activities: [ActivityID]
  /// The sections to be read again, each under every id that it has and had.
  public let sections: [SectionID]

  public init(participant: ParticipantID, module: ModuleID, activities: [ActivityID], sections: [SectionID]) {
    self.participant = participant
    self.module = module
    self.activities = activities
    self.sections = sections
  }
}
