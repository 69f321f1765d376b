public import Curriculum

extension Comparison {
  /// Whether an answer meets the comparison. A missing answer, or one that is not of the field's type, is unknown.
  ///
  /// - Parameter other: the answer to the other field, for a comparison that needs one.
  func holds(for value: String?, of type: FieldType, against other: String? = nil, on today: Day) -> Truth {
    guard let value, !value.isEmpty, type.accepts(value) else { return .unknown }
    switch self {
    case .answered: return .pass
    case .equals(let wanted): return Truth(type.isSame(value, wanted))
    case .notEquals(let unwanted): return Truth(!type.isSame(value, unwanted))
    case .atLeast(let bound): return Double(value).map { Truth($0 >= bound) } ?? .unknown
    case .atMost(let bound): return Double(value).map { Truth($0 <= bound) } ?? .unknown
    case .onOrAfter(let bound): return Day(value).map { Truth($0 >= bound.day(on: today)) } ?? .unknown
    case .onOrBefore(let bound): return Day(value).map { Truth($0 <= bound.day(on: today)) } ?? .unknown
    case .within(let period, let field):
      guard let day = Day(value), let middle = field == nil ? today : other.flatMap(Day.init) else { return .unknown }
      return Truth(day >= period.before(middle) && day <= period.after(middle))
    case .toField(let relation, _): return other.map { relation.holds(value, $0, of: type) } ?? .unknown
    }
  }
}

extension Comparison.DayOrToday {
  fileprivate func day(on today: Day) -> Day {
    switch self {
    case .today: today
    case .day(let day): day
    }
  }
}

extension Comparison.Relation {
  fileprivate func holds(_ one: String, _ other: String, of type: FieldType) -> Truth {
    func compare<Value: Comparable>(_ one: Value?, _ other: Value?, _ holds: (Value, Value) -> Bool) -> Truth {
      guard let one, let other else { return .unknown }
      return Truth(holds(one, other))
    }
    switch self {
    case .equals: return Truth(type.isSame(one, other))
    case .notEquals: return Truth(!type.isSame(one, other))
    case .atLeast: return compare(Double(one), Double(other), >=)
    case .atMost: return compare(Double(one), Double(other), <=)
    case .onOrAfter: return compare(Day(one), Day(other), >=)
    case .onOrBefore: return compare(Day(one), Day(other), <=)
    }
  }
}

extension FieldType {
  /// Whether two answers say the same: 14 and 14.0 are one number.
  fileprivate func isSame(_ one: String, _ other: String) -> Bool {
    switch self {
    case .number, .days: one == other || Double(one).map { $0 == Double(other) } ?? false
    case .boolean, .date, .choice, .text, .person, .schedule: one == other
    }
  }

  /// Whether a text is an answer of this type. Whether a person is in the group, only the group knows.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .boolean: value == "true" || value == "false"
    case .number: Double(value).map(\.isFinite) ?? false
    case .days: Int(value).map { (0...36_500).contains($0) } ?? false
    case .date: Day(value) != nil
    case .choice(let options): options.contains { $0.value == value }
    case .text, .person: !value.isEmpty
    case .schedule: Schedule(value) != nil
    }
  }

  /// An answer as the record keeps it: times of the week in the order of the week.
  public func canonical(_ value: String) -> String {
    guard case .schedule = self else { return value }
    return Schedule(value)?.description ?? value
  }
}
