import ActivityKit
import Testing

struct GoalTests {
  private static func goal(_ inside: String = "") -> String {
    """
    <goal xmlns="urn:orientation-kit:1"><prompt>What do you want to try?</prompt><starter>I want to</starter>\
    \(inside)</goal>
    """
  }

  private static let checkIn = "<check-in>When do you look at it again?</check-in>"

  @Test(
    "is done once it is saved, with a day or without one",
    arguments: [["goal": ["I want to wait."]], ["goal": ["Wait."], "check-in": ["2026-02-28"]]])
  func saved(values: [String: [String]]) async throws {
    #expect(try await Activity(Self.goal(Self.checkIn)).outcome(values).passed)
  }

  @Test(
    "asks again where there is no goal, or no such day",
    arguments: [
      ([:], "goal", ResponseError.Reason.unanswered), (["goal": [" \n"]], "goal", .unanswered),
      (["goal": ["i want  TO "]], "goal", .unanswered),
      (["goal": [String(repeating: "x", count: 501)]], "goal", .tooLong),
      (["goal": ["Wait."], "check-in": ["2026-02-30"]], "check-in", .notADay),
    ])
  func refusals(values: [String: [String]], field: String, reason: ResponseError.Reason) async throws {
    let goal = try Activity(Self.goal(Self.checkIn))
    await #expect(throws: ResponseError([ResponseError.Problem(field: field, reason: reason)])) {
      try await goal.outcome(values)
    }
  }

  @Test("takes no day that is over when it is sent, and does not mind that it is over later")
  func past() async throws {
    let goal = try Activity(Self.goal(Self.checkIn)).prepared
    let response = Response(["goal": ["Wait."], "check-in": ["2026-02-28"]])
    func sent(on day: String) async throws -> Outcome {
      try await goal.evaluate(response, given: AttemptState(seed: 0).sent(on: #require(Day(day))))
    }
    #expect(try await sent(on: "2026-02-28").passed)
    await #expect(throws: ResponseError([ResponseError.Problem(field: "check-in", reason: .past)])) {
      try await sent(on: "2026-03-01")
    }
    #expect(try await goal.evaluate(response, given: AttemptState(seed: 0, previous: response)).passed)
  }

  @Test("asks for a day where the author does, and not elsewhere")
  func day() throws {
    #expect(try Activity(Self.goal(Self.checkIn)).view().map(\.name) == ["goal", "check-in"])
    #expect(try Activity(Self.goal()).view().map(\.name) == ["goal"])
  }

  @Test("offers the author's beginnings, and shows again what was written")
  func again() throws {
    let sent = Response(["goal": ["Wait."], "check-in": ["2026-02-28"]])
    let view = try Activity(Self.goal(Self.checkIn)).prepared.view(given: AttemptState(seed: 0, previous: sent))
    guard case .text(let words) = view.first, case .date(let day) = view.last else {
      Issue.record("\(view)")
      return
    }
    #expect(words.starters == ["I want to"])
    #expect(words.value == "Wait.")
    #expect(day.value == "2026-02-28")
    #expect(day.isOptional)
  }

  @Test("is summed up in the person's words, with the day")
  func summary() throws {
    let goal = try Activity(Self.goal(Self.checkIn)).prepared
    #expect(goal.summary(of: Response(["goal": ["Wait."]])) == "Set a goal: Wait.")
    #expect(
      goal.summary(of: Response(["goal": ["Wait."], "check-in": ["2026-02-28"]]))
        == "Set a goal, to look at again on 2026-02-28: Wait.")
    #expect(goal.summary(of: Response()) == "Set no goal.")
  }

  @Test("does not offer one beginning twice")
  func sameStarter() throws {
    #expect(try Activity.prepare(Self.goal("<starter>I  want to</starter>")).1.map(\.id) == ["goal.same-starter"])
  }
}
