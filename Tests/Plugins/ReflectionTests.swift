import ActivityKit
import Testing

@Suite("A reflection")
struct ReflectionTests {
  private let reflection: Activity

  init() throws {
    reflection = try Activity(
      """
      <reflection xmlns="urn:orientation-kit:1"><prompt>How was it?</prompt><starter>I felt</starter>\
      <symbol id="calm">calm</symbol><symbol id="seen">seen</symbol><private>I keep it private.</private></reflection>
      """)
  }

  @Test(
    "is done with words, with symbols, or kept private",
    arguments: [
      ["words": ["Good."]], ["words.symbols": ["calm"]], ["words": [""], "words.symbols": ["seen", "calm"]],
      ["private": ["yes"]], ["words": [""], "private": ["yes"]],
    ])
  func done(response: [String: [String]]) async throws {
    #expect(try await reflection.outcome(response).passed)
  }

  @Test(
    "is asked for again where there is nothing",
    arguments: [[:], ["words": ["  \n"]], ["words": [""], "words.symbols": []], ["private": ["no"]]])
  func nothing(response: [String: [String]]) async {
    await #expect(throws: ResponseError([ResponseError.Problem(field: "words", reason: .unanswered)])) {
      try await reflection.outcome(response)
    }
  }

  @Test("refuses symbols that it does not offer, and words without end")
  func refusals() async {
    let problems = [
      ResponseError.Problem(field: "words", reason: .tooLong),
      ResponseError.Problem(field: "words.symbols", reason: .unknownValue),
    ]
    await #expect(throws: ResponseError(problems)) {
      try await reflection.outcome(["words": [String(repeating: "a", count: 2001)], "words.symbols": ["angry"]])
    }
  }

  @Test("keeps only that it was done where somebody keeps it private")
  func privacy() {
    let response = Response(["words": ["A secret."], "words.symbols": ["calm"], "private": ["yes"], "more": ["x"]])
    let recorded = reflection.prepared.record(of: response)
    #expect(recorded == Recorded(kept: Response(["private": ["yes"]])))
    #expect(reflection.prepared.summary(of: response) == "Thought about it, and keeps it private.")
  }

  @Test("keeps words and symbols otherwise, and shows them again")
  func open() throws {
    let response = Response(["words": ["It was good."], "words.symbols": ["seen", "calm"]])
    #expect(reflection.prepared.record(of: response) == .all(response))
    #expect(reflection.prepared.summary(of: response) == "Chose: calm, seen. Wrote: It was good.")
    let view = try reflection.prepared.view(given: AttemptState(seed: 1, previous: response))
    guard case .text(let entry)? = view.first, case .confirm(let privacy)? = view.last else {
      Issue.record("there are no words, or nothing keeps them private")
      return
    }
    #expect(entry.value == "It was good." && entry.chosenSymbols == ["seen", "calm"])
    #expect(entry.starters == ["I felt"] && !privacy.isTicked)
  }
}
