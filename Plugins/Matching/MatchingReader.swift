import ActivityKit

/// Reads a matching that an author wrote.
struct MatchingReader {
  func read(_ element: Element, in reading: inout Reading) -> (prompt: Matching.Prompt, key: Matching.Key)? {
    let partners = element.elements(named: "partner")
    let items = element.elements(named: "item").enumerated().map { (id: "i\($0.offset + 1)", element: $0.element) }
    let ids = partners.compactMap { $0["id"] }
    let problems = twice(partners) + items.compactMap { unknown($0.element, ids) ?? emptiness(of: $0.element) }
    for problem in problems { reading.report(problem) }
    guard problems.isEmpty else { return nil }
    let feedback = items.compactMap { item in item.element.first("feedback").map { (item.id, $0.text) } }
    return (
      Matching.Prompt(
        question: element.first("prompt")?.inlines() ?? [],
        items: items.map { Choices.Option(id: $0.id, label: $0.element.inlines(leaving: ["feedback"])) },
        partners: partners.map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) }.sorted { $0.id < $1.id }),
      Matching.Key(
        partners: Dictionary(items.map { ($0.id, $0.element["partner"] ?? "") }) { first, _ in first },
        feedback: Dictionary(feedback) { first, _ in first })
    )
  }

  private func unknown(_ item: Element, _ ids: [String]) -> Diagnostic? {
    let partner = item["partner"] ?? ""
    guard !ids.contains(partner) else { return nil }
    return .error(
      "matching.unknown-partner", "there is no partner \"\(partner)\" in this matching", at: item, value: "partner",
      expected: ids.joined(separator: " or "), help: "write the id of one of its <partner> elements")
  }

  /// Feedback is text too, so the structure of such an item has no mistake.
  private func emptiness(of item: Element) -> Diagnostic? {
    guard item.inlines(leaving: ["feedback"]).plain.isBlank else { return nil }
    return .error(
      "matching.empty-item", "this item has feedback, but no words of its own", at: item,
      expected: "text before <feedback>", help: "write the item's words between <item …> and <feedback>")
  }

  /// Of two partners with the same words only one would be right, and nobody could tell which.
  private func twice(_ partners: [Element]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return partners.compactMap { partner in
      let words = partner.inlines().plain
      guard let first = seen.updateValue(partner, forKey: words.foldedForComparison) else { return nil }
      return .error(
        "matching.same-partner", "another partner of this matching says \"\(words)\" already", at: partner,
        expected: "words of its own",
        help: "remove one of the two, and let its items name the other: several items can have the same partner",
        notes: [Diagnostic.Note("the other one stands here", at: .element(first.position))])
    }
  }
}
