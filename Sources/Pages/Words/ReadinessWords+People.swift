import Curriculum
import Tracking

extension ReadinessWords {
  /// Says what people did, or have not done, and what of it they had done before.
  func sentence(for reason: Reason.PeopleReason, fact: Truth) -> String {
    let again = reason.again.map { again in
      let lines = RevisionWords(messages).forStaff(again.items).map(\.sentence).joined(separator: " ")
      let values = ["name": again.person.name, "module": title(of: again.module), "what": lines]
      return messages("reason.again", values)
    }
    return ([task(of: reason, fact: fact)] + again).joined(separator: " ")
  }

  private func task(of reason: Reason.PeopleReason, fact: Truth) -> String {
    let count = reason.people.count
    var values = ["names": messages.list(reason.people.map(\.name))]
    let state = fact == .pass ? "done" : "open"
    switch reason.task {
    case .orientation: return messages("reason.orientation.\(state)", count: count, values)
    case .joining: return messages("reason.joining.\(state)", count: count, values)
    case .activity(let module, _):
      values["module"] = title(of: module)
      return messages("reason.activity.\(state)", count: count, values)
    case .module(let module):
      values["module"] = title(of: module)
      return messages("reason.module.\(state)", count: count, values)
    case .score(let module, _, let score):
      values["module"] = title(of: module)
      if fact == .unknown { return messages("reason.score.unknown", count: count, values) }
      values["score"] = String(score.wholePercent)
      return messages("reason.score.\(state)", count: count, values)
    case .age(let module, let period):
      values["module"] = module.map(title)
      let kind = module == nil ? "age-all" : "age"
      if fact == .unknown { return messages("reason.\(kind).unknown", count: count, values) }
      values["period"] = messages.period(period)
      return messages("reason.\(kind).\(state)", count: count, values)
    }
  }

  /// Says for whom something is so, and for how many it has to be where that is why the rule does not pass.
  func sentence(for reason: Reason.TallyReason, truth: Truth, isNegated: Bool) -> String {
    let field =
      switch reason.subject {
      case .answers(let fields): messages.list(fields.map(label))
      case .times(let field, _): label(of: field)
      }
    func sentence(_ key: String, _ people: [Person]) -> String? {
      guard !people.isEmpty else { return nil }
      return messages("reason.tally.\(key)", ["field": field, "names": messages.list(people.map(\.name))])
    }
    var sentences = [
      sentence("fitting", reason.fitting), sentence("others", reason.others), sentence("unknown", reason.unknown),
    ].compactMap(\.self)
    if sentences.isEmpty { sentences = [messages("reason.tally.nobody", ["field": field])] }
    if truth != .pass, !isNegated {
      if let most = reason.atMost, reason.fitting.count + reason.unknown.count > most {
        sentences.append(messages("reason.tally.at-most", count: most))
      } else if let least = reason.atLeast {
        sentences.append(messages("reason.tally.at-least", count: least))
      }
    }
    return sentences.joined(separator: " ")
  }

  func groups(_ found: Int?, atMost: Int, truth: Truth) -> String {
    guard let found else { return messages("reason.groups.unknown") }
    return messages("reason.groups", count: found)
      + (truth == .fail ? messages("reason.groups.at-most", count: atMost) : messages("reason.count.end"))
  }

  func title(of module: ModuleID) -> String { catalog.modules[module]?.title ?? module.rawValue }
}
