import ActivityKit
import Testing

@Suite("An ordering")
struct OrderingTests {
  private static func ordering(_ attributes: String = "") throws -> Activity {
    try Activity(
      """
      <ordering xmlns="urn:orientation-kit:1" \(attributes)><prompt>Order.</prompt><item id="see">See</item>\
      <item id="ask">Ask</item><item id="hear">Hear</item><item id="do">Do</item><item id="thank">Thank</item>\
      <right>Yes.</right><not-yet>Not yet.</not-yet></ordering>
      """)
  }

  @Test(
    "counts the items that come right after the one that they should",
    arguments: [
      (["see", "ask", "hear", "do", "thank"], 100), (["thank", "see", "ask", "hear", "do"], 75),
      (["see", "hear", "ask", "do", "thank"], 25), (["thank", "do", "hear", "ask", "see"], 0),
    ])
  func neighbours(order: [String], expected: Int) async throws {
    #expect(try await Self.ordering().outcome(["items": order]).score.wholePercent == expected)
  }

  @Test("passes in its order alone, where its author says nothing else, and says what fits")
  func whole() async throws {
    let right = try await Self.ordering().outcome(["items": ["see", "ask", "hear", "do", "thank"]])
    #expect(right.passed && right.items.map(\.isRight) == [true])
    #expect(right.feedback == ["Yes."])
    let wrong = try await Self.ordering().outcome(["items": ["thank", "see", "ask", "hear", "do"]])
    #expect(!wrong.passed && wrong.items[0].isPartlyRight)
    #expect(wrong.feedback == ["Not yet."])
  }

  @Test("passes from its threshold on", arguments: [(75, true), (76, false)])
  func threshold(pass: Int, passes: Bool) async throws {
    let outcome = try await Self.ordering("pass=\"\(pass)\"").outcome(["items": ["thank", "see", "ask", "hear", "do"]])
    #expect(outcome.passed == passes)
    #expect(outcome.feedback == [passes ? "Yes." : "Not yet."])
    #expect(!outcome.items[0].isRight)
  }

  @Test(
    "is asked for again where items are missing, invented or there twice",
    arguments: [
      ([], ResponseError.Reason.unanswered), (["see", "ask"], .incomplete),
      (["see", "ask", "hear", "do", "x"], .unknownValue), (["see", "see", "ask", "hear", "do"], .incomplete),
      (["see", "ask", "hear", "do", "thank", "see"], .tooMany),
    ])
  func refusals(order: [String], reason: ResponseError.Reason) async throws {
    let ordering = try Self.ordering()
    await #expect(throws: ResponseError([ResponseError.Problem(field: "items", reason: reason)])) {
      try await ordering.outcome(["items": order])
    }
  }

  @Test("begins in an order of chance that stays, and then shows what was sent")
  func views() throws {
    func ids(_ state: AttemptState) throws -> [String] {
      guard case .order(let list)? = try Self.ordering().prepared.view(given: state).first else { return [] }
      return list.items.map(\.id)
    }
    #expect(try ids(AttemptState(seed: 4)) == ids(AttemptState(seed: 4)))
    #expect(try Set((0..<20 as Range<UInt64>).map { try ids(AttemptState(seed: $0)) }).count > 10)
    let sent = ["thank", "see", "do", "ask", "hear"]
    #expect(try ids(AttemptState(seed: 4, previous: Response(["items": sent]))) == sent)
  }

  @Test("never begins in the right order", arguments: 2...6)
  func start(count: Int) throws {
    let ids = (1...count).map { "i\($0)" }
    for right in [ids, ids.reversed(), Array(ids.dropFirst() + ids.prefix(1))] {
      let items = right.map { "<item id=\"\($0)\">\($0)</item>" }.joined()
      let ordering = try Activity(
        "<ordering xmlns=\"urn:orientation-kit:1\"><prompt>Order.</prompt>\(items)</ordering>")
      for seed in 0..<40 as Range<UInt64> {
        guard case .order(let list)? = try ordering.prepared.view(given: AttemptState(seed: seed)).first else {
          Issue.record("no sequence")
          continue
        }
        #expect(list.items.map(\.id) != right)
        #expect(list.items.map(\.id).sorted() == ids.sorted())
      }
    }
  }

  @Test("sums up the order in words")
  func summary() throws {
    let prepared = try Self.ordering().prepared
    #expect(prepared.summary(of: Response(["items": ["ask", "see"]])) == "Put into this order: Ask, See.")
    #expect(prepared.summary(of: Response()) == "Put nothing into an order.")
  }
}
