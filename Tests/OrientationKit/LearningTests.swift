import ActivityKit
import Curriculum
import Storage
import Testing
import Tracking

@testable import OrientationKit

struct LearningTests {
  let fixture: Fixture
  var engine: Engine { fixture.engine }

  init() throws { fixture = try Fixture() }

  private let right = Response(["first": ["o1"]])
  private let wrong = Response(["first": ["o2"]])

  private func peer() async throws -> Secret {
    let (_, _, code) = try await fixture.group()
    return try await engine.join(code: code, name: "Sam", pin: "204816")
  }

  private func visit(_ token: Secret) async throws -> Visit { try #require(try await engine.visit(token)) }

  private func answer(_ response: Response, _ token: Secret, key: String) async throws -> Engine.Answering {
    try await engine.answer(Fixture.quiz, in: Fixture.section, with: response, by: try await visit(token), key: key)
  }

  @Test("a section is complete once it was read and its activity is passed")
  func completes() async throws {
    let token = try await peer()
    _ = try await answer(wrong, token, key: "1")
    try await engine.viewed(Fixture.section, by: try await visit(token))
    #expect(!engine.progress(of: try await visit(token)).isComplete)
    _ = try await answer(right, token, key: "2")
    #expect(engine.progress(of: try await visit(token)).isComplete)
  }

  @Test("a wrong answer after a right one takes nothing away")
  func keeps() async throws {
    let token = try await peer()
    _ = try await answer(right, token, key: "1")
    _ = try await answer(wrong, token, key: "2")
    try await engine.viewed(Fixture.section, by: try await visit(token))
    #expect(engine.progress(of: try await visit(token)).isComplete)
  }

  @Test("a repeated answer counts once")
  func repeated() async throws {
    let token = try await peer()
    _ = try await answer(wrong, token, key: "same")
    #expect(try await answer(right, token, key: "same") == .repeated)
    let place = ActivityReference(module: Fixture.section.module, activity: Fixture.quiz)
    #expect(try await visit(token).record.standings[place]?.attempts == 1)
  }

  @Test("an answer that cannot be evaluated is asked for again and records nothing")
  func refused() async throws {
    let token = try await peer()
    let answering = try await answer(Response(), token, key: "1")
    #expect(answering == .problems([ResponseError.Problem(field: "first", reason: .unanswered)]))
    #expect(try await visit(token).record.standings.isEmpty)
  }

  @Test("the event of an answer says exactly what was asked and who evaluated")
  func eventIsWhole() async throws {
    let token = try await peer()
    _ = try await answer(right, token, key: "1")
    let events = try await engine.store.events(in: engine.organization, after: 0, limit: 100)
    let answers = events.compactMap { recorded -> Answer? in
      guard case .answered(let answer) = recorded.event.fact else { return nil }
      return answer
    }
    let recorded = try #require(answers.first)
    #expect(answers.count == 1)
    #expect(recorded.revision == 3)
    #expect(recorded.fingerprint == engine.catalog.modules[Fixture.section.module]?.activities.first?.fingerprint)
    #expect(recorded.type == "quiz")
    #expect(recorded.version == 2)
    #expect(recorded.outcome.passed)
    #expect(recorded.completes)
  }

  @Test("a section of a module that the role does not ask for is not there")
  func notTheirs() async throws {
    let (staff, group, _) = try await fixture.group()
    try await engine.addPerson(named: "Robin", as: RoleID("guest"), to: group, by: staff)
    let member = try #require(try await engine.group(group, for: staff).members.first)
    let card = try #require(try await engine.makeCards(for: [member.participant], in: group, by: staff).first)
    let visit = try await visit(try await engine.useCard(code: card.code.text))
    #expect(throws: EngineError.notFound) { try engine.section(Fixture.section, for: visit) }
    await #expect(throws: EngineError.notFound) {
      try await engine.answer(Fixture.quiz, in: Fixture.section, with: right, by: visit, key: "1")
    }
  }

  @Test("one participant sees options in one order, and not everybody sees the same")
  func seeds() {
    let seeds = Set((0..<200).map { index in Engine.seed(of: ParticipantID("person-\(index)")) })
    #expect(seeds.count == 8)
    #expect(Engine.seed(of: ParticipantID("a")) == Engine.seed(of: ParticipantID("a")))
  }
}
