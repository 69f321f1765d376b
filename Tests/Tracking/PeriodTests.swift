import Curriculum
import Testing

@Suite("A period")
struct PeriodTests {
  @Test(
    "is read as a number and a unit, and nothing else",
    arguments: [
      ("14 days", Period(14, .day)), ("1 day", Period(1, .day)), ("6 weeks", Period(6, .week)),
      ("12 months", Period(12, .month)), ("2 year", Period(2, .year)), ("0 days", nil), ("014 days", nil),
      ("14", nil), ("days", nil), ("14  days", nil), ("14 Days", nil), ("-1 days", nil), ("10000 days", nil),
      ("1.5 months", nil), ("", nil), ("٣ days", nil),
    ] as [(String, Period?)])
  func reading(text: String, period: Period?) { #expect(Period(text) == period) }

  @Test(
    "ends on the last day of a month that is too short",
    arguments: [
      ("2026-03-31", Period(1, .month), "2026-02-28"), ("2024-03-31", Period(1, .month), "2024-02-29"),
      ("2026-01-15", Period(1, .month), "2025-12-15"), ("2024-02-29", Period(1, .year), "2023-02-28"),
      ("2026-01-05", Period(14, .day), "2025-12-22"), ("2026-01-08", Period(1, .week), "2026-01-01"),
    ])
  func before(day: String, period: Period, earlier: String) throws {
    #expect(period.before(try #require(Day(day))).description == earlier)
  }

  @Test("goes as far forwards as backwards, and its text is read back")
  func both() throws {
    for start in stride(from: -40_000, to: 40_000, by: 97) {
      let day = Day(sinceEpoch: start)
      #expect(Period(3, .week).after(Period(3, .week).before(day)) == day)
      for count in [1, 5, 14] {
        let (_, month, date) = Period(count, .month).after(day).civil
        #expect(month == (day.civil.month - 1 + count) % 12 + 1)
        #expect(date <= day.civil.day)
      }
    }
    #expect(Period(Period(1, .month).description) == Period(1, .month))
  }
}
