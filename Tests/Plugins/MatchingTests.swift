import ActivityKit
import Testing

@Suite("A matching")
struct MatchingTests {
  private let matching: Activity

  init() throws {
    matching = try Activity(
      """
      <matching xmlns="urn:orientation-kit:1"><prompt>Match.</prompt><partner id="x">X</partner>\
      <partner id="y">Y</partner><partner id="z">Z</partner><item partner="x">A<feedback>About A.</feedback></item>\
      <item partner="y">B</item></matching>
      """)
  }

  @Test("passes when every pair is right")
  func right() async throws {
    let outcome = try await matching.outcome(["pairs.i1": ["x"], "pairs.i2": ["y"]])
    #expect(outcome.passed && outcome.score == Percentage(100))
  }

  @Test("says of each pair whether it is right, and what its author says of it")
  func partly() async throws {
    let outcome = try await matching.outcome(["pairs.i1": ["z"], "pairs.i2": ["y"]])
    #expect(!outcome.passed && outcome.score == Percentage(50))
    #expect(outcome.items.map(\.field) == ["pairs.i1", "pairs.i2"])
    #expect(outcome.items.map(\.isRight) == [false, true])
    #expect(outcome.items.map(\.feedback) == [["About A."], []])
  }

  @Test("asks again for each item without one of its partners")
  func refusals() async {
    let problems = [
      ResponseError.Problem(field: "pairs.i1", reason: .unknownValue),
      ResponseError.Problem(field: "pairs.i2", reason: .unanswered),
    ]
    await #expect(throws: ResponseError(problems)) { try await matching.outcome(["pairs.i1": ["X"]]) }
  }

  @Test("keeps its items in the author's order, and shows what was picked")
  func view() throws {
    let state = AttemptState(seed: 2, previous: Response(["pairs.i2": ["z"]]))
    guard case .matcher(let matcher)? = try matching.prepared.view(given: state).first else {
      Issue.record("there is no matcher")
      return
    }
    #expect(matcher.items.map(\.id) == ["i1", "i2"])
    #expect(matcher.chosen == ["i2": "z"])
  }

  @Test("sums up the pairs in words")
  func summary() {
    #expect(matching.prepared.summary(of: Response(["pairs.i1": ["y"]])) == "A → Y · B → –")
  }
}
