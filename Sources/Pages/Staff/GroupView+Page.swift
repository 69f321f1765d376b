import Curriculum
import Tracking

extension GroupView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let readinessWords = ReadinessWords(kit: kit, catalog: catalog, messages: words, members: group.members)
    let blocking = readiness.blocking.map { rule($0, readinessWords) }
    return Page(
      template: .group, title: group.name,
      values: [
        "name": .text(group.name), "kit": .text(kit.title),
        "notice": .maybe(notice.map { words("group.notice.\($0.rawValue)") }),
        "problems": .one(problemSummary(words)),
        "badge": .one(Badge(readiness.verdict, words).values),
        "verdictClass": .text(Badge(readiness.verdict, words).kind),
        "sentence": .text(words.sentence(for: readiness)),
        "warnings": .maybe(
          readiness.warnings.isEmpty ? nil : words("group.warnings", count: readiness.warnings.count)),
        "hasBlocking": .flag(!blocking.isEmpty), "blocking": .list(blocking),
        "rules": .list(readiness.rules.map { rule($0, readinessWords) }),
        "roles": .list(kit.roles.map { role($0, words) }),
        "plan": .list(kit.fields.compactMap { planField($0, words) }), "hasPlan": .flag(!kit.fields.isEmpty),
        "planAction": .text(Address.plan(of: group.group)), "cards": .text(Address.cards(of: group.group)),
      ],
      hasProblems: !problems.isEmpty)
  }

  private func rule(_ result: RuleResult, _ words: ReadinessWords) -> TemplateValues {
    return [
      "id": .text(result.rule.id.rawValue), "title": .text(result.rule.title),
      "badge": .one(Badge(result.truth, words.messages).values),
      "severity": .text(words.severity(result.rule.severity)),
      "reasons": .list(words.reasons(of: result).map { ["text": .text($0)] }),
      "steps": .list(
        words.steps(of: result).map { step in
          ["who": .text(step.who), "todo": .maybe(step.todo), "isTurn": .flag(step.isTurn)]
        }),
    ]
  }

  /// The problems of the planning form and of the form for a person lead to inputs of different ids.
  private func problemSummary(_ words: Messages) -> TemplateValues? {
    guard sentPerson == nil else {
      return problems.summary(labels: ["name": words("people.name")], idPrefix: personPrefix, words)
    }
    return problems.summary(labels: planLabels, words)
  }

  private var personPrefix: String { sentPerson.map { Self.prefix(of: $0.role) } ?? "" }
}
