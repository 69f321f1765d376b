internal import ActivityKit

/// Scoring without code, in the sense of response processing in QTI 2.2: what each rule finds is worth points.
struct ScoringRules: Codable, Sendable, Equatable {
  /// From 0 to 100.
  let pass: Int
  let rules: [Rule]

  struct Rule: Codable, Sendable, Equatable {
    /// The field that its remark stands at.
    let field: String
    let points: Double
    let isCritical: Bool
    let worth: Worth
    /// What is said where it was right, where it was not, and in any case.
    let right: [String]
    let wrong: [String]
    let always: [String]
  }

  enum Worth: Codable, Sendable, Equatable {
    case condition(RuleCondition)
    /// Each value of a field is worth something; together from nothing to everything.
    case map(field: String, [String: Double], rest: Double, most: Double)
    /// Neighbours that stand in the right order (ordered pairs).
    case pairs(field: String, [String])

    /// From 0 to 1.
    func share(of response: Response) -> Double {
      switch self {
      case .condition(let condition): return condition.holds(for: response) ? 1 : 0
      case .map(let field, let values, let rest, let most):
        let sum = Set(response[field]).reduce(0) { $0 + (values[$1] ?? rest) }
        return most > 0 ? min(max(sum / most, 0), 1) : 0
      case .pairs(let field, let order):
        let sent = response[field]
        guard sent.count == order.count, order.count > 1 else { return sent == order ? 1 : 0 }
        let places = Dictionary(order.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let right = zip(sent, sent.dropFirst()).count { one, next in
          guard let place = places[one], let following = places[next] else { return false }
          return following == place + 1
        }
        return Double(right) / Double(order.count - 1)
      }
    }
  }

  /// The field of a rule that no answer to these controls can meet, such as where an author marked nothing as right.
  func impossibleField(among controls: [Control]) -> String? {
    rules.first { rule in
      guard case .condition(let condition) = rule.worth,
        let control = controls.first(where: { $0.fields.contains(rule.field) })
      else { return false }
      switch condition {
      case .match(_, let values):
        guard case .choices(let choices) = control else { return values.isEmpty }
        return !choices.isMultiple && values.count != 1
      case .matchWords(_, let values): return values.isEmpty
      case .ordered(_, let values): return values.isEmpty
      default: return false
      }
    }?.field
  }

  /// The order that a field is right in; nil where no rule asks for one.
  func order(of field: String) -> [String]? {
    rules.lazy.compactMap { rule -> [String]? in
      switch rule.worth {
      case .condition(let condition): condition.order(of: field)
      case .pairs(field, let order): order
      case .map, .pairs: nil
      }
    }.first
  }

  /// What a response that holds together is worth.
  func outcome(of response: Response) -> Outcome {
    var points = 0.0
    var most = 0.0
    var isPassed = true
    let items = rules.map { rule in
      let share = rule.worth.share(of: response)
      let isRight = share >= 1
      points += share * rule.points
      most += rule.points
      if rule.isCritical, !isRight { isPassed = false }
      return Outcome.Item(
        field: rule.field, isRight: isRight, isCritical: rule.isCritical,
        feedback: (isRight ? rule.right : rule.wrong) + rule.always)
    }
    // Thirds add up to a whole.
    let score = most > 0 ? (points / most * 1e8).rounded() / 1e6 : 100
    return Outcome(score: Percentage(score), passed: isPassed && score >= Double(pass), items: items)
  }
}
