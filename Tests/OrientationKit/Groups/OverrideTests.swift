import Curriculum
import OrientationKit
import Testing
import Tracking

@Suite("Overriding a rule")
struct OverrideTests {
  private let who = RuleID("who")

  @Test("takes a warning out until its day, says who and why, and can be taken back")
  func override() async throws {
    let group = try await ReadyGroup()
    #expect(try await group.readiness.warnings.map(\.rule.id) == [who, RuleID("when")])
    try await group.engine.override(
      who, in: group.id, because: "  Robin does it\nfor now. ", until: group.day(in: 10), by: group.staff)
    let readiness = try await group.readiness
    #expect(readiness.verdict == .ready)
    #expect(readiness.warnings.map(\.rule.id) == [RuleID("when")])
    let record = try #require(readiness.overridden.first?.override)
    #expect(record.reason == "Robin does it for now.")
    #expect(try await group.engine.name(of: record.by) == "Ada")

    group.fixture.clock.advance(seconds: 11 * 86_400)
    #expect(try await group.readiness.overridden.isEmpty, "it has lapsed")
    try await group.engine.endOverride(of: who, in: group.id, by: group.staff)
    #expect(try await group.snapshot.overrides.isEmpty)
    let count = try await group.facts.count
    try await group.engine.endOverride(of: who, in: group.id, by: group.staff)
    #expect(try await group.facts.count == count, "there is nothing to take back")
  }

  @Test("is refused for a rule that blocks, and with everything else that is wrong")
  func refused() async throws {
    let group = try await ReadyGroup()
    func problems(_ rule: String, _ reason: String, _ day: Day?) async -> [InputProblem] {
      do throws(EngineError) {
        try await group.engine.override(RuleID(rule), in: group.id, because: reason, until: day, by: group.staff)
        return []
      } catch {
        guard case .invalid(let problems) = error else { return [] }
        return problems
      }
    }
    let (reason, year) = (String(repeating: "a", count: 500), Period(1, .year).after(group.today))
    #expect(await problems("gap", "Because.", group.today) == [InputProblem("rule", .blocking)])
    #expect(await problems("who", " ", nil) == [InputProblem("reason", .missing), InputProblem("until", .missing)])
    #expect(await problems("who", reason + "a", group.today) == [InputProblem("reason", .tooLong)])
    #expect(await problems("who", "A.", group.day(in: -1)) == [InputProblem("until", .inThePast)])
    #expect(
      await problems("who", "A.", Day(sinceEpoch: year.sinceEpoch + 1)) == [InputProblem("until", .tooFar)])
    #expect(try await group.snapshot.overrides.isEmpty)
    #expect(await problems("who", reason, year) == [])
    await #expect(throws: EngineError.notFound) {
      try await group.engine.override(
        RuleID("none"), in: group.id, because: "A.", until: group.today, by: group.staff)
    }
  }
}
