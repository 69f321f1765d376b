import ActivityKit
import ActivityKitTesting
import Testing

@testable import Bundles

@Suite("Items of a bundle that are to be put into an order")
struct StartingOrderTests {
  private static let view = """
    <order name="steps" SHUFFLE><question>{{prompt.text}}</question>
    {{#statement}}<item id="{{id}}">{{text}}</item>{{/statement}}</order>
    """

  /// - Returns: how 200 attempts begin, and what is said to the author.
  private func starts(
    scoring: String, shuffle: String = "shuffle=\"true\"", script: String? = nil
  ) throws -> (orders: [[String]], messages: [String]) {
    let manifest = Sample.manifest
      .replacing(#/<scoring pass="100">[\s\S]*</scoring>/#, with: scoring)
      .replacing("right=\"pick=b\" wrong=\"pick=a\"", with: "")
    let view = Self.view.replacing("SHUFFLE", with: shuffle)
    let result = try Sample.read(["bundle.xml": manifest, "view.mustache": view, "evaluate.lua": script])
    let messages = result.documents.flatMap { $0.diagnostics.map { "\($0.message) \($0.help.joined(separator: " "))" } }
    guard let bundle = result.bundle else { return ([], messages) }
    let types = try ActivityTypes([BundleActivity(bundle, runner: nil)])
    let element = try #require(Sample.element(Self.definition))
    var reading = Reading()
    guard let prepared = types.prepare(element, in: &reading) else {
      return ([], reading.diagnostics.map { "\($0.message) \($0.help.joined(separator: " "))" })
    }
    let orders = try (0..<200 as Range<UInt64>).map { seed -> [String] in
      let controls = try prepared.view(given: AttemptState(seed: seed))
      guard case .order(let order)? = controls.first else { throw CancellationError() }
      return order.items.map(\.id)
    }
    return (orders, messages)
  }

  private static let definition = """
    <acme-two-truths><prompt>What comes first?</prompt><statement id="look">Look.</statement>
    <statement id="ask">Ask.</statement><statement id="wait">Wait.</statement></acme-two-truths>
    """

  private static let right = ["look", "ask", "wait"]

  @Test(
    "never begin in their right order",
    arguments: [
      "<scoring><ordered field=\"steps\" to=\"{statement.id}\"/></scoring>",
      "<scoring><pairs field=\"steps\" to=\"{statement.id}\"/></scoring>",
      "<scoring><all><filled field=\"steps\"/><ordered field=\"steps\" to=\"{statement.id}\"/></all></scoring>",
    ])
  func never(scoring: String) throws {
    let (orders, messages) = try starts(scoring: scoring)
    #expect(orders.count == 200 && !orders.contains(Self.right), "\(messages)")
    #expect(Set(orders).count == 5)
    #expect(orders.allSatisfy { Set($0) == Set(Self.right) })
  }

  @Test("never begin as they were written where a script judges")
  func script() throws {
    let (orders, messages) = try starts(scoring: "<script/>", script: "function evaluate() return {} end")
    #expect(orders.count == 200 && !orders.contains(Self.right), "\(messages)")
  }

  @Test(
    "tell nothing else of their right order",
    arguments: [
      ["look", "ask", "wait"], ["ask", "look", "wait"], ["wait", "ask", "look"], ["wait", "look", "ask", "go"],
      ["one", "two", "three", "four", "five"],
    ])
  func twins(ids: [String]) async throws {
    func definition(_ ids: [String]) -> String {
      "<acme-two-truths><prompt>What comes first?</prompt>"
        + ids.map { "<statement id=\"\($0)\">\($0)</statement>" }.joined() + "</acme-two-truths>"
    }
    let twins = "<twins>\(definition(ids))\(definition(ids.reversed()))</twins></bundle>"
    let scoring = "<scoring><ordered field=\"steps\" to=\"{statement.id}\"/></scoring>"
    let manifest = Sample.manifest
      .replacing(#/<scoring pass="100">[\s\S]*</scoring>/#, with: scoring)
      .replacing("right=\"pick=b\" wrong=\"pick=a\"", with: "").replacing("</bundle>", with: twins)
    for (shuffle, isRefused) in [("shuffle=\"true\"", false), ("", true)] {
      let view = Self.view.replacing("SHUFFLE", with: shuffle)
      let result = try Sample.read(["bundle.xml": manifest, "view.mustache": view])
      #expect((result.bundle == nil) == isRefused, "\(result.documents.flatMap { $0.diagnostics.map(\.message) })")
      guard let bundle = result.bundle else { continue }
      #expect(await Conformance(BundleActivity(bundle, runner: nil)).findings(.silence) == [])
    }
  }

  @Test("are refused where the view shows them in their right order")
  func written() throws {
    let (orders, messages) = try starts(
      scoring: "<scoring><ordered field=\"steps\" to=\"{statement.id}\"/></scoring>", shuffle: "")
    #expect(orders.isEmpty)
    #expect(messages.contains { $0.contains("begins in its right order") && $0.contains("shuffle=\"true\"") })
  }
}
