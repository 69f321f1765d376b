import ActivityKit
import Testing

struct QuizTests {
  private static func quiz(firstIsRight: Bool, pass: Int = 50) -> String {
    """
    <quiz xmlns="urn:orientation-kit:1" pass="\(pass)">
      <choice id="one" critical="true"><prompt>One?</prompt>
        <option correct="\(firstIsRight)">A<feedback>Note A</feedback></option>
        <option correct="\(!firstIsRight)">B<feedback>Note B</feedback></option></choice>
      <choice id="two"><prompt>Two?</prompt><option correct="true">C</option><option>D</option></choice>
      <choice id="many" select="many"><prompt>Many?</prompt>
        <option correct="true">E</option><option correct="true">F</option><option>G</option></choice>
    </quiz>
    """
  }

  private let quiz: Activity

  init() throws { quiz = try Activity(Self.quiz(firstIsRight: true)) }

  @Test("all right passes with everything")
  func right() async throws {
    let outcome = try await quiz.outcome(["one": ["o1"], "two": ["o1"], "many": ["o2", "o1"]])
    #expect(outcome.passed)
    #expect(outcome.score == Percentage(100))
    #expect(outcome.items.map(\.feedback) == [["Note A"], [], []])
  }

  @Test("a critical question that is wrong fails whatever the score")
  func critical() async throws {
    let outcome = try await quiz.outcome(["one": ["o2"], "two": ["o1"], "many": ["o1", "o2"]])
    #expect(!outcome.passed)
    #expect(outcome.score.wholePercent == 66)
    #expect(outcome.items[0].feedback == ["Note B"])
  }

  @Test("the pass mark is met at exactly its share, and not below")
  func passMark() async throws {
    let half = ["one": ["o1"], "two": ["o2"], "many": ["o1", "o2"]]
    #expect(try await Activity(Self.quiz(firstIsRight: true, pass: 66)).outcome(half).passed)
    #expect(try await !Activity(Self.quiz(firstIsRight: true, pass: 67)).outcome(half).passed)
  }

  @Test("of several right options, some are not enough")
  func several() async throws {
    let outcome = try await quiz.outcome(["one": ["o1"], "two": ["o1"], "many": ["o1"]])
    #expect(outcome.items.map(\.isRight) == [true, true, false])
  }

  @Test("what is left out, invented or doubled is asked for again, field by field")
  func refused() async {
    await #expect(
      throws: ResponseError([
        ResponseError.Problem(field: "one", reason: .tooMany),
        ResponseError.Problem(field: "two", reason: .unknownValue),
        ResponseError.Problem(field: "many", reason: .unanswered),
      ])
    ) { try await quiz.outcome(["one": ["o1", "o2"], "two": ["o9"]]) }
  }

  @Test("two quizzes that differ only in their answers look the same")
  func viewsAreEqual() throws {
    for seed in 0..<8 as Range<UInt64> {
      #expect(try quiz.view(seed) == Activity(Self.quiz(firstIsRight: false)).view(seed))
    }
  }

  @Test("options come in more than one order, and each order holds all of them")
  func shuffles() throws {
    let orders = Set(
      try (0..<8 as Range<UInt64>).map { seed -> [String] in
        guard case .choices(let choices) = try quiz.view(seed)[2] else { return [] }
        #expect(Set(choices.options.map(\.id)) == ["o1", "o2", "o3"])
        return choices.options.map(\.id)
      })
    #expect(orders.count > 1)
  }

  @Test("a question without a right option is a mistake at that question")
  func noCorrect() throws {
    let (prepared, diagnostics) = try Activity.prepare(
      "<quiz xmlns=\"urn:orientation-kit:1\"><choice id=\"q\"><prompt>?</prompt><option>A</option><option>B</option></choice></quiz>"
    )
    #expect(prepared == nil)
    #expect(diagnostics.map(\.id) == ["quiz.no-correct"])
    #expect(diagnostics.first?.place.position.column == 37)
  }

  @Test("the summary says what was asked and what was chosen")
  func summary() {
    let response = Response(["one": ["o1"], "two": ["o2"], "many": ["o1", "o3"]])
    #expect(quiz.prepared.summary(of: response) == "One? – A · Two? – D · Many? – E; G")
  }
}
