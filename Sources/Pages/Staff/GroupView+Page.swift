import Curriculum
import Tracking

extension GroupView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let readinessWords = ReadinessWords(kit: kit, catalog: catalog, messages: words, members: group.members)
    let kitLanguage = kit.language.primaryLanguage == frame.language.rawValue ? nil : kit.language
    let met = readiness.rules.filter { $0.truth == .pass }
    let open = readiness.rules.filter { $0.truth != .pass }
    return Page(
      template: .group, title: group.name,
      values: [
        "name": .text(group.name), "kit": .text(kit.title),
        "kitLanguage": .maybe(kitLanguage),
        "notice": .maybe(notice.map { words("group.notice.\($0.rawValue)") }),
        "problems": .one(problemSummary(words)),
        "badge": .one(Badge(readiness.verdict, words).values),
        "verdictClass": .text(Badge(readiness.verdict, words).kind),
        "sentence": .text(words.sentence(for: readiness)),
        "warnings": .maybe(
          readiness.warnings.isEmpty ? nil : words("group.warnings", count: readiness.warnings.count)),
        "life": .list(life(readinessWords).map { ["text": .text($0)] }), "launch": .one(launch),
        "hasBlocking": .flag(!readiness.blocking.isEmpty), "waiting": .list(waiting(readinessWords)),
        "hasOpen": .flag(!open.isEmpty), "open": .list(open.map { rule($0, readinessWords) }),
        "met": .list(met.map { rule($0, readinessWords) }),
        "metTitle": .maybe(met.isEmpty ? nil : words("rules.met", count: met.count)),
        "roles": .list(kit.roles.map { role($0, words) }),
        "plan": .list(kit.fields.compactMap { planField($0, kitLanguage, words) }),
        "hasPlan": .flag(!kit.fields.isEmpty),
        "planAction": .text(Address.plan(of: group.group)), "cards": .text(Address.cards(of: group.group)),
      ],
      hasProblems: !problems.isEmpty)
  }

  private func waiting(_ words: ReadinessWords) -> [TemplateValues] {
    words.waiting(in: readiness).map { waiting in
      [
        "who": .text(waiting.who),
        "blocking": .list(
          waiting.rules.map { result in
            [
              "address": .text("#rule-" + result.rule.id.rawValue), "title": .text(result.rule.title),
              "badge": .one(Badge(result.truth, words.messages).values),
            ]
          }),
      ]
    }
  }

  private func rule(_ result: RuleResult, _ words: ReadinessWords) -> TemplateValues {
    return [
      "id": .text(result.rule.id.rawValue), "title": .text(result.rule.title),
      "override": .maybe(words.override(of: result)), "overriding": .one(overriding(result, words.messages)),
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
    if let sentOverride {
      return problems.summary(
        labels: overrideFields(nil, words).labels, idPrefix: Self.prefix(of: sentOverride.rule), words)
    }
    guard sentPerson == nil else {
      return problems.summary(labels: ["name": words("people.name")], idPrefix: personPrefix, words)
    }
    return problems.summary(labels: planLabels, words)
  }

  private var personPrefix: String { sentPerson.map { Self.prefix(of: $0.role) } ?? "" }
}
