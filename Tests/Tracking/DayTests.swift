import Curriculum
import Foundation
import Testing
import Tracking

@Suite("A calendar day")
struct DayTests {
  /// Foundation's calendar is the Julian one before October 1582.
  @Test("agrees with Foundation's ISO calendar on every day of 4,000 years")
  func calendar() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    var number = try #require(Day("1583-01-01")).sinceEpoch
    for year in 1583..<5583 {
      for month in 1...12 {
        // Foundation is asked once a month; between, days are counted one by one.
        let first = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
        #expect(number == Int(first.timeIntervalSince1970) / 86_400)
        let days = try #require(calendar.range(of: .day, in: .month, for: first)).count
        for day in 1...days {
          if let problem = Self.problem(with: number, year, month, day) { Issue.record("\(problem)") }
          number += 1
        }
        #expect(Day(year: year, month: month, day: days + 1) == nil)
      }
    }
  }

  @Test("comes again after 400 years, before 1583 too")
  func cycle() {
    let cycle = 146_097
    for number in -719_162..<(-719_162 + 4 * cycle) {
      let (year, month, day) = Day(sinceEpoch: number).civil
      if let problem = Self.problem(with: number + cycle, year + 400, month, day) { Issue.record("\(problem)") }
    }
    #expect(Day("0001-01-01")?.sinceEpoch == -719_162)
  }

  /// What is wrong with a day of this number; nil where nothing is.
  private static func problem(with number: Int, _ year: Int, _ month: Int, _ day: Int) -> String? {
    let value = Day(sinceEpoch: number)
    if value.civil != (year, month, day) { return "\(number) is \(value.civil), not \(year)-\(month)-\(day)" }
    if Day(year: year, month: month, day: day) != value { return "\(year)-\(month)-\(day) is not \(number)" }
    return nil
  }

  @Test("is read from what it is written as", arguments: ["0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"])
  func text(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "2026-9-1", "2026-09-1", "2026/09/01", "2026-09-01 ", " 2026-09-01", "2026-09-01Z", "20260901", "0000-01-01",
      "-001-01-01", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "2023-02-29", "1900-02-29", "10000-01-01",
      "２０２６-09-01", "2026-09-0a", "today",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("comes before another as their numbers do")
  func order() throws {
    #expect(try #require(Day("2026-08-31")) < #require(Day("2026-09-01")))
    #expect(try #require(Day("0999-12-31")) < #require(Day("1000-01-01")))
  }
}

@Suite("The day of a moment")
struct DayOfInstantTests {
  static let moments: [Int64] = {
    let edges: [Int64] = [0, 1, 86_399_999, 86_400_000, 1_800_000_000_000, 9_007_199_254_740_993]
    let far: [Int64] = [.max, .max - 1, .min, .min + 1, 86_400_000 * 100_000_000_000 - 1]
    return edges + edges.map { -$0 } + edges.map { $0 - 1 } + edges.map { -$0 - 1 } + far
  }()

  @Test("is the one that it lies in, however far away", arguments: moments)
  func day(milliseconds: Int64) {
    let day = Int64(Instant(milliseconds: milliseconds).day.sinceEpoch)
    let (start, isTooEarly) = day.multipliedReportingOverflow(by: 86_400_000)
    // The first day that a moment can name begins before the first moment.
    #expect(isTooEarly ? milliseconds < 0 : start <= milliseconds)
    #expect(milliseconds - (isTooEarly ? .min : start) < 86_400_000)
  }
}
