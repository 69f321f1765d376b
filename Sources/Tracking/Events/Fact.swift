public import Curriculum

/// What happened. Facts carry ids, never names: names stand in one place of the store and can be erased there.
public enum Fact: Sendable, Equatable {
  case groupMade(GroupMade)
  case enrolled(Enrollment)
  case left(Enrollment)
  /// A participant took their place, with a PIN of their own or with a printed card.
  case joined(Enrollment)
  case sectionViewed(SectionView)
  case answered(Answer)
  /// An answer that was kept is judged now: the same answer, with its outcome.
  case evaluated(Answer)
  /// An adult watched a participant and signed for what they saw.
  case observed(Answer)
  /// A participant completed a module, by the answer or the reading before it.
  case completed(ModuleCompletion)
  case retakeAsked(Retake)
  case fieldRecorded(FieldEntry)
  case ruleOverridden(RuleOverride)
  case overrideEnded(OverrideEnd)
  case launched(Launch)
  case paused(Halt)
  case ended(Halt)
  case erased(Erasure)
  case exported(Export)

  /// The stable name under which the log keeps the kind of fact.
  public var kind: String {
    switch self {
    case .groupMade: "group-made"
    case .enrolled: "enrolled"
    case .left: "left"
    case .joined: "joined"
    case .sectionViewed: SectionView.kind
    case .answered: "answered"
    case .evaluated: "evaluated"
    case .observed: "observed"
    case .completed: "completed"
    case .retakeAsked: "retake-asked"
    case .fieldRecorded: "field-recorded"
    case .ruleOverridden: "rule-overridden"
    case .overrideEnded: "override-ended"
    case .launched: "launched"
    case .paused: "paused"
    case .ended: "ended"
    case .erased: Erasure.kind
    case .exported: "exported"
    }
  }

  /// Whether it holds what somebody said or chose: that could be guessed from what else is known.
  public var holdsWords: Bool {
    switch self {
    case .answered, .evaluated, .observed, .fieldRecorded, .ruleOverridden, .paused, .ended: true
    case .groupMade, .enrolled, .left, .joined, .sectionViewed, .completed, .retakeAsked, .overrideEnded, .launched,
      .erased, .exported:
      false
    }
  }

  /// The participant whom the fact is about, if it is about one.
  public var participant: ParticipantID? {
    switch self {
    case .groupMade, .ruleOverridden, .overrideEnded, .launched, .paused, .ended: nil
    case .enrolled(let enrollment), .left(let enrollment), .joined(let enrollment): enrollment.participant
    case .sectionViewed(let view): view.participant
    case .answered(let answer), .evaluated(let answer), .observed(let answer): answer.participant
    case .completed(let completion): completion.participant
    case .retakeAsked(let retake): retake.participant
    case .fieldRecorded(let entry): entry.about
    case .erased(let erasure): erasure.participant
    case .exported(let export): export.participant
    }
  }

  /// The group that the fact is about, if it is about one.
  public var group: GroupID? {
    switch self {
    case .groupMade(let made): made.group
    case .enrolled(let enrollment), .left(let enrollment), .joined(let enrollment): enrollment.group
    case .fieldRecorded(let entry): entry.group
    case .ruleOverridden(let override): override.group
    case .overrideEnded(let end): end.group
    case .launched(let launch): launch.group
    case .paused(let halt), .ended(let halt): halt.group
    case .sectionViewed, .answered, .evaluated, .observed, .completed, .retakeAsked, .erased, .exported: nil
    }
  }

  /// The answer that the fact is, whoever judged it.
  public var answer: Answer? {
    switch self {
    case .answered(let answer), .evaluated(let answer), .observed(let answer): answer
    default: nil
    }
  }
}

/// A group was made from a kit.
public struct GroupMade: Sendable, Equatable, Decodable {
  public let group: GroupID
  public let kit: KitID
  public let kitRevision: Int

  public init(group: GroupID, kit: KitID, kitRevision: Int) {
    self.group = group
    self.kit = kit
    self.kitRevision = kitRevision
  }
}

/// A participant has a role in a group.
public struct Enrollment: Sendable, Hashable, Decodable {
  public let participant: ParticipantID
  public let group: GroupID
  public let role: RoleID

  public init(participant: ParticipantID, group: GroupID, role: RoleID) {
    self.participant = participant
    self.group = group
    self.role = role
  }
}

/// A participant read a section and went on.
public struct SectionView: Sendable, Equatable, Decodable {
  /// The kind of fact that says so.
  public static let kind = "section-viewed"

  public let participant: ParticipantID
  public let section: SectionReference
  public let revision: Int

  public init(participant: ParticipantID, section: SectionReference, revision: Int) {
    self.participant = participant
    self.section = section
    self.revision = revision
  }
}

/// Staff filled in a field of the planning form.
public struct FieldEntry: Sendable, Equatable, Decodable {
  public let group: GroupID
  public let field: FieldID
  /// Whom the answer is about, for a field that is asked of each person.
  public let about: ParticipantID?
  /// The answer as text: `true`, `14`, `2026-09-01`, an option's value. Nil takes an answer back.
  public let value: String?

  public init(group: GroupID, field: FieldID, about: ParticipantID?, value: String?) {
    self.group = group
    self.field = field
    self.about = about
    self.value = value
  }
}
