internal import ActivityKit

/// What a rule asks of a response, with everything that the author's element says put in: nothing is looked up any more
/// when an answer is evaluated.
indirect enum RuleCondition: Codable, Sendable, Equatable {
  /// The values of a field are these, in whichever order.
  case match(field: String, Set<String>)
  /// The words of a field are one of these, letter case, accents and spaces aside.
  case matchWords(field: String, Set<String>)
  /// The values of a field, in this order.
  case ordered(field: String, [String])
  /// At least so many values.
  case count(field: String, Int)
  /// There is something that is not blank.
  case filled(field: String)
  /// The number in a field, such as the seconds waited, is at least so great.
  case elapsed(field: String, Double)
  case all([RuleCondition])
  case any([RuleCondition])
  case not(RuleCondition)

  func holds(for response: Response) -> Bool {
    switch self {
    case .match(let field, let values):
      let sent = response[field]
      return sent.count == values.count && sent.allSatisfy(values.contains) && Set(sent).count == values.count
    case .matchWords(let field, let values):
      return response[field].first.map { values.contains($0.foldedForComparison) } ?? false
    case .ordered(let field, let values): return response[field] == values
    case .count(let field, let least): return Set(response[field]).count >= least
    case .filled(let field): return response[field].contains { !$0.isBlank }
    case .elapsed(let field, let least):
      return response[field].first.flatMap(Double.init).map { $0.isFinite && $0 >= least } ?? false
    case .all(let conditions): return conditions.allSatisfy { $0.holds(for: response) }
    case .any(let conditions): return conditions.contains { $0.holds(for: response) }
    case .not(let condition): return !condition.holds(for: response)
    }
  }

  /// The order that it asks a field for; nil where it asks for none.
  func order(of field: String) -> [String]? {
    switch self {
    case .ordered(field, let order): order
    case .all(let conditions), .any(let conditions): conditions.lazy.compactMap { $0.order(of: field) }.first
    default: nil
    }
  }

  /// The fields that it looks at.
  var fields: [String] {
    switch self {
    case .match(let field, _), .matchWords(let field, _), .ordered(let field, _), .count(let field, _),
      .filled(let field),
      .elapsed(let field, _):
      [field]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.fields)
    case .not(let condition): condition.fields
    }
  }
}
