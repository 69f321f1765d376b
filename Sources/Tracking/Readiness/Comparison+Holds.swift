public import Curriculum

extension Comparison {
  /// Whether an answer meets the comparison. A missing answer, or one that is not of the field's type, is unknown.
  func holds(for value: String?, of type: FieldType, on today: Day) -> Truth {
    guard let value, !value.isEmpty, type.accepts(value) else { return .unknown }
    switch self {
    case .equals(let wanted): return Truth(type.isSame(value, wanted))
    case .notEquals(let unwanted): return Truth(!type.isSame(value, unwanted))
    case .atLeast(let bound): return Double(value).map { Truth($0 >= bound) } ?? .unknown
    case .atMost(let bound): return Double(value).map { Truth($0 <= bound) } ?? .unknown
    case .onOrAfter(let bound):
      guard let day = Day(value) else { return .unknown }
      switch bound {
      case .today: return Truth(day >= today)
      case .day(let other): return Truth(day >= other)
      }
    }
  }
}

extension FieldType {
  /// Whether two answers say the same: 14 and 14.0 are one number.
  fileprivate func isSame(_ one: String, _ other: String) -> Bool {
    switch self {
    case .number, .days: one == other || Double(one).map { $0 == Double(other) } ?? false
    case .boolean, .date, .choice, .text: one == other
    }
  }

  /// Whether a text is an answer of this type.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .boolean: value == "true" || value == "false"
    case .number: Double(value).map(\.isFinite) ?? false
    case .days: Int(value).map { (0...36_500).contains($0) } ?? false
    case .date: Day(value) != nil
    case .choice(let options): options.contains { $0.value == value }
    case .text: !value.isEmpty
    }
  }
}
