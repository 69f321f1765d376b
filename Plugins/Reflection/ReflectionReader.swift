import ActivityKit

/// Reads a reflection that an author wrote.
struct ReflectionReader {
  func read(_ element: Element, in reading: inout Reading) -> Reflection.Prompt? {
    let symbols = element.elements(named: "symbol")
    let problems = twice(symbols)
    for problem in problems { reading.report(problem) }
    guard problems.isEmpty else { return nil }
    return Reflection.Prompt(
      question: element.first("prompt")?.inlines() ?? [],
      starters: element.elements(named: "starter").map(\.text),
      symbols: symbols.map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) },
      privacy: element.first("private")?.inlines() ?? [])
  }

  private func twice(_ symbols: [Element]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return symbols.compactMap { symbol in
      let words = symbol.inlines().plain
      guard let first = seen.updateValue(symbol, forKey: words.foldedForComparison) else { return nil }
      return .error(
        "reflection.same-symbol", "another symbol of this reflection says \"\(words)\" already", at: symbol,
        expected: "words of its own", help: "write another word, or remove one of the two",
        notes: [Diagnostic.Note("the other one stands here", at: .element(first.position))])
    }
  }
}
