public import ActivityKit

/// Items, each to be put together with the partner that belongs to it. It is passed when every pair is right.
public struct Matching: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: MatchingLanguage.matching, modes: [.passed, .answered], captures: "the partner of each item",
    samples: MatchingLanguage.samples, twins: MatchingLanguage.twins, explanations: MatchingExplanations.all)

  /// The name of the one control.
  static let control = "pairs"

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let question: [Inline]
    let items: [Choices.Option]
    /// In the order of their ids, which tells nothing.
    let partners: [Choices.Option]
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    /// By item: the id of its partner.
    let partners: [String: String]
    /// By item.
    let feedback: [String: String]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    MatchingReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    return [
      .matcher(
        Matcher(
          name: Self.control, question: prompt.question, items: prompt.items,
          partners: state.shuffled(prompt.partners, salt: Self.control),
          chosen: Matcher.chosen(of: prompt.items, in: Self.control, from: state.previous)))
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    let offered = prompt.partners.map(\.id)
    let items = prompt.items.map { item -> Outcome.Item in
      let field = Matcher.field(of: item.id, in: Self.control)
      let partner = check.one(field, of: offered)
      return Outcome.Item(
        field: field, isRight: partner == key.partners[item.id],
        feedback: [key.feedback[item.id]].compactMap(\.self))
    }
    try check.finish()
    return Outcome(
      score: Percentage(items.count { $0.isRight }, of: items.count), passed: items.allSatisfy(\.isRight), items: items)
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    prompt.items.map { item in
      let chosen = response[Matcher.field(of: item.id, in: Self.control)].first
      let partner = prompt.partners.first { $0.id == chosen }?.label.plain ?? "–"
      return "\(item.label.plain) → \(partner)"
    }.joined(separator: " · ")
  }

  /// Ten seconds an item: to read it and to find its partner.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 10 * element.elements(named: "item").count)
  }
}
