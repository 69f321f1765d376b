/// A stretch of calendar time, such as 14 days or 12 months.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// How many of the unit, from 1 to 9999.
  public let count: Int
  public let unit: Unit

  public enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  public init(_ count: Int, _ unit: Unit) {
    self.count = min(max(count, 1), 9999)
    self.unit = unit
  }

  /// Reads `14 days`, `1 month`: a number from 1 to 9999 without leading zeros, one space, and a unit in the singular
  /// or the plural. Nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = parts.first, let word = parts.last, (1...4).contains(number.utf8.count),
      number.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), !number.hasPrefix("0"),
      let count = Int(number), let unit = Unit(rawValue: String(word.hasSuffix("s") ? word.dropLast() : word))
    else { return nil }
    self.init(count, unit)
  }

  /// `14 days`, `1 month`.
  public var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

  /// The day that lies so long before another. Where the month is too short it is the month's last day: one month
  /// before March 31 is February 28 or 29.
  public func before(_ day: Day) -> Day { moved(day, by: -count) }

  /// The day that lies so long after another.
  public func after(_ day: Day) -> Day { moved(day, by: count) }

  private func moved(_ day: Day, by count: Int) -> Day {
    switch unit {
    case .day: Day(sinceEpoch: day.sinceEpoch + count)
    case .week: Day(sinceEpoch: day.sinceEpoch + 7 * count)
    case .month: day.moved(byMonths: count)
    case .year: day.moved(byMonths: 12 * count)
    }
  }
}

extension Day {
  fileprivate func moved(byMonths count: Int) -> Day {
    let (year, month, date) = civil
    let months = year * 12 + (month - 1) + count
    let (newYear, newMonth) = (months >= 0 ? months / 12 : (months - 11) / 12, ((months % 12) + 12) % 12 + 1)
    return (0...3).lazy.compactMap { Day(year: newYear, month: newMonth, day: date - $0) }.first ?? self
  }
}
