public import Curriculum

/// Whether a group is ready to launch, rule by rule.
public struct Readiness: Sendable, Equatable {
  public let verdict: Verdict
  /// In the kit's order.
  public let rules: [RuleResult]

  /// Judges a group by its kit, as of a day.
  ///
  /// Pure: equal arguments give an equal judgement.
  public init(of group: GroupSnapshot, by kit: Kit, catalog: Catalog, on today: Day) {
    let judge = ConditionJudge(group: group, kit: kit, catalog: catalog, today: today)
    rules = kit.rules.map { rule in
      let finding = judge.judge(rule.condition)
      return RuleResult(rule: rule, truth: finding.truth, reasons: finding.reasons)
    }
    verdict = Verdict(of: rules)
  }

  /// The rules that keep the group from launching, failed ones first.
  public var blocking: [RuleResult] {
    let open = rules.filter { $0.rule.severity == .block && $0.truth != .pass }
    return open.filter { $0.truth == .fail } + open.filter { $0.truth == .unknown }
  }

  /// Warnings that did not pass.
  public var warnings: [RuleResult] { rules.filter { $0.rule.severity == .warn && $0.truth != .pass } }
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
  public let truth: Truth
  /// What decided it: at least one reason.
  public let reasons: [Reason]

  public init(rule: Rule, truth: Truth, reasons: [Reason]) {
    self.rule = rule
    self.truth = truth
    self.reasons = reasons
  }

  /// Whose turn it is, each once: the people who have something to finish, then whoever the rule names.
  /// Empty where the rule passes.
  public var turns: [Turn] {
    guard truth != .pass else { return [] }
    var turns: [Turn] = []
    let open = reasons.filter { $0.truth != .pass }
    for case .people(let reason) in open.map(\.matter) {
      for person in reason.people where !turns.contains(.person(person)) { turns.append(.person(person)) }
    }
    let needsActor = open.contains { reason in
      if case .people = reason.matter { false } else { true }
    }
    if needsActor || turns.isEmpty { turns.append(.actor(rule.action?.actor ?? .staff)) }
    return turns
  }
}

/// Whose turn it is to do something for a rule.
public enum Turn: Sendable, Hashable {
  case person(Person)
  case actor(Actor)
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
