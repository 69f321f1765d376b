import ActivityKit
import Testing

struct CardSortTests {
  private static func sort(_ first: String) -> String {
    """
    <card-sort xmlns="urn:orientation-kit:1"><prompt>Sort.</prompt><bin id="with">With</bin><bin id="for">For</bin>
      <card bin="\(first)">A<feedback>Note</feedback></card><card bin="for">B</card></card-sort>
    """
  }

  @Test("every card in its bin passes; one elsewhere does not")
  func outcomes() async throws {
    let sort = try Activity(Self.sort("with"))
    #expect(try await sort.outcome(["cards.c1": ["with"], "cards.c2": ["for"]]).passed)
    let wrong = try await sort.outcome(["cards.c1": ["for"], "cards.c2": ["for"]])
    #expect(!wrong.passed)
    #expect(wrong.items.map(\.isRight) == [false, true])
    #expect(wrong.items[0].feedback == ["Note"])
  }

  @Test("a card without a bin is asked for again")
  func missing() async throws {
    let sort = try Activity(Self.sort("with"))
    await #expect(throws: ResponseError([ResponseError.Problem(field: "cards.c2", reason: .unanswered)])) {
      try await sort.outcome(["cards.c1": ["with"]])
    }
  }

  @Test("two card sorts that differ only in their answers look the same")
  func viewsAreEqual() throws {
    #expect(try Activity(Self.sort("with")).view(3) == Activity(Self.sort("for")).view(3))
  }

  @Test("a card that belongs in no bin of the sort is a mistake at its value")
  func unknownBin() throws {
    #expect(try Activity.prepare(Self.sort("wiht")).1.map(\.id) == ["card-sort.unknown-bin"])
  }
}

struct PledgeTests {
  private let pledge: Activity

  init() throws {
    pledge = try Activity(
      """
      <pledge xmlns="urn:orientation-kit:1" version="2"><prompt>I agree:</prompt>
        <statement id="hello">Say hello.</statement><statement id="ask">Ask first.</statement></pledge>
      """)
  }

  @Test("agreeing to every statement is done")
  func all() async throws {
    #expect(try await pledge.outcome(["statements": ["ask", "hello"]]).passed)
  }

  @Test("agreeing to some asks again and records nothing")
  func some() async {
    await #expect(throws: ResponseError([ResponseError.Problem(field: "statements", reason: .incomplete)])) {
      try await pledge.outcome(["statements": ["ask"]])
    }
  }

  @Test("the summary names the version")
  func summary() {
    #expect(
      pledge.prepared.summary(of: Response(["statements": ["ask", "hello"]]))
        == "Agreed to 2 of 2 statements of the pledge, version 2.")
  }
}
