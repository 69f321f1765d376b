import ActivityKit
import Authoring
import Curriculum
import Storage
import Testing
import Tracking

@testable import OrientationKit

@Suite("What the engine keeps for plugins")
struct ContractTests {
  private static let module = """
    <module xmlns="urn:orientation-kit:1" id="waiting" revision="3" minutes="4" xml:lang="en">
      <title>Waiting</title><summary>How to wait.</summary>
      <section id="wait"><title>Wait</title><p>Wait.</p>
        <activity id="tale" requires="passed"><acme-tale/></activity>
        <activity id="shows" requires="observed"><acme-role-play/></activity>
        <activity id="thought" requires="answered"><acme-thought/></activity></section>
    </module>
    """

  private let fixture: Fixture
  private var engine: Engine { fixture.engine }

  init() throws {
    fixture = try Fixture(with: ["module.xml": Self.module], types: [Tale(), RolePlay(), Thought()])
  }

  private func peer() async throws -> (token: Secret, staff: StaffAccount, group: GroupID) {
    let (staff, group, code) = try await fixture.group()
    return (try await engine.join(code: code, name: "Sam", pin: "204816"), staff, group)
  }

  private func visit(_ token: Secret) async throws -> Visit {
    try #require(try await engine.visit(token, to: Fixture.section))
  }

  private func answer(
    _ activity: String, _ values: [String: [String]], _ token: Secret, again: Bool = false, key: String
  ) async throws -> Engine.Answering {
    try await engine.answer(
      ActivityID(activity), in: Fixture.section, with: Response(values), by: try await visit(token), again: again,
      key: key)
  }

  private func attempt(_ id: String, _ token: Secret, again: Bool = false) async throws -> Attempt {
    let visit = try await visit(token)
    let module = try #require(engine.catalog.modules[ModuleID("waiting")])
    let activity = try #require(module.activities.first { $0.id.rawValue == id })
    let prepared = try #require(engine.library.prepared(activity.id, of: module))
    return await engine.attempt(at: activity, in: module.id, prepared, for: visit, again: again)
  }

  private func lastAnswer(_ id: String, _ token: Secret) async throws -> Answer? {
    let visit = try await visit(token)
    return try await engine.lastAnswers(of: visit.profile.participant, in: visit.session.organization)[
      ActivityReference(module: ModuleID("waiting"), activity: ActivityID(id))]
  }

  @Test("an attempt goes on from what the last outcome left, and counts once it is finished")
  func goingOn() async throws {
    let (token, _, _) = try await peer()
    _ = try await answer("tale", ["way": ["left"]], token, key: "1")
    let going = try await attempt("tale", token)
    #expect(going.shown == .fresh && going.state.stored == StoredState(["left"]) && going.state.number == 1)
    let place = ActivityReference(module: ModuleID("waiting"), activity: ActivityID("tale"))
    #expect(try await visit(token).record.standings[place]?.attempts == 0)
    _ = try await answer("tale", ["way": ["home"]], token, key: "2")
    let done = try await attempt("tale", token)
    #expect(done.state.stored == StoredState(["left", "home"]) && done.canBeginAgain)
    guard case .answered(_, let outcome) = done.shown else { return #expect(done.shown == .waiting) }
    #expect(outcome.passed)
    #expect(try await visit(token).record.standings[place]?.attempts == 1)
    let again = try await attempt("tale", token, again: true)
    #expect(again.state.stored == nil && again.state.number == 2)
    _ = try await answer("tale", ["way": ["left"]], token, again: true, key: "3")
    #expect(try await lastAnswer("tale", token)?.state == StoredState(["left"]))
    #expect(try await lastAnswer("tale", token)?.attempt == 2)
  }

  @Test("what a participant would rather keep is not in the record")
  func privacy() async throws {
    let (token, _, _) = try await peer()
    _ = try await answer("thought", ["words": ["My secret"], "private": ["yes"]], token, key: "1")
    let kept = try #require(try await lastAnswer("thought", token))
    #expect(kept.response == Response(["private": ["yes"]]) && kept.completes)
    guard case .answered(_, let outcome) = try await attempt("thought", token).shown else {
      Issue.record("it is not shown as answered")
      return
    }
    #expect(outcome.passed && outcome.items.isEmpty)
  }

  @Test("what is counted is counted apart: once a request, with no name in the record")
  func counting() async throws {
    let (token, staff, _) = try await peer()
    let vote = ["words": ["count me"], "private": ["yes"]]
    _ = try await answer("thought", vote, token, key: "1")
    _ = try await answer("thought", vote, token, key: "1")
    _ = try await answer("thought", vote, token, key: "2")
    let module = try #require(engine.catalog.modules[ModuleID("waiting")])
    let thought = try #require(module.activities.last)
    let counts = try await engine.counts(of: thought, in: module.id, for: staff)
    #expect(counts == ["length": ["8": 2]])
    let events = try await engine.store.events(in: staff.organization, after: 0, limit: 100)
    #expect(events.allSatisfy { !$0.event.fact.json.contains("count me") && !$0.event.fact.json.contains("length") })
  }

  @Test("an adult signs for what they saw, and nobody for themselves")
  func observing() async throws {
    let (token, staff, group) = try await peer()
    let own = try await visit(token)
    await #expect(throws: EngineError.notFound) {
      try await answer("shows", ["seen": ["hello"]], token, key: "1")
    }
    let place = ActivityReference(module: ModuleID("waiting"), activity: ActivityID("shows"))
    let participant = own.profile.participant
    let signed = try await engine.sign(
      place, for: participant, in: group, with: Response(["seen": ["hello"]]), by: staff, key: "1")
    guard case .recorded(let outcome) = signed else {
      Issue.record("it was not recorded")
      return
    }
    #expect(outcome.passed)
    #expect(try await visit(token).record.standings[place]?.completed != nil)
    let events = try await engine.store.events(in: staff.organization, after: 0, limit: 100)
    #expect(events.last?.event.actor == .staff(staff.id))
    let member = try await engine.member(participant, of: group, for: staff)
    let watched = engine.observables(of: member, in: try await engine.group(group, for: staff))
    #expect(watched.map(\.isDone) == [true])
    #expect(try await attempt("shows", token).canAnswer == false)
  }

  @Test("nobody signs for somebody of another group, or for what is not to be watched")
  func notTheirs() async throws {
    let (token, staff, group) = try await peer()
    let participant = try await visit(token).profile.participant
    for (activity, person) in [("tale", participant), ("shows", ParticipantID("nobody"))] {
      await #expect(throws: EngineError.notFound) {
        try await engine.sign(
          ActivityReference(module: ModuleID("waiting"), activity: ActivityID(activity)), for: person, in: group,
          with: Response(["seen": ["hello"]]), by: staff, key: activity)
      }
    }
  }
}

/// A way that is walked step by step, until somebody is home.
private struct Tale: ActivityType {
  let descriptor = ActivityDescriptor(
    version: 1, schema: ElementSchema("acme-tale", "A way."), modes: [.passed], keepsState: true, captures: "the way",
    samples: [])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? { ("", NoKey()) }

  func view(of prompt: String, given state: AttemptState) -> [Control] {
    let ways = ["left", "home"].map { Choices.Option(id: $0, label: [.text($0)]) }
    return [.choices(Choices(name: "way", question: [.text("Where?")], options: ways, isMultiple: false, chosen: []))]
  }

  func evaluate(
    _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    let way = check.one("way", of: ["left", "home"])
    try check.finish()
    let path = (state.stored?.value(as: [String].self) ?? []) + [way ?? ""]
    let isHome = way == "home"
    return Outcome(isHome ? .judged(Percentage(100), passed: true) : .continues, state: StoredState(path))
  }

  func summary(of response: Response, to prompt: String) -> String { "Went on." }
}

/// Something to be seen.
private struct RolePlay: ActivityType {
  let descriptor = ActivityDescriptor(
    version: 1, schema: ElementSchema("acme-role-play", "A role-play."), modes: [.observed], captures: "what was seen",
    samples: [])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? { ("", NoKey()) }

  func view(of prompt: String, given state: AttemptState) -> [Control] {
    let seen = Choices.Option(id: "hello", label: [.text("Said hello.")])
    return state.audience == .learner
      ? [.prose(Prose([seen.label], kind: .list))]
      : [.choices(Choices(name: "seen", question: [.text("Seen?")], options: [seen], isMultiple: true, chosen: []))]
  }

  func evaluate(
    _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    check.several("seen", of: ["hello"])
    try check.finish()
    return Outcome(score: Percentage(100), passed: true, items: [])
  }

  func summary(of response: Response, to prompt: String) -> String { "Said hello." }
}

/// Words that can stay one's own.
private struct Thought: ActivityType {
  let descriptor = ActivityDescriptor(
    version: 1, schema: ElementSchema("acme-thought", "A thought."), modes: [.answered], responses: .personal,
    captures: "the words, where they are not private", samples: [])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? { ("", NoKey()) }

  func view(of prompt: String, given state: AttemptState) -> [Control] {
    [
      .text(TextEntry(name: "words", label: [.text("What do you think?")])),
      .confirm(Confirmation(name: "private", statement: [.text("Keep it private.")])),
    ]
  }

  func evaluate(
    _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    check.text("words", maximumLength: 200)
    try check.finish()
    return Outcome(score: Percentage(100), passed: true, items: [])
  }

  func record(of response: Response, to prompt: String) -> Recorded {
    guard response.isConfirmed("private") else { return .all(response) }
    return Recorded(
      kept: response.keeping(["private"]), counted: Response(["length": [String(response.text("words").count)]]))
  }

  func summary(of response: Response, to prompt: String) -> String { "Thought about it." }
}
