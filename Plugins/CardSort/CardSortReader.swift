import ActivityKit

/// Reads a card sort that an author wrote.
struct CardSortReader {
  func read(_ element: Element, in reading: inout Reading) -> (prompt: CardSort.Prompt, key: CardSort.Key)? {
    let bins = element.elements(named: "bin").map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) }
    let cards = element.elements(named: "card").enumerated().map { (id: "c\($0.offset + 1)", element: $0.element) }
    let problems = cards.compactMap { problem(with: $0.element, bins: bins) ?? emptiness(of: $0.element) }
    for problem in problems { reading.report(problem) }
    guard problems.isEmpty else { return nil }
    let prompt = CardSort.Prompt(
      question: element.first("prompt")?.inlines() ?? [], bins: bins,
      cards: cards.map { Choices.Option(id: $0.id, label: $0.element.inlines(leaving: ["feedback"])) })
    let feedback = cards.compactMap { card in card.element.first("feedback").map { (card.id, $0.text) } }
    let key = CardSort.Key(
      pass: Percentage(element["pass"].flatMap(Double.init) ?? 100),
      bins: Dictionary(cards.map { ($0.id, $0.element["bin"] ?? "") }) { first, _ in first },
      feedback: Dictionary(feedback) { first, _ in first })
    return (prompt, key)
  }

  /// Feedback is text too, so the structure of such a card has no mistake.
  private func emptiness(of card: Element) -> Diagnostic? {
    guard card.inlines(leaving: ["feedback"]).plain.isBlank else { return nil }
    return .error(
      "card-sort.empty-card", "this card has feedback, but no words of its own", at: card,
      expected: "text before <feedback>", help: "write the card's words between <card …> and <feedback>")
  }

  private func problem(with card: Element, bins: [Choices.Option]) -> Diagnostic? {
    let bin = card["bin"] ?? ""
    guard !bins.contains(where: { $0.id == bin }) else { return nil }
    return .error(
      "card-sort.unknown-bin", "there is no bin \"\(bin)\" in this card sort", at: card, value: "bin",
      expected: bins.map(\.id).joined(separator: " or "),
      help: "write the id of one of its <bin> elements")
  }
}
