import ActivityKit
import Curriculum
import Testing
import Tracking

struct ProgressTests {
  private let module = Sample.module(
    [
      Sample.section("one"), Sample.section("two", Sample.activity("check")),
      Sample.section("three", Sample.activity("look", requires: .viewed)),
    ], minutes: 10)

  private func reference(_ section: String) -> SectionReference {
    SectionReference(module: Sample.module, section: SectionID(section))
  }

  private func record(viewed: [String], done: Bool = false) -> ParticipantRecord {
    ParticipantRecord(standings: done ? Sample.done().standings : [:], viewed: Set(viewed.map(reference)))
  }

  @Test("a section is complete once it was read and its activities are done")
  func sections() {
    let progress = ModuleProgress(of: module, given: record(viewed: ["one", "two", "three"]))
    #expect(progress.sections.map(\.isComplete) == [true, false, true])
    #expect(progress.next == SectionID("two"))
    #expect(!progress.isComplete)
  }

  @Test("minutes left are none only when all is complete")
  func minutes() {
    #expect(ModuleProgress(of: module, given: record(viewed: [])).minutesLeft == 10)
    #expect(ModuleProgress(of: module, given: record(viewed: ["one"])).minutesLeft == 7)
    #expect(ModuleProgress(of: module, given: record(viewed: ["one", "three"])).minutesLeft == 4)
    #expect(ModuleProgress(of: module, given: record(viewed: ["one", "two", "three"], done: true)).minutesLeft == 0)
  }

  @Test("a module that two roles ask for counts once")
  func once() {
    let progress = OrientationProgress(of: [module, module], given: record(viewed: []))
    #expect(progress.minutes == 10)
    #expect(progress.modules.count == 1)
  }

  @Test("where nothing is asked for nobody is complete")
  func nothing() {
    #expect(!OrientationProgress(of: [], given: record(viewed: [])).isComplete)
  }

  @Test("more facts never mean less progress")
  func monotone() {
    var viewed: [String] = []
    var last = Percentage(0)
    for section in ["three", "one", "two"] {
      viewed.append(section)
      let share = OrientationProgress(of: [module], given: record(viewed: viewed)).share
      #expect(share >= last)
      last = share
    }
    #expect(OrientationProgress(of: [module], given: record(viewed: viewed, done: true)).share == Percentage(100))
  }
}

struct StandingTests {
  private func answer(_ fingerprint: String, completes: Bool) -> Answer {
    Answer(
      participant: ParticipantID("p"), activity: ActivityReference(module: Sample.module, activity: ActivityID("a")),
      revision: 1, fingerprint: Fingerprint(fingerprint), type: "quiz", version: 1, response: Response(),
      outcome: Marks(score: Percentage(0), passed: completes, items: []), completes: completes)
  }

  @Test("a completion is never lost by answering again, and keeps its time")
  func kept() {
    let first = Standing.after(answer("v1", completes: true), at: Instant(milliseconds: 5), from: nil)
    let wrong = Standing.after(answer("v1", completes: false), at: Instant(milliseconds: 6), from: first)
    let again = Standing.after(answer("v1", completes: true), at: Instant(milliseconds: 7), from: wrong)
    #expect(wrong.completed == Fingerprint("v1"))
    #expect(again.completedAt == Instant(milliseconds: 5))
    #expect(again.attempts == 3)
  }

  @Test("completing another definition moves the completion to it")
  func moved() {
    let first = Standing.after(answer("v1", completes: true), at: Instant(milliseconds: 5), from: nil)
    let next = Standing.after(answer("v2", completes: true), at: Instant(milliseconds: 9), from: first)
    #expect(next.completed == Fingerprint("v2"))
    #expect(next.completedAt == Instant(milliseconds: 9))
  }
}

struct InstantTests {
  @Test(
    "the day of a moment is its day in UTC, before 1970 too",
    arguments: [(0 as Int64, "1970-01-01"), (-1, "1969-12-31"), (86_399_999, "1970-01-01"), (86_400_000, "1970-01-02")])
  func day(milliseconds: Int64, day: String) {
    #expect(Instant(milliseconds: milliseconds).day.description == day)
  }
}
