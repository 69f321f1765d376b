public import Curriculum

/// Whether a group is ready to launch, rule by rule.
public struct Readiness: Sendable, Equatable {
  public let verdict: Verdict
  /// In the kit's order.
  public let rules: [RuleResult]
  /// The day by which it was judged.
  public let day: Day

  /// Judges a group by its kit, as of a day.
  ///
  /// Pure: equal arguments give an equal judgement.
  public init(of group: GroupSnapshot, by kit: Kit, catalog: Catalog, on today: Day) {
    let judge = ConditionJudge(group: group, kit: kit, catalog: catalog, today: today)
    day = today
    rules = kit.rules.map { rule in
      let override = group.overrides[rule.id].flatMap { $0.until >= today ? $0 : nil }
      return RuleResult(rule: rule, explanation: judge.judge(rule.condition), override: override)
    }
    verdict = Verdict(of: rules)
  }

  /// The rules that keep the group from launching, failed ones first.
  public var blocking: [RuleResult] {
    let open = rules.filter { $0.rule.severity == .block && $0.truth != .pass }
    return open.filter { $0.truth == .fail } + open.filter { $0.truth == .unknown }
  }

  /// Warnings that did not pass and were not overridden.
  public var warnings: [RuleResult] {
    rules.filter { $0.rule.severity == .warn && $0.truth != .pass && $0.override == nil }
  }

  /// Warnings that did not pass and that staff overrode.
  public var overridden: [RuleResult] { rules.filter { $0.override != nil } }

  /// The last day on which a group that is ready stays so if nothing but the calendar moves; nil where no day changes
  /// that, and where it is not ready.
  public var last: Day? {
    guard verdict == .ready else { return nil }
    return Lasting.first(of: rules.filter { $0.rule.severity == .block }.map(\.explanation.last))
  }
}

/// The one answer to "may this group start?".
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// Every blocking rule passes.
  case ready
  /// At least one blocking rule fails.
  case notReady = "not-ready"
  /// None fails, but at least one is unknown; or the kit has no blocking rule, so there is nothing to go by.
  case cannotTell = "cannot-tell"

  init(of rules: [RuleResult]) {
    let blocking = rules.filter { $0.rule.severity == .block }
    switch Truth.all(blocking.map(\.truth)) {
    case .pass where !blocking.isEmpty: self = .ready
    case .fail: self = .notReady
    case .pass, .unknown: self = .cannotTell
    }
  }
}

/// What became of one rule, and why.
public struct RuleResult: Sendable, Equatable {
  public let rule: Rule
  public let explanation: ConditionResult
  /// The override that counts; nil where the rule passes or blocks.
  public let override: OverrideRecord?

  public init(rule: Rule, explanation: ConditionResult, override: OverrideRecord? = nil) {
    self.rule = rule
    self.explanation = explanation
    self.override = rule.severity == .warn && explanation.truth != .pass ? override : nil
  }

  public var truth: Truth { explanation.truth }

  /// What decided it: at least one reason.
  public var reasons: [Reason] { explanation.decisive }

  /// Whose turn it is, each once: the people who have something to finish, then whoever the rule names.
  /// Empty where the rule passes.
  public var turns: [Turn] { turns(for: explanation) }

  /// Whose turn it is for one of the rule's conditions.
  public func turns(for part: ConditionResult) -> [Turn] {
    guard part.truth != .pass else { return [] }
    var turns: [Turn] = []
    let open = part.decisive.filter { $0.truth != .pass }
    for case .people(let reason) in open.map(\.matter) {
      for person in reason.people where !turns.contains(.person(person)) { turns.append(.person(person)) }
    }
    let needsActor = open.contains { !$0.matter.isOfPeople && !$0.matter.isOfKit }
    let needsAuthor = open.contains { $0.matter.isOfKit }
    if needsActor || turns.isEmpty && !needsAuthor { turns.append(.actor(rule.action?.actor ?? .staff)) }
    if needsAuthor { turns.append(.author) }
    return turns
  }
}

extension Reason.Matter {
  /// What the people themselves can finish.
  fileprivate var isOfPeople: Bool { if case .people = self { true } else { false } }

  /// What only the kit or its modules can mend.
  fileprivate var isOfKit: Bool {
    switch self {
    case .nothing, .unasked: true
    case .count, .nobody, .people, .field, .tally, .times, .groups: false
    }
  }
}

/// Whose turn it is to do something for a rule.
public enum Turn: Sendable, Hashable {
  case person(Person)
  case actor(Actor)
  /// Whoever wrote the kit or its modules.
  case author
}

/// A member, as a reason names them.
public struct Person: Sendable, Hashable {
  public let participant: ParticipantID
  public let name: String

  public init(participant: ParticipantID, name: String) {
    self.participant = participant
    self.name = name
  }
}
