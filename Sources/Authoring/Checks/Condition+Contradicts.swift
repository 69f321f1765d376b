import Curriculum

extension Condition {
  /// Whether two conditions can never both hold, as far as their words alone can tell.
  func contradicts(_ other: Condition) -> Bool {
    if self == .not(other) || .not(self) == other { return true }
    switch (self, other) {
    case (.field(let field, let one), .field(let same, let two)): return field == same && one.contradicts(two)
    case (.count(let role, let least, let most, let having), .count(let same, let otherLeast, let otherMost, let other)):
      let highest = max(least ?? 0, otherLeast ?? 0)
      return role == same && having == other && highest > min(most ?? .max, otherMost ?? .max)
    default: return false
    }
  }
}

extension Comparison {
  fileprivate func contradicts(_ other: Comparison) -> Bool {
    switch (self, other) {
    case (.equals(let one), .equals(let two)): !Self.isSame(one, two)
    case (.equals(let one), .notEquals(let two)), (.notEquals(let one), .equals(let two)): Self.isSame(one, two)
    case (.atLeast(let least), .atMost(let most)), (.atMost(let most), .atLeast(let least)): least > most
    case (.equals(let value), .atLeast(let least)), (.atLeast(let least), .equals(let value)):
      Double(value).map { $0 < least } ?? false
    case (.equals(let value), .atMost(let most)), (.atMost(let most), .equals(let value)):
      Double(value).map { $0 > most } ?? false
    case (.onOrAfter(.day(let first)), .onOrBefore(.day(let last))),
      (.onOrBefore(.day(let last)), .onOrAfter(.day(let first))):
      first > last
    case (.toField(let one, let field), .toField(let two, let same)):
      field == same && Set([one, two]) == [.equals, .notEquals]
    default: false
    }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || Double(one).map { $0 == Double(other) } ?? false
  }
}
