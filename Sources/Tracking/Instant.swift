public import Curriculum

/// A moment in UTC, to the millisecond.
public struct Instant: Hashable, Sendable, Comparable, Codable {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment at which a calendar day begins in UTC.
  public init(startOf day: Day) { self.init(milliseconds: Int64(day.sinceEpoch) * 86_400_000) }

  /// The calendar day in UTC.
  public var day: Day {
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    return Day(sinceEpoch: Int(rest < 0 ? whole - 1 : whole))
  }

  /// The calendar day where it begins last (UTC−12): a day before it is over everywhere.
  public var lastDay: Day { advanced(bySeconds: -12 * 3600).day }

  /// The moment so many seconds later; earlier where negative.
  public func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1000)
  }

  public static func < (one: Self, other: Self) -> Bool { one.milliseconds < other.milliseconds }

  public init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
