import ActivityKit
import Authoring
import Curriculum
import Storage
import Synchronization
import Testing
import Tracking

@testable import OrientationKit

@Suite("Whose turn it is in an activity")
struct AttemptTests {
  private static func module(_ activity: String) -> [String: String] {
    [
      "module.xml": """
      <module xmlns="urn:orientation-kit:1" id="waiting" revision="3" minutes="4" xml:lang="en">
      <title>Waiting</title><summary>How to wait.</summary>
      <section id="wait"><title>Wait</title><p>Wait.</p><activity id="check" requires="passed">\(activity)</activity>
      </section></module>
      """
    ]
  }

  private static let quiz = """
    <quiz tries="2"><true-false id="q" answer="true"><prompt>Ask first.</prompt><true>Yes</true><false>No</false>
    </true-false></quiz>
    """

  private func peer(_ engine: Engine, _ fixture: Fixture) async throws -> Secret {
    let (_, _, code) = try await fixture.group()
    return try await engine.join(code: code, name: "Sam", pin: "204816")
  }

  private func visit(_ token: Secret, _ engine: Engine) async throws -> Visit {
    try #require(try await engine.visit(token, to: Fixture.section))
  }

  private func attempt(_ token: Secret, _ engine: Engine) async throws -> Attempt {
    let module = try #require(engine.catalog.modules[ModuleID("waiting")])
    let activity = try #require(module.activities.first)
    let prepared = try #require(engine.library.prepared(activity.id, of: module))
    return await engine.attempt(at: activity, in: module.id, prepared, for: try await visit(token, engine))
  }

  @Test("an author's limit to the tries holds, and is told before it is reached")
  func limit() async throws {
    let fixture = try Fixture(with: Self.module(Self.quiz))
    let engine = fixture.engine
    let token = try await peer(engine, fixture)
    #expect(try await attempt(token, engine).triesLeft == 2)
    for key in ["1", "2"] {
      let answering = try await engine.answer(
        Fixture.quiz, in: Fixture.section, with: Response(["q": ["false"]]), by: try await visit(token, engine),
        key: key)
      guard case .recorded = answering else {
        Issue.record("try \(key) was not recorded")
        return
      }
    }
    let over = try await attempt(token, engine)
    #expect(over.triesLeft == 0 && !over.canAnswer)
    let third = try await engine.answer(
      Fixture.quiz, in: Fixture.section, with: Response(["q": ["true"]]), by: try await visit(token, engine), key: "3")
    #expect(third == .problems([ResponseError.Problem(field: "", reason: .noTriesLeft)]))
  }

  @Test("what could not be judged is kept, and judged on the next visit, once")
  func waiting() async throws {
    let isBroken = Switch()
    let fixture = try Fixture(with: Self.module("<acme-slow/>"), types: [Slow(isBroken: isBroken)])
    let engine = fixture.engine
    let token = try await peer(engine, fixture)
    _ = try await engine.answer(
      Fixture.quiz, in: Fixture.section, with: Response(["word": ["yes"]]), by: try await visit(token, engine),
      key: "1")
    #expect(try await attempt(token, engine).shown == .waiting)
    let place = ActivityReference(module: ModuleID("waiting"), activity: Fixture.quiz)
    #expect(try await visit(token, engine).record.standings[place]?.completed == nil)
    let still = try await engine.settling(try await visit(token, engine), in: Fixture.section, token)
    #expect(still.answers[place]?.progress == .waiting)
    isBroken.turnOff()
    let before = try await visit(token, engine)
    let settled = try await engine.settling(before, in: Fixture.section, token)
    _ = try await engine.settling(before, in: Fixture.section, token)
    #expect(settled.record.standings[place]?.completed != nil)
    let events = try await engine.store.events(in: engine.organization, after: 0, limit: 100)
    let kinds = events.map(\.event.fact.kind).filter(Answer.kinds.contains)
    #expect(kinds == ["answered", "evaluated"])
    #expect(events.last?.event.actor == .system)
  }

  @Test("an answer to an earlier version is read as its type says, or the activity begins anew with the reason")
  func carrying() {
    func carried(_ way: Carried) -> CarriedAnswer {
      let last = LastAnswer(
        fingerprint: Fingerprint("f"), response: Response(["a": ["1"]]), version: 1, score: Percentage(0),
        passed: false, state: StoredState(1))
      return CarriedAnswer(last, to: Carrying(way: way))
    }
    #expect(carried(.asIs).response == Response(["a": ["1"]]) && carried(.asIs).stored == StoredState(1))
    let changed = carried(.changed(Response(["b": ["2"]]), nil))
    #expect(changed.response == Response(["b": ["2"]]) && changed.stored == nil && !changed.isAgain)
    let again = carried(.again("It asks for more now."))
    #expect(again.isAgain && again.reason == "It asks for more now.")
  }
}

private final class Switch: Sendable {
  private let state = Mutex(true)
  var isOn: Bool { state.withLock { $0 } }
  func turnOff() { state.withLock { $0 = false } }
}

/// Cannot judge while something is broken.
private struct Slow: ActivityType {
  let isBroken: Switch
  let descriptor = ActivityDescriptor(
    version: 1, schema: ElementSchema("acme-slow", "A word."), modes: [.passed], captures: "the word", samples: [])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? { ("", NoKey()) }
  func view(of prompt: String, given state: AttemptState) -> [Control] {
    [.text(TextEntry(name: "word", label: [.text("Word?")]))]
  }
  func evaluate(
    _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    isBroken.isOn ? Outcome(.waiting) : Outcome(score: Percentage(100), passed: true, items: [])
  }
  func summary(of response: Response, to prompt: String) -> String { "Wrote a word." }
}

/// Reads earlier answers in one way.
private struct Carrying: PreparedActivity {
  let way: Carried
  let version = 2
  let responses = ResponseKind.judged
  let files: Set<String> = []
  let asked: Set<String> = []
  let offered: [String: [UInt8]] = [:]
  let attempts = Attempts.unlimited
  let keepsState = true
  func view(given state: AttemptState) -> [Control] { [] }
  func evaluate(_ response: Response, given state: AttemptState) async throws(ResponseError) -> Outcome {
    Outcome(.waiting)
  }
  func summary(of response: Response, leaving stored: StoredState?) -> String { "" }
  func record(of response: Response) -> Recorded { .all(response) }
  func carry(_ earlier: EarlierAnswer) -> Carried { way }
}
