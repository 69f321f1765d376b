public import Curriculum

/// How far a participant is in one module: in the revision that applies to them.
public struct ModuleProgress: Sendable, Equatable {
  public let module: ModuleID
  /// The revision that applies to the participant: the sections below are that one's.
  public let revision: Int
  /// The newest of the earlier revisions that the participant had completed; nil where there is none.
  public let finished: Int?
  public let minutes: Int
  /// In reading order.
  public let sections: [SectionProgress]
  /// The modules to complete before this one opens.
  public let requires: [ModuleID]

  /// - Parameter module: the newest revision, or the one that applies to the participant.
  public init(of module: Module, given record: ParticipantRecord) {
    self.init(exactly: module.revision(for: record), record)
  }

  /// How far somebody is in this very revision.
  init(exactly module: Module, _ record: ParticipantRecord, heedsAsking: Bool = true) {
    let judge = SectionJudge(of: module, given: record, heedsAsking: heedsAsking)
    self.module = module.id
    revision = module.revision
    finished = judge.finished.max()
    minutes = module.minutes
    requires = module.requires
    sections = module.sections.map(judge.progress)
  }

  /// False where there is nothing to see: nobody is done with nothing.
  public var isComplete: Bool { !sections.isEmpty && sections.allSatisfy(\.isComplete) }
  public var isStarted: Bool { sections.contains { $0.isViewed || $0.isComplete } }
  public var completedSections: Int { sections.count { $0.isComplete } }
  /// Where to go on: the first section that is not complete.
  public var next: SectionID? { sections.first { !$0.isComplete }?.section }

  /// The module's minutes by the share of sections that are left, rounded up: never 0 while something is left.
  public var minutesLeft: Int {
    guard !sections.isEmpty else { return 0 }
    let left = sections.count - completedSections
    return (minutes * left + sections.count - 1) / sections.count
  }

  /// What is left of one section: its equal share of the module's minutes, rounded up; 0 once it is complete, or where
  /// there is no such section.
  public func minutesLeft(in section: SectionID) -> Int {
    guard let place = sections.first(where: { $0.section == section }), !place.isComplete else { return 0 }
    return (minutes + sections.count - 1) / sections.count
  }

  /// What was finished before and is asked again, in reading order.
  public var askedAgain: [AskedAgain] { sections.flatMap(\.askedAgain) }

  /// Whether an activity of the section counts as done.
  public func isDone(_ activity: ActivityID, in section: SectionID) -> Bool {
    sections.first { $0.section == section }.map { !$0.openActivities.contains(activity) } ?? false
  }
}

/// How far a participant is with one section: it is complete once it was read and all its activities are done.
public struct SectionProgress: Sendable, Equatable {
  public let section: SectionID
  /// Whether it was read, or need not be: it came after what the participant had finished, and the author keeps that.
  public let isViewed: Bool
  public let openActivities: [ActivityID]
  /// What of it was finished before and is asked again.
  public let askedAgain: [AskedAgain]

  public init(
    section: SectionID, isViewed: Bool, openActivities: [ActivityID], askedAgain: [AskedAgain] = []
  ) {
    self.section = section
    self.isViewed = isViewed
    self.openActivities = openActivities
    self.askedAgain = askedAgain
  }

  public var isComplete: Bool { isViewed && openActivities.isEmpty }
}

/// Something that somebody had finished and is asked for again, and why.
public struct AskedAgain: Sendable, Hashable {
  /// Nil where the section is to be read again.
  public let activity: ActivityID?
  public let cause: Overtaking

  public init(activity: ActivityID?, cause: Overtaking) {
    self.activity = activity
    self.cause = cause
  }
}
