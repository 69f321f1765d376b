public import Curriculum
import Tracking

extension ReadinessWords {
  /// Says what an answer of the planning form is, and what it must be where that is why the rule fails.
  func sentence(for reason: Reason.FieldReason, truth: Truth, isNegated: Bool) -> String {
    let field = kit.field(reason.field)
    var values = ["field": field?.label ?? reason.field.rawValue]
    let names = messages.list(reason.people.map(\.name))
    values["names"] = names
    let whose = reason.people.isEmpty ? "group" : "people"
    if truth == .unknown {
      let isMissing = reason.value?.isEmpty ?? true
      return messages("reason.field.\(isMissing ? "missing" : "unreadable").\(whose)", values)
    }
    let requirement = truth == .fail && !isNegated ? self.requirement(of: reason.comparison, field?.type) : nil
    values["requirement"] = requirement
    values["value"] = reason.value.map { answer($0, field?.type) }
    let suffix = requirement == nil ? "" : ".must"
    guard whose == "group" else {
      return messages("reason.field.people.\(truth == .pass ? "pass" : "fail")\(suffix)", values)
    }
    return messages("reason.field.group\(suffix)", values)
  }

  /// An answer as people read it: `Yes`, `14 days`, `September 1, 2026`, an option's label.
  public func answer(_ value: String, _ type: FieldType?) -> String {
    switch type {
    case .boolean where value == "true": messages("answer.yes")
    case .boolean where value == "false": messages("answer.no")
    case .days: Int(value).map { messages("answer.days", count: $0) } ?? value
    case .date: Day(value).map(messages.day) ?? value
    case .choice(let options): options.first { $0.value == value }?.label ?? value
    case .boolean, .number, .text, nil: value
    }
  }

  /// The rest of "it must …".
  private func requirement(of comparison: Comparison, _ type: FieldType?) -> String {
    switch comparison {
    case .equals(let value): messages("must.equal", ["value": answer(value, type)])
    case .notEquals(let value): messages("must.not-equal", ["value": answer(value, type)])
    case .atLeast(let bound): messages("must.at-least", ["value": answer(Self.number(bound), type)])
    case .atMost(let bound): messages("must.at-most", ["value": answer(Self.number(bound), type)])
    case .onOrAfter(.today): messages("must.not-past")
    case .onOrAfter(.day(let day)): messages("must.on-or-after", ["value": messages.day(day)])
    }
  }

  /// 14, not 14.0.
  private static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }
}
