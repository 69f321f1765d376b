import Curriculum
public import Tracking

/// A condition of a rule in words, with the conditions below it.
public struct ExplanationLine: Sendable, Equatable {
  public let truth: Truth
  /// What was found, or how the conditions below belong together.
  public let text: String
  /// What would make the rule's side of it come out right; nil where it is right.
  public let need: String?
  /// Whose turn it is, as one list; empty where it is nobody's.
  public let turn: String
  /// Until when it stays as it is if nothing but the calendar moves; nil where no day changes it.
  public let lasts: String?
  public let parts: [ExplanationLine]
}

extension ReadinessWords {
  /// Why a rule came out as it did, condition by condition.
  public func explanation(of result: RuleResult) -> ExplanationLine {
    line(for: result.explanation, in: result, wanting: .pass)
  }

  /// Until when a rule that passes passes; nil where no day changes it.
  public func lasts(_ result: RuleResult) -> String? { lasts(result.explanation) }

  /// The override of a rule in words; nil where none counts.
  ///
  /// - Parameter name: what somebody of the staff is called; nil where that is not known.
  public func override(of result: RuleResult, by name: String? = nil) -> String? {
    guard let override = result.override else { return nil }
    var values = ["day": messages.day(override.until), "reason": override.reason]
    guard let name else { return messages("override.text", values) }
    values["name"] = name
    return messages("override.by", values)
  }

  /// - Parameter wanted: what the condition has to come to for the rule to pass: the opposite inside a `not`.
  private func line(for part: ConditionResult, in result: RuleResult, wanting wanted: Truth) -> ExplanationLine {
    let isRight = part.truth == wanted
    let text: String
    var need: String?
    let below: Truth
    switch part.condition {
    case .all, .any:
      let isAll = if case .all = part.condition { true } else { false }
      text = messages(isAll ? "explain.all" : "explain.any")
      if !isRight { need = messages(isAll == (wanted == .pass) ? "need.all" : "need.any") }
      below = wanted
    case .not:
      text = messages("explain.not")
      below = !wanted
    default:
      text = part.reasons.map { sentence(for: $0, in: part.condition) }.joined(separator: " ")
      if !isRight { need = self.need(for: part, wanting: wanted) }
      below = wanted
    }
    return ExplanationLine(
      truth: part.truth, text: text, need: need, turn: isRight ? "" : turn(for: part, in: result, wanting: wanted),
      lasts: lasts(part), parts: part.parts.map { line(for: $0, in: result, wanting: below) })
  }

  private func lasts(_ part: ConditionResult) -> String? {
    part.last.map { messages("explain.lasts.\(part.truth.rawValue)", ["day": messages.day($0)]) }
  }

  private func turn(for part: ConditionResult, in result: RuleResult, wanting wanted: Truth) -> String {
    // What holds and should not is nobody's task to finish: whoever the rule names sees to it.
    let turns = part.truth == .pass ? [Turn.actor(result.rule.action?.actor ?? .staff)] : result.turns(for: part)
    return messages.list(
      turns.flatMap { turn -> [String] in
        switch turn {
        case .person(let person): return [person.name]
        case .author: return [messages("actor.author")]
        case .actor(.role(let role)):
          let names = members.filter { $0.role == role && !$0.name.isEmpty }.map(\.name)
          return [names.isEmpty ? title(of: role) : "\(title(of: role)) (\(messages.list(names)))"]
        case .actor(.staff): return [name(of: .staff)]
        }
      })
  }
}
