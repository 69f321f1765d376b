internal import ActivityKit
public import Curriculum

/// A person was taken out of the record.
public struct Erasure: Sendable, Equatable, Decodable {
  public let participant: ParticipantID

  public init(participant: ParticipantID) { self.participant = participant }

  /// The kind of fact that says so.
  public static let kind = "erased"
}

extension Fact {
  /// The same without what somebody said or chose: what it proves stays.
  public var withoutWords: Fact {
    switch self {
    case .answered(let answer): .answered(answer.withoutWords)
    case .evaluated(let answer): .evaluated(answer.withoutWords)
    case .observed(let answer): .observed(answer.withoutWords)
    case .ruleOverridden(let override):
      .ruleOverridden(RuleOverride(group: override.group, rule: override.rule, reason: "", until: override.until))
    case .paused(let halt): .paused(Halt(group: halt.group, reason: ""))
    case .ended(let halt): .ended(Halt(group: halt.group, reason: ""))
    case .fieldRecorded(let entry):
      .fieldRecorded(FieldEntry(group: entry.group, field: entry.field, about: entry.about, value: nil))
    case .groupMade, .enrolled, .left, .joined, .sectionViewed, .completed, .retakeAsked, .overrideEnded, .launched,
      .erased, .exported:
      self
    }
  }
}

extension Answer {
  /// Of the marks, only what they add up to stays: which questions were right tells what was chosen.
  fileprivate var withoutWords: Answer {
    Answer(
      participant: participant, activity: activity, revision: revision, fingerprint: fingerprint, type: type,
      version: version, response: Response([:]),
      outcome: Marks(score: outcome.score, passed: outcome.passed, items: [], progress: outcome.progress),
      completes: completes, attempt: attempt)
  }
}
