public import Curriculum
import Tracking

extension ReadinessWords {
  /// Says what an answer of the planning form is, and what it must be where that is why the rule fails.
  func sentence(for reason: Reason.FieldReason, truth: Truth, isNegated: Bool) -> String {
    let field = kit.field(reason.field)
    var values = ["field": label(of: reason.field)]
    let names = messages.list(reason.people.map(\.name))
    values["names"] = names
    let whose = reason.people.isEmpty ? "group" : "people"
    if truth == .unknown {
      let isMissing = reason.value?.isEmpty ?? true
      return messages("reason.field.\(isMissing ? "missing" : "unreadable").\(whose)", values)
    }
    let requirement = truth == .fail && !isNegated ? self.requirement(of: reason, field?.type) : nil
    values["requirement"] = requirement
    values["value"] = reason.value.map { answer($0, field?.type) }
    let suffix = requirement == nil ? "" : ".must"
    guard whose == "group" else {
      return messages("reason.field.people.\(truth == .pass ? "pass" : "fail")\(suffix)", values)
    }
    return messages("reason.field.group\(suffix)", values)
  }

  /// An answer as people read it: `Yes`, `14 days`, `September 1, 2026`, an option's label, somebody's name,
  /// `Tuesday 12:10–12:40`.
  public func answer(_ value: String, _ type: FieldType?) -> String {
    switch type {
    case .boolean where value == "true": messages("answer.yes")
    case .boolean where value == "false": messages("answer.no")
    case .days: Int(value).map { messages("answer.days", count: $0) } ?? value
    case .date: Day(value).map(messages.day) ?? value
    case .choice(let options): options.first { $0.value == value }?.label ?? value
    case .person: name(of: value) ?? messages("answer.nobody")
    case .schedule: Schedule(value).map(messages.schedule) ?? value
    case .boolean, .number, .text, nil: value
    }
  }

  func label(of field: FieldID) -> String { kit.field(field)?.label ?? field.rawValue }

  private func name(of participant: String) -> String? {
    members.first { $0.participant.rawValue == participant && !$0.name.isEmpty }?.name
  }

  /// The rest of "it must …".
  func requirement(of reason: Reason.FieldReason, _ type: FieldType?) -> String {
    switch reason.comparison {
    // An answer that is there meets this, and one that is missing is unknown: it stands in no requirement.
    case .answered: ""
    case .equals(let value): messages("must.equal", ["value": answer(value, type)])
    case .notEquals(let value): messages("must.not-equal", ["value": answer(value, type)])
    case .atLeast(let bound): messages("must.at-least", ["value": answer(Self.number(bound), type)])
    case .atMost(let bound): messages("must.at-most", ["value": answer(Self.number(bound), type)])
    case .onOrAfter(.today): messages("must.not-past")
    case .onOrAfter(.day(let day)): messages("must.on-or-after", ["value": messages.day(day)])
    case .onOrBefore(.today): messages("must.not-future")
    case .onOrBefore(.day(let day)): messages("must.on-or-before", ["value": messages.day(day)])
    case .within(let period, let other): distance(period, other, reason)
    case .toField(let relation, let other): relative(relation, other, reason)
    }
  }

  private func distance(_ period: Period, _ other: FieldID?, _ reason: Reason.FieldReason) -> String {
    let words = messages.period(period)
    guard let other else { return messages("must.within-today", ["period": words]) }
    var values = ["period": words, "other": label(of: other)]
    values["value"] = reason.other.map { answer($0, .date) }
    return messages(reason.other == nil ? "must.within-own" : "must.within", values)
  }

  /// Where the other answer is the group's, it is said.
  private func relative(
    _ relation: Comparison.Relation, _ other: FieldID, _ reason: Reason.FieldReason
  ) -> String {
    let requirement = messages("must.field.\(relation.rawValue)", ["other": label(of: other)])
    guard let value = reason.other else { return requirement }
    return messages(
      "must.field.value", ["requirement": requirement, "value": answer(value, kit.field(other)?.type)])
  }

  /// 14, not 14.0.
  private static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }
}

extension Messages {
  /// `14 days`, `1 month`.
  func period(_ period: Period) -> String { self("period.\(period.unit.rawValue)", count: period.count) }

  /// `Tuesday 12:10–12:40 and Thursday 09:05–09:50`.
  func schedule(_ schedule: Schedule) -> String {
    list(
      schedule.slots.map { slot in
        self(
          "answer.slot",
          [
            "day": self("weekday.\(slot.day.rawValue)"), "start": Schedule.time(slot.minutes.lowerBound),
            "end": Schedule.time(slot.minutes.upperBound),
          ])
      })
  }
}
