public import ActivityKit

/// Items to put into their order.
///
/// What is counted is neighbours: of the items that follow one another in the right order, the share that stand so in
/// the response. Whoever moves one item too far still has most of them right.
public struct Ordering: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: OrderingLanguage.ordering, modes: [.passed, .answered], captures: "the order of the items",
    samples: OrderingLanguage.samples, twins: OrderingLanguage.twins, explanations: OrderingExplanations.all)

  /// The name of the one control.
  static let control = "items"

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let question: [Inline]
    /// In the order of their ids, which tells nothing.
    let items: [Choices.Option]
    let starts: StartingOrders
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    let pass: Percentage
    /// The ids in the right order.
    let order: [String]
    let right: String?
    let notYet: String?
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    OrderingReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let start = prompt.starts.start(of: prompt.items, given: state)
    return [
      .order(
        OrderList(
          name: Self.control, question: prompt.question,
          items: OrderList.arranged(start, as: state.previous?[Self.control])))
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    let order = check.order(Self.control, of: prompt.items.map(\.id))
    try check.finish()
    let score = Self.score(of: order, right: key.order)
    let passed = score >= key.pass
    return Outcome(
      score: score, passed: passed,
      items: [Outcome.Item(field: Self.control, isRight: order == key.order, credit: score, feedback: [])],
      feedback: [passed ? key.right : key.notYet].compactMap(\.self))
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let sent = response[Self.control].prefix(prompt.items.count)
    let order = sent.compactMap { id in prompt.items.first { $0.id == id }?.label.plain }
    return order.isEmpty ? "Put nothing into an order." : "Put into this order: \(order.joined(separator: ", "))."
  }

  /// Ten seconds an item: to read it and to move it.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 10 * element.elements(named: "item").count)
  }

  /// Both orders hold the same ids, each once.
  private static func score(of order: [String], right: [String]) -> Percentage {
    let followers = Dictionary(zip(right, right.dropFirst())) { first, _ in first }
    return Percentage(zip(order, order.dropFirst()).count { followers[$0] == $1 }, of: right.count - 1)
  }
}
