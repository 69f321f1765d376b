public import ActivityKit

/// Cards to put into bins.
public struct CardSort: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: CardSortLanguage.cardSort, modes: [.passed, .answered], captures: "the bin of each card",
    samples: CardSortLanguage.samples, twins: CardSortLanguage.twins,
    explanations: CardSortExplanations.all)

  /// The name of the one control.
  static let control = "cards"

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let question: [Inline]
    let bins: [Choices.Option]
    let cards: [Choices.Option]
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    let pass: Percentage
    /// By card: the id of its bin.
    let bins: [String: String]
    /// By card.
    let feedback: [String: String]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    CardSortReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) throws -> [Control] {
    let cards = prompt.cards.map { card in
      Sorter.Card(
        id: card.id, label: card.label, bin: state.previous?[Sorter.field(of: card.id, in: Self.control)].first)
    }
    return [
      .sorter(
        Sorter(
          name: Self.control, question: prompt.question, bins: prompt.bins,
          cards: state.shuffled(cards, salt: Self.control)))
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let problems = prompt.cards.compactMap { problem(with: response, card: $0.id, bins: prompt.bins) }
    guard problems.isEmpty else { throw ResponseError(problems) }
    let items = prompt.cards.map { card in
      let field = Sorter.field(of: card.id, in: Self.control)
      return Outcome.Item(
        field: field, isRight: response[field].first == key.bins[card.id],
        feedback: key.feedback[card.id].map { [$0] } ?? [])
    }
    let score = Percentage(items.count { $0.isRight }, of: items.count)
    return Outcome(score: score, passed: score >= key.pass, items: items)
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    prompt.cards.map { card in
      let chosen = response[Sorter.field(of: card.id, in: Self.control)].first
      let bin = prompt.bins.first { $0.id == chosen }?.label.plain ?? "–"
      return "\(card.label.plain) → \(bin)"
    }.joined(separator: " · ")
  }

  /// Ten seconds a card: to read it and to put it into its bin.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 10 * element.elements(named: "card").count)
  }

  private func problem(
    with response: Response, card: String, bins: [Choices.Option]
  ) -> ResponseError.Problem? {
    let field = Sorter.field(of: card, in: Self.control)
    let chosen = response[field]
    if chosen.isEmpty { return ResponseError.Problem(field: field, reason: .unanswered) }
    if chosen.count > 1 { return ResponseError.Problem(field: field, reason: .tooMany) }
    return bins.contains { $0.id == chosen[0] } ? nil : ResponseError.Problem(field: field, reason: .unknownValue)
  }
}
