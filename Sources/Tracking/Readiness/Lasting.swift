internal import Curriculum

/// What can be said of a condition on a day, and the last day on which at least that stays so if nothing but the
/// calendar moves; nil where no day changes it.
struct Lasting {
  let truth: Truth
  let last: Day?

  init(_ truth: Truth, until last: Day? = nil) {
    self.truth = truth
    self.last = last
  }

  static prefix func ! (one: Lasting) -> Lasting { Lasting(!one.truth, until: one.last) }

  /// As `Truth.all`. One failure is enough to fail, so that the one that lasts longest decides; a pass ends with the
  /// first of its parts.
  static func all(_ parts: [Lasting]) -> Lasting {
    let truth = Truth.all(parts.map(\.truth))
    guard truth == .fail else { return Lasting(truth, until: first(of: parts.map(\.last))) }
    let failures = parts.filter { $0.truth == .fail }.map(\.last)
    return Lasting(truth, until: failures.contains(nil) ? nil : failures.compactMap(\.self).max())
  }

  /// As `Truth.any`.
  static func any(_ parts: [Lasting]) -> Lasting { !all(parts.map { !$0 }) }

  /// The first of the days; nil where there is none.
  static func first(of days: [Day?]) -> Day? { days.compactMap(\.self).min() }
}

extension Period {
  /// The last day from which the period, counted back, reaches a day or one before it.
  func lastDay(reachingBackTo day: Day) -> Day { lastDay(around: after(day)) { before($0) <= day } }

  /// The last day from which the period, counted ahead, stays short of a day.
  func lastDay(before day: Day) -> Day { lastDay(around: before(day)) { after($0) < day } }

  /// Months differ by up to three days in length, and with them what counting there and back comes to.
  private func lastDay(around day: Day, where holds: (Day) -> Bool) -> Day {
    (-4...4).reversed().lazy.map { Day(sinceEpoch: day.sinceEpoch + $0) }.first(where: holds) ?? day
  }
}

extension Comparison {
  /// The last day on which an answer compares as it does today; nil where no day changes that.
  func lastDay(for value: String, on today: Day) -> Day? {
    guard let day = Day(value) else { return nil }
    switch self {
    case .onOrAfter(.today): return today <= day ? day : nil
    case .onOrBefore(.today): return today < day ? Day(sinceEpoch: day.sinceEpoch - 1) : nil
    case .within(let period, nil):
      if day > period.after(today) { return period.lastDay(before: day) }
      return day >= period.before(today) ? period.lastDay(reachingBackTo: day) : nil
    case .answered, .equals, .notEquals, .atLeast, .atMost, .onOrAfter, .onOrBefore, .within, .toField: return nil
    }
  }
}
