import Curriculum
import Tracking

/// What would make a condition come out right.
extension ReadinessWords {
  func need(for part: ConditionResult, wanting wanted: Truth) -> String {
    guard wanted == .pass || part.truth == .unknown else { return messages("need.not") }
    return part.reasons.filter { $0.truth != .pass }.map(need).joined(separator: " ")
  }

  private func need(for reason: Reason) -> String {
    switch reason.matter {
    case .count(let role, let found, let atLeast, let atMost):
      let values = ["role": title(of: role)]
      if let atLeast, found < atLeast { return messages("need.count.more", count: atLeast - found, values) }
      return messages("need.count.fewer", count: max(1, found - (atMost ?? found)), values)
    case .nobody(let role): return messages("need.nobody", ["role": title(of: role)])
    case .nothing, .unasked: return messages("need.author")
    case .people(let people): return need(for: people, reason.truth)
    case .field(let field): return need(for: field, reason.truth)
    case .tally(let tally): return need(for: tally)
    case .times(let field, let meeting):
      return messages("need.times", ["field": label(of: field), "meeting": label(of: meeting)])
    case .groups: return messages("need.groups")
    }
  }

  private func need(for reason: Reason.PeopleReason, _ truth: Truth) -> String {
    let count = reason.people.count
    var values = ["names": messages.list(reason.people.map(\.name))]
    switch reason.task {
    case .orientation: return messages("need.orientation", count: count, values)
    case .joining: return messages("need.joining", count: count, values)
    case .activity(let module, _):
      values["module"] = title(of: module)
      return messages("need.activity", count: count, values)
    case .module(let module):
      values["module"] = title(of: module)
      return messages("need.module", count: count, values)
    case .score(let module, _, let score):
      values["module"] = title(of: module)
      values["score"] = String(score.wholePercent)
      return messages("need.score", count: count, values)
    case .age(nil, _): return messages(truth == .unknown ? "need.orientation" : "need.again-all", count: count, values)
    case .age(let module?, _):
      values["module"] = title(of: module)
      return messages(truth == .unknown ? "need.module" : "need.again", count: count, values)
    }
  }

  private func need(for reason: Reason.FieldReason, _ truth: Truth) -> String {
    var values = ["field": label(of: reason.field), "names": messages.list(reason.people.map(\.name))]
    let whose = reason.people.isEmpty ? "group" : "people"
    guard truth == .fail else { return messages("need.field.\(whose)", values) }
    values["requirement"] = requirement(of: reason, kit.field(reason.field)?.type)
    return messages("need.field.\(whose).must", values)
  }

  private func need(for reason: Reason.TallyReason) -> String {
    if let most = reason.atMost, reason.fitting.count + reason.unknown.count > most {
      return messages("reason.tally.at-most", count: most)
    }
    return messages("reason.tally.at-least", count: reason.atLeast ?? 1)
  }
}
