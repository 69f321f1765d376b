import ActivityKit
import Curriculum
import Testing
import Tracking

@Suite("What staff ask for again")
struct RetakeTests {
  private let module = Sample.module([Sample.section("wait", Sample.activity("check")), Sample.section("read")])
  private let place = ActivityReference(module: Sample.module, activity: ActivityID("check"))
  private let read = SectionReference(module: Sample.module, section: SectionID("read"))

  private func record(asked: Int? = nil, attempts: Int = 2, section: Instant? = nil) -> ParticipantRecord {
    ParticipantRecord(
      standings: [
        place: Standing(
          fingerprint: Fingerprint("v1"), completed: Fingerprint("v1"), completedAt: Instant(milliseconds: 1),
          attempts: attempts, askedAgain: asked)
      ],
      viewed: [read, SectionReference(module: Sample.module, section: SectionID("wait"))],
      readings: section.map { [read: ParticipantRecord.Reading(first: 1, last: 1, askedAgain: $0)] } ?? [:])
  }

  @Test("is open again, and it is said that staff asked")
  func open() {
    #expect(ModuleProgress(of: module, given: record()).isComplete)
    let progress = ModuleProgress(of: module, given: record(asked: 2))
    #expect(progress.sections.map(\.isComplete) == [false, true])
    #expect(progress.askedAgain.map(\.activity) == [ActivityID("check")])
    #expect(progress.askedAgain.map(\.cause.kind) == [.asked])
    #expect(progress.minutesLeft == 5)
    #expect(progress.minutesLeft(in: SectionID("wait")) == 5)
    #expect(progress.minutesLeft(in: SectionID("read")) == 0)
  }

  @Test("is open again for reading, too")
  func section() {
    let progress = ModuleProgress(of: module, given: record(section: Instant(milliseconds: 5)))
    #expect(progress.sections.map(\.isViewed) == [true, false])
    #expect(progress.askedAgain.map(\.activity) == [nil])
  }

  @Test("keeps what was completed, and is done once it is answered right")
  func answered() throws {
    let asked = try #require(record().standings[place]).askedForAgain()
    #expect(asked.completed == Fingerprint("v1"))
    #expect(asked.completedAt == Instant(milliseconds: 1))
    let wrong = Standing.after(answer(completes: false), at: Instant(milliseconds: 9), from: asked)
    #expect(wrong.askedAgain == 2 && wrong.attempts == 3)
    let right = Standing.after(answer(completes: true), at: Instant(milliseconds: 9), from: wrong)
    #expect(right.askedAgain == nil)
    #expect(right.renewedAt == Instant(milliseconds: 9))
  }

  @Test("begins anew until it is answered")
  func anew() {
    let activity = Sample.activity("check")
    #expect(!record().beginsAnew(activity, in: Sample.module))
    #expect(record(asked: 2).beginsAnew(activity, in: Sample.module))
    #expect(!record(asked: 2, attempts: 3).beginsAnew(activity, in: Sample.module))
  }

  @Test("what was never done is open anyway, and is not asked again")
  func neverDone() {
    let standing = Standing.after(answer(completes: false), at: Instant(milliseconds: 1), from: nil)
    #expect(standing.askedForAgain() == standing)
  }

  @Test("a module is completed by the event that finishes its last section, once")
  func completion() {
    let view = Fact.sectionViewed(SectionView(participant: ParticipantID("sam"), section: read, revision: 1))
    let event = Event(
      organization: OrganizationID("o"), actor: .system, at: Instant(milliseconds: 7), fact: view)
    let before = ParticipantRecord(
      standings: record().standings, viewed: [SectionReference(module: Sample.module, section: SectionID("wait"))])
    let expected = ModuleCompletion(participant: ParticipantID("sam"), module: Sample.module, revision: 1)
    #expect(module.completion(by: event, after: before) == expected)
    #expect(module.completion(by: event, after: record()) == nil)
    #expect(module.completion(by: event, after: ParticipantRecord()) == nil)
  }

  @Test("a group's progress counts a person's module once, and is complete when everybody is")
  func groups() {
    let done = Sample.group([Sample.member("Sam", Sample.peer, Sample.done())])
    let kit = Sample.kit([])
    let complete = GroupProgress(of: done, by: kit, catalog: Sample.catalog)
    #expect(complete.isComplete && complete.minutesLeft == 0)
    let open = GroupProgress(
      of: Sample.group([Sample.member("Sam"), Sample.member("Sam", Sample.peer), Sample.member("Lee")]), by: kit,
      catalog: Sample.catalog)
    #expect(!open.isComplete)
    #expect(open.minutesLeft == 20)
    #expect(open.roles.map(\.minutesLeft) == [10])
    #expect(!GroupProgress(of: Sample.group([]), by: kit, catalog: Sample.catalog).isComplete)
  }

  private func answer(completes: Bool) -> Answer {
    Answer(
      participant: ParticipantID("sam"), activity: place, revision: 1, fingerprint: Fingerprint("v1"), type: "quiz",
      version: 1, response: Response([:]),
      outcome: Marks(score: Percentage(completes ? 100 : 0), passed: completes, items: []), completes: completes)
  }
}
