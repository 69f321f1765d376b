import ActivityKit
import Authoring
import Curriculum
import OrientationKit
import Storage
import Testing
import Tracking

@Suite("What was so before")
struct PastTests {
  @Test("a group is judged as it was at the end of a day")
  func asOf() async throws {
    let group = try await ReadyGroup()
    let engine = group.engine
    let ready = group.today
    group.fixture.clock.advance(seconds: 3 * 86_400)
    try await engine.record([FieldKey(FieldID("gap")): "30"], in: group.id, by: group.staff)
    #expect(try await group.readiness.verdict == .notReady)
    let then = try await engine.group(group.id, at: ready)
    #expect(engine.readiness(of: then, on: ready).verdict == .ready)
    #expect(then.members.map(\.name) == ["Sam"])
    #expect(engine.readiness(of: try await engine.group(group.id, at: group.today)).verdict == .notReady)
  }

  @Test("a day to come, and a day before the group was made, are refused")
  func outside() async throws {
    let group = try await ReadyGroup()
    await #expect(throws: EngineError.invalid([InputProblem("day", .tooFar)])) {
      try await group.engine.group(group.id, at: group.day(in: 1))
    }
    await #expect(throws: EngineError.notFound) { try await group.engine.group(group.id, at: group.day(in: -1)) }
  }
}

@Suite("Asking for a module again")
struct AskingAgainTests {
  @Test("opens it, and it is completed a second time once it is done again")
  func module() async throws {
    let group = try await ReadyGroup()
    let engine = group.engine
    let sam = try await group.visit().profile.participant
    #expect(try await group.facts.count { $0.kind == "completed" } == 1)
    try await engine.askAgain(for: ModuleID("waiting"), of: sam, in: group.id, by: group.staff)
    let progress = engine.progress(of: try await group.visit())
    #expect(!progress.isComplete)
    #expect(progress.modules.first?.askedAgain.map(\.cause.kind) == [.asked, .asked])
    #expect(try await group.readiness.verdict == .notReady)

    try await group.answer("o2", key: "wrong")
    try await group.read()
    #expect(!engine.progress(of: try await group.visit()).isComplete)
    try await group.answer("o1", key: "right")
    #expect(engine.progress(of: try await group.visit()).isComplete)
    #expect(try await group.facts.count { $0.kind == "completed" } == 2)
    #expect(try await group.facts.count { $0.kind == "section-viewed" } == 2)
    #expect(try await group.readiness.verdict == .ready)
  }

  @Test("shows a fresh form until it is answered, and then what was answered")
  func fresh() async throws {
    let group = try await ReadyGroup()
    let engine = group.engine
    func shown() async throws -> Attempt.Shown {
      let visit = try #require(try await engine.visit(group.token, to: Fixture.section))
      let (module, section) = try engine.section(Fixture.section, for: visit)
      let activity = try #require(section.activities.first)
      let prepared = try #require(engine.library.prepared(activity.id, of: module))
      return await engine.attempt(at: activity, in: module.id, prepared, for: visit).shown
    }
    let sam = try await group.visit().profile.participant
    guard case .answered = try await shown() else { return #expect(Bool(false), "it was answered") }
    try await engine.askAgain(for: ModuleID("waiting"), Fixture.quiz, of: sam, in: group.id, by: group.staff)
    #expect(try await shown() == .fresh)
    try await group.answer("o2", key: "wrong")
    guard case .answered(let response, _) = try await shown() else {
      return #expect(Bool(false), "it was answered again")
    }
    #expect(response == Response(["first": ["o2"]]))
  }

  @Test("is refused for somebody else, and for what is not asked of them")
  func refused() async throws {
    let group = try await ReadyGroup()
    let sam = try await group.visit().profile.participant
    for (module, activity, person) in [
      ("waiting", nil, ParticipantID("nobody")), ("none", nil, sam), ("waiting", ActivityID("none"), sam),
    ] {
      await #expect(throws: EngineError.notFound) {
        try await group.engine.askAgain(for: ModuleID(module), activity, of: person, in: group.id, by: group.staff)
      }
    }
    #expect(try await group.readiness.verdict == .ready)
  }
}
