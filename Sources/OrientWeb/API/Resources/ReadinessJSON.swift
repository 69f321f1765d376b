internal import Curriculum
internal import OrientationKit
internal import Pages
internal import Tracking

/// A judgement of readiness, as the API says it.
struct ReadinessJSON {
  let group: GroupSnapshot
  let engine: Engine
  let messages: Messages

  static let shape = Shape.named(
    "Readiness",
    .record([
      Property("group", .id), Property("asOf", .day, "The day in UTC."),
      Property("verdict", .choice(Verdict.allCases.map(\.rawValue))),
      Property("sentence", .text, "The verdict in words."),
      Property(
        "rules",
        .list(
          .record([
            Property("id", .id), Property("title", .text),
            Property("severity", .choice(Rule.Severity.allCases.map(\.rawValue))),
            Property("result", .choice(Truth.allCases.map(\.rawValue))),
            Property("reasons", .list(.text), "Why, in words."),
            Property(
              "next",
              .list(
                .record([
                  Property("who", .text), Property("action", .maybe(.text)),
                  Property("isTurn", .boolean, "Whether it is their turn, or they can only help."),
                ])), "Who does what next; empty where the rule passes."),
          ]))),
    ]))

  var json: JSON {
    let readiness = engine.readiness(of: group)
    let words = ReadinessWords(
      kit: engine.kit(of: group), catalog: engine.catalog, messages: messages, members: group.members)
    return [
      "group": .string(group.group.rawValue), "asOf": .string(engine.now.day.description),
      "verdict": .string(readiness.verdict.rawValue), "sentence": .string(words.sentence(for: readiness)),
      "rules": .array(readiness.rules.map { json(of: $0, words) }),
    ]
  }

  private func json(of result: RuleResult, _ words: ReadinessWords) -> JSON {
    [
      "id": .string(result.rule.id.rawValue), "title": .string(result.rule.title),
      "severity": .string(result.rule.severity.rawValue), "result": .string(result.truth.rawValue),
      "reasons": .texts(words.reasons(of: result)),
      "next": .array(
        words.steps(of: result).map { step in
          ["who": .string(step.who), "action": .maybe(step.todo), "isTurn": .bool(step.isTurn)]
        }),
    ]
  }
}
