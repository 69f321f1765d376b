import ActivityKit
import Testing

struct WaitPracticeTests {
  private static func practice(_ attributes: String = "") -> String {
    """
    <wait-practice xmlns="urn:orientation-kit:1" \(attributes)><prompt>Wait.</prompt><pause>One</pause>\
    <pause>Two</pause><untimed>Breathe three times.</untimed></wait-practice>
    """
  }

  private static func timer(_ attributes: String, after previous: Response? = nil) throws -> WaitTimer? {
    let view = try Activity(practice(attributes)).prepared.view(given: AttemptState(seed: 0, previous: previous))
    guard case .timer(let timer) = view.first else { return nil }
    return timer
  }

  @Test(
    "is done once every pause was kept, however long they were and with or without a clock",
    arguments: [[:], ["pauses.seconds": ["3"]], ["pauses.seconds": ["15"]], ["pauses.untimed": ["yes"]]])
  func done(how: [String: [String]]) async throws {
    let values = how.merging(["pauses": ["p2", "p1"]]) { first, _ in first }
    let outcome = try await Activity(Self.practice()).outcome(values)
    #expect(outcome.passed)
    #expect(outcome.score == Percentage(100))
  }

  @Test(
    "asks again for a pause that was not kept, and takes no other length than those offered",
    arguments: [
      ([:], "pauses", ResponseError.Reason.unanswered), (["pauses": ["p1"]], "pauses", .incomplete),
      (["pauses.untimed": ["yes"]], "pauses", .unanswered), (["pauses": ["p1", "p3"]], "pauses", .unknownValue),
      (["pauses": ["p1", "p2"], "pauses.seconds": ["1"]], "pauses.seconds", .unknownValue),
      (["pauses": ["p1", "p2"], "pauses.untimed": ["no"]], "pauses.untimed", .unknownValue),
    ])
  func refusals(values: [String: [String]], field: String, reason: ResponseError.Reason) async throws {
    let practice = try Activity(Self.practice())
    await #expect(throws: ResponseError([ResponseError.Problem(field: field, reason: reason)])) {
      try await practice.outcome(values)
    }
  }

  @Test("keeps the pauses, and neither their length nor whether a clock ran")
  func kept() throws {
    let practice = try Activity(Self.practice()).prepared
    let response = Response(["pauses": ["p1", "p2"], "pauses.seconds": ["3"], "pauses.untimed": ["yes"]])
    #expect(practice.record(of: response) == Recorded(kept: Response(["pauses": ["p1", "p2"]])))
    #expect(practice.summary(of: response) == "Kept 2 of 2 pauses.")
  }

  @Test("offers stretches within the author's bounds, and begins with the author's own")
  func stretches() throws {
    let usual = try #require(try Self.timer(""))
    #expect(usual.seconds == [3, 5, 8, 10, 15])
    #expect(usual.chosenSeconds == 5)
    let own = try #require(try Self.timer("seconds=\"12\" shortest=\"7\" longest=\"25\""))
    #expect(own.seconds == [7, 8, 10, 12, 15, 20, 25])
    #expect(own.chosenSeconds == 12)
  }

  @Test("shows again what somebody chose, where it is offered")
  func again() throws {
    let sent = Response(["pauses": ["p1"], "pauses.seconds": ["8"], "pauses.untimed": ["yes"]])
    let timer = try #require(try Self.timer("", after: sent))
    #expect(timer.chosenSeconds == 8)
    #expect(timer.done == ["p1"])
    #expect(timer.isUntimed)
    #expect(try Self.timer("", after: Response(["pauses.seconds": ["4"]]))?.chosenSeconds == 5)
  }

  @Test(
    "begins within its bounds",
    arguments: ["seconds=\"20\"", "shortest=\"6\"", "longest=\"4\"", "seconds=\"5\" shortest=\"10\" longest=\"6\""])
  func bounds(attributes: String) throws {
    let (prepared, diagnostics) = try Activity.prepare(Self.practice(attributes))
    #expect(prepared == nil)
    #expect(diagnostics.map(\.id) == ["wait-practice.bounds"])
  }
}
