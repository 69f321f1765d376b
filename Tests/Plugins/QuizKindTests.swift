import ActivityKit
import Testing

@Suite("A question of a quiz")
struct QuizKindTests {
  private static func quiz(_ question: String, _ attributes: String = "") throws -> Activity {
    try Activity("<quiz xmlns=\"urn:orientation-kit:1\" \(attributes)>\(question)</quiz>")
  }

  private func score(_ question: String, _ values: [String: [String]]) async throws -> Int {
    try await Self.quiz(question).outcome(values).score.wholePercent
  }

  @Test("counts each right choice and takes wrong ones away, where its author says so")
  func credit() async throws {
    let question = """
      <choice id="q" select="many" credit="each"><prompt>?</prompt><option correct="true">A</option>\
      <option correct="true">B</option><option>C</option></choice>
      """
    #expect(try await score(question, ["q": ["o1", "o2"]]) == 100)
    #expect(try await score(question, ["q": ["o1"]]) == 50)
    #expect(try await score(question, ["q": ["o1", "o3"]]) == 0)
    #expect(try await score(question, ["q": ["o1", "o2", "o3"]]) == 50)
    let item = try await Self.quiz(question).outcome(["q": ["o1"]]).items[0]
    #expect(item.isPartlyRight && !item.isRight)
  }

  @Test(
    "takes words whatever their case, accents and spaces",
    arguments: [("Sí, claro", 100), ("  si,  CLARO ", 100), ("no", 0), ("si claro", 0)])
  func words(written: String, expected: Int) async throws {
    let question = "<short-answer id=\"q\"><prompt>?</prompt><answer>sí, claro</answer></short-answer>"
    #expect(try await score(question, ["q": [written]]) == expected)
  }

  @Test(
    "takes a number up to its tolerance",
    arguments: [("0.3", 100), ("0,31", 100), ("0.29", 100), ("0.311", 0), ("-0.3", 0)])
  func numbers(written: String, expected: Int) async throws {
    let question = "<number id=\"q\" answer=\"0.3\" tolerance=\"0.01\"><prompt>?</prompt></number>"
    #expect(try await score(question, ["q": [written]]) == expected)
  }

  @Test("counts each pair and each gap, and an order as a whole")
  func parts() async throws {
    let match = """
      <match id="q"><prompt>?</prompt><partner id="x">X</partner><partner id="y">Y</partner>\
      <item partner="x">A</item><item partner="x">B</item></match>
      """
    #expect(try await score(match, ["q.i1": ["x"], "q.i2": ["y"]]) == 50)
    let order = """
      <order id="q"><prompt>?</prompt><step id="b">1</step><step id="a">2</step><step id="c">3</step></order>
      """
    for seed in 0..<40 as Range<UInt64> {
      guard case .order(let list)? = try Self.quiz(order).view(seed).last else { continue }
      #expect(list.items.map(\.id) != ["b", "a", "c"], "it never begins in the right order")
    }
    #expect(try await score(order, ["q": ["b", "a", "c"]]) == 100)
    #expect(try await score(order, ["q": ["b", "c", "a"]]) == 0)
    let gaps = """
      <fill-in id="q"><prompt>?</prompt><text>A <gap><answer>x</answer><answer>y</answer></gap> \
      <gap><option>n</option><option correct="true">m</option></gap></text></fill-in>
      """
    #expect(try await score(gaps, ["q.g1": ["Y"], "q.g2": ["o2"]]) == 100)
    #expect(try await score(gaps, ["q.g1": ["z"], "q.g2": ["o2"]]) == 50)
  }

  @Test("asks again for what is no answer of its kind")
  func refused() async throws {
    let number = try Self.quiz("<number id=\"q\" answer=\"1\"><prompt>?</prompt></number>")
    await #expect(throws: ResponseError([ResponseError.Problem(field: "q", reason: .notANumber)])) {
      try await number.outcome(["q": ["many"]])
    }
  }

  private static let pool = """
    <pool draw="2"><number id="a" answer="1"><prompt>A?</prompt></number>\
    <number id="b" answer="1"><prompt>B?</prompt></number><number id="c" answer="1"><prompt>C?</prompt></number>\
    <number id="d" answer="1"><prompt>D?</prompt></number></pool>
    """

  @Test("is drawn from a pool anew for each attempt, and stays the same within one")
  func pools() throws {
    let quiz = try Self.quiz(Self.pool)
    var draws: Set<[String]> = []
    for number in 1...20 {
      let state = AttemptState(seed: 3, number: number)
      let drawn = try quiz.prepared.view(given: state).compactMap(\.name)
      #expect(drawn.count == 2 && drawn == drawn.sorted())
      #expect(try quiz.prepared.view(given: state).compactMap(\.name) == drawn)
      draws.insert(drawn)
    }
    #expect(draws.count > 2)
    #expect(quiz.prepared.attempts == Attempts(limit: nil, renews: true))
  }

  @Test("counts for an attempt only where it was drawn")
  func drawnAlone() async throws {
    let quiz = try Self.quiz(Self.pool)
    let drawn = try quiz.view().compactMap(\.name)
    let outcome = try await quiz.outcome(Dictionary(drawn.map { ($0, ["1"]) }) { first, _ in first })
    #expect(outcome.passed && outcome.items.map(\.field) == drawn)
  }

  @Test("stands where its author put it, with its options in the author's order, where nothing is shuffled")
  func unshuffled() throws {
    let options = (1...6).map { "<option correct=\"\($0 == 1)\">\($0)</option>" }.joined()
    let quiz = try Self.quiz("<choice id=\"q\"><prompt>?</prompt>\(options)</choice>", "shuffle=\"none\"")
    for seed in 0..<8 as Range<UInt64> {
      guard case .choices(let choices)? = try quiz.view(seed).first else {
        Issue.record("no choices")
        continue
      }
      #expect(choices.options.map(\.id) == ["o1", "o2", "o3", "o4", "o5", "o6"])
    }
  }

  @Test("leads to words for the whole, as it was passed or not")
  func overall() async throws {
    let quiz = try Self.quiz(
      """
      <true-false id="q" answer="true"><prompt>?</prompt><true>Yes</true><false>No</false></true-false>\
      <feedback when="passed">Well done.</feedback><feedback when="not-passed">Read again.</feedback>
      """)
    #expect(try await quiz.outcome(["q": ["true"]]).feedback == ["Well done."])
    #expect(try await quiz.outcome(["q": ["false"]]).feedback == ["Read again."])
  }

  @Test("was answered before there were other kinds, and that answer still counts")
  func carried() throws {
    let quiz = try Self.quiz("<number id=\"q\" answer=\"1\"><prompt>?</prompt></number>", "tries=\"2\"")
    #expect(quiz.prepared.carry(EarlierAnswer(version: 1, response: Response(), stored: nil)) == .asIs)
    #expect(quiz.prepared.attempts.limit == 2)
  }
}
