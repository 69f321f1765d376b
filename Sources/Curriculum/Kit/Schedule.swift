/// Times of the week, such as when a group meets or when somebody is free.
public struct Schedule: Hashable, Sendable, CustomStringConvertible {
  /// In the order of the week. Times of a day that touch or overlap are one.
  public let slots: [Slot]

  /// From one minute of a day to a later one.
  public struct Slot: Hashable, Sendable, CustomStringConvertible {
    public let day: Weekday
    /// The minutes since midnight, from 0 to 1439; the last one is not part of the slot.
    public let minutes: Range<Int>

    /// Nil where the times are not of one day, or the end is not after the start.
    public init?(_ day: Weekday, from start: Int, to end: Int) {
      guard start >= 0, end > start, end < 24 * 60 else { return nil }
      self.day = day
      minutes = start..<end
    }

    /// `Tue 12:10–12:40`.
    public var description: String {
      "\(day.rawValue) \(Schedule.time(minutes.lowerBound))–\(Schedule.time(minutes.upperBound))"
    }
  }

  /// The days of the week, by the names that the record keeps.
  public enum Weekday: String, Sendable, CaseIterable {
    case monday = "Mon"
    case tuesday = "Tue"
    case wednesday = "Wed"
    case thursday = "Thu"
    case friday = "Fri"
    case saturday = "Sat"
    case sunday = "Sun"
  }

  public init(_ slots: [Slot]) {
    self.slots = Weekday.allCases.flatMap { day in
      slots.filter { $0.day == day }.map(\.minutes).sorted { $0.lowerBound < $1.lowerBound }
        .reduce(into: [Range<Int>]()) { merged, next in
          if let last = merged.last, next.lowerBound <= last.upperBound {
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
          } else {
            merged.append(next)
          }
        }.compactMap { Slot(day, from: $0.lowerBound, to: $0.upperBound) }
    }
  }

  /// Reads `Tue 12:10–12:40, Thu 9:05-9:50`: slots with commas between them, each a day's name in English or its first
  /// three letters, a space, and two times of 24 hours with a dash between them. Nil for anything else, and for more
  /// than 50 slots.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let slots = parts.compactMap { Self.slot(String($0)) }
    guard slots.count == parts.count, slots.count <= 50 else { return nil }
    self.init(slots)
  }

  /// The canonical text, which the record keeps: `Tue 12:10–12:40, Thu 09:05–09:50`.
  public var description: String { slots.map(\.description).joined(separator: ", ") }

  /// How many minutes of a slot lie inside this schedule.
  public func minutes(within slot: Slot) -> Int {
    slots.filter { $0.day == slot.day }.reduce(0) { $0 + $1.minutes.clamped(to: slot.minutes).count }
  }

  /// `09:05` for 545.
  public static func time(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static func slot(_ text: String) -> Slot? {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let day = weekday(words[0].lowercased()) else { return nil }
    let times = words[1].split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" || $0 == "—" }
      .map { minutes($0.split(separator: " ").joined(separator: " ")) }
    guard times.count == 2, let start = times[0], let end = times[1] else { return nil }
    return Slot(day, from: start, to: end)
  }

  private static func weekday(_ word: String) -> Weekday? {
    Weekday.allCases.first { word == $0.rawValue.lowercased() || word == String(describing: $0) }
  }

  /// The minutes since midnight of `9:05` or `09:05`.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}
