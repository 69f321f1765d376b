import Curriculum
import Foundation
import OrientationKit
import Pages
import Tracking

/// What `orient ready` says of one group.
struct ReadyReport: Encodable {
  let group: String
  let id: String
  let kit: String
  let kitRevision: Int
  /// The day by which it was judged.
  let day: String
  /// Whether the group was told from the log, as of the end of that day.
  let isFromLog: Bool
  let verdict: Verdict
  let verdictInWords: String
  let sentence: String
  /// The last day on which a verdict of ready stands if nothing but the calendar moves.
  let readyUntil: String?
  let state: GroupLife.State
  let stateInWords: String
  let launch: LaunchLine?
  let rules: [RuleLine]

  struct LaunchLine: Encodable {
    let at: String
    let by: String?
    let isSignatureValid: Bool
    let wouldBeReady: Bool
    let inWords: [String]
    /// The rules that keep it from being ready now.
    let because: [String]
  }

  struct RuleLine: Encodable {
    let id: String
    let title: String
    let severity: Rule.Severity
    let result: Truth
    let resultInWords: String
    let reasons: [String]
    let next: [StatusReport.Step]
    let override: Override?
    /// The last day on which at least the result stays if nothing but the calendar moves.
    let until: String?
    let explanation: ConditionLine
  }

  struct Override: Encodable {
    let reason: String
    let until: String
    let by: String?
    let inWords: String
  }

  init(
    of group: GroupSnapshot, at day: Day?, by engine: Engine, words messages: Messages
  ) async throws(EngineError) {
    let kit = engine.kit(of: group)
    let readiness = engine.readiness(of: group, on: day ?? engine.now.day)
    let words = ReadinessWords(kit: kit, catalog: engine.catalog, messages: messages, members: group.members)
    self.group = group.name
    id = group.group.rawValue
    self.kit = group.kit.rawValue
    kitRevision = kit.revision
    self.day = readiness.day.description
    isFromLog = day != nil
    verdict = readiness.verdict
    verdictInWords = words.verdict(readiness.verdict)
    sentence = words.sentence(for: readiness)
    readyUntil = readiness.last?.description
    state = group.life.state
    stateInWords = words.life(group.life) ?? words.state(group.life.state)
    launch = try await Self.launch(of: group, judged: readiness, by: engine, words)
    var rules: [RuleLine] = []
    for result in readiness.rules { rules.append(try await Self.line(for: result, by: engine, words)) }
    self.rules = rules
  }

  private static func launch(
    of group: GroupSnapshot, judged readiness: Readiness, by engine: Engine, _ words: ReadinessWords
  ) async throws(EngineError) -> LaunchLine? {
    guard let review = try await engine.review(of: group, against: readiness) else { return nil }
    return LaunchLine(
      at: Date(timeIntervalSince1970: Double(review.record.at.milliseconds) / 1000).formatted(.iso8601),
      by: try await engine.name(of: review.record.by), isSignatureValid: review.isSignatureValid,
      wouldBeReady: !review.wouldNotBeReady,
      inWords: [words.launch(review.record, open: review.changed), words.signature(holds: review.isSignatureValid)],
      because: review.changed.map(\.rule.id.rawValue))
  }

  private static func line(
    for result: RuleResult, by engine: Engine, _ words: ReadinessWords
  ) async throws(EngineError) -> RuleLine {
    var override: Override?
    if let record = result.override {
      let name = try await engine.name(of: record.by)
      override = Override(
        reason: record.reason, until: record.until.description, by: name,
        inWords: words.override(of: result, by: name) ?? "")
    }
    return RuleLine(
      id: result.rule.id.rawValue, title: result.rule.title, severity: result.rule.severity, result: result.truth,
      resultInWords: words.truth(result.truth), reasons: words.reasons(of: result),
      next: words.steps(of: result).map { StatusReport.Step(who: $0.who, action: $0.todo, isTurn: $0.isTurn) },
      override: override, until: result.explanation.last?.description,
      explanation: ConditionLine(words.explanation(of: result)))
  }
}

/// One condition, with those below it.
struct ConditionLine: Encodable {
  let result: Truth
  let text: String
  let need: String?
  let turn: String?
  let lasts: String?
  let parts: [ConditionLine]

  init(_ line: ExplanationLine) {
    result = line.truth
    text = line.text
    need = line.need
    turn = line.turn.isEmpty ? nil : line.turn
    lasts = line.lasts
    parts = line.parts.map(ConditionLine.init)
  }
}
