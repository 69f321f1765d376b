import ActivityKit
import Curriculum
import OrientationKit
import Storage
import Testing
import Tracking

/// A group of the fixture's kit that is ready, but for its two warnings.
struct ReadyGroup {
  let fixture: Fixture
  let staff: StaffAccount
  let id: GroupID
  let token: Secret

  var engine: Engine { fixture.engine }

  init() async throws {
    fixture = try Fixture()
    let made = try await fixture.group()
    staff = made.staff
    id = made.group
    token = try await fixture.engine.join(code: made.code, name: "Sam", pin: "204816")
    try await answer("o1", key: "first")
    try await read()
    try await engine.record([FieldKey(FieldID("gap")): "7"], in: id, by: staff)
  }

  func visit() async throws -> Visit { try #require(try await engine.visit(token)) }

  func answer(_ option: String, key: String) async throws {
    _ = try await engine.answer(
      Fixture.quiz, in: Fixture.section, with: Response(["first": [option]]), by: try await visit(), key: key)
  }

  func read() async throws { try await engine.viewed(Fixture.section, by: try await visit()) }

  var snapshot: GroupSnapshot {
    get async throws { try await engine.group(id, for: staff) }
  }

  var readiness: Readiness {
    get async throws { engine.readiness(of: try await snapshot) }
  }

  var today: Day { fixture.clock.now.day }

  func day(in days: Int) -> Day { Day(sinceEpoch: today.sinceEpoch + days) }

  var facts: [Fact] {
    get async throws {
      try await engine.store.events(in: engine.organization, after: 0, limit: 1000).map(\.event.fact)
    }
  }
}
