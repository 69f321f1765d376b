import Curriculum
import Testing

@Suite("A schedule")
struct ScheduleTests {
  @Test(
    "is kept in one form, however it was written",
    arguments: [
      ("Tue 12:10–12:40", "Tue 12:10–12:40"), ("tuesday 9:05-9:50", "Tue 09:05–09:50"),
      ("Thu 12:10 – 12:40,Tue 12:10—12:40", "Tue 12:10–12:40, Thu 12:10–12:40"),
      ("Mon 10:00–11:00, Mon 10:30–12:00", "Mon 10:00–12:00"), ("Mon 10:00–11:00, Mon 11:00–12:00", "Mon 10:00–12:00"),
      ("Sun 00:00–23:59", "Sun 00:00–23:59"),
    ])
  func canonical(text: String, kept: String) {
    #expect(Schedule(text)?.description == kept)
    #expect(Schedule(kept)?.description == kept)
  }

  @Test(
    "is nothing where a day or a time is missing or wrong",
    arguments: [
      "", " ", "Tue", "Tue 12:10", "Tue –", "Tue 12:10–", "12:10–12:40", "Tue 12:40–12:10", "Tue 12:10–12:10",
      "Tue 12:10–24:00", "Tue 12:60–13:00", "Tue 12:1–13:00", "Tue 1210–1240", "Two 12:10–12:40", "Tue 12:10–12:40,",
      "Tue 12:10–12:40; Thu 12:10–12:40", "Tue -1:00–12:00", "Tue 12:10–12:40–13:00", "Tue 12:1٣–12:40",
    ])
  func wrong(text: String) { #expect(Schedule(text) == nil) }

  @Test("shares with a slot the minutes of the same day")
  func shared() throws {
    let schedule = try #require(Schedule("Tue 12:00–12:20, Tue 12:30–13:00, Wed 08:00–16:00"))
    func minutes(_ text: String) throws -> Int {
      schedule.minutes(within: try #require(Schedule(text)?.slots.first))
    }
    #expect(try minutes("Tue 12:10–12:40") == 20)
    #expect(try minutes("Tue 13:00–14:00") == 0)
    #expect(try minutes("Thu 12:00–13:00") == 0)
    #expect(try minutes("Wed 07:00–17:00") == 480)
  }

  @Test("of more than fifty lines is refused")
  func many() {
    let line = "Tue 12:10–12:40"
    #expect(Schedule(Array(repeating: line, count: 50).joined(separator: ",")) != nil)
    #expect(Schedule(Array(repeating: line, count: 51).joined(separator: ",")) == nil)
  }
}
