import ActivityKit

/// Reads a goal that an author wrote.
struct GoalReader {
  func read(_ element: Element, in reading: inout Reading) -> Goal.Prompt? {
    let starters = element.elements(named: "starter")
    let problems = repeated(starters)
    for problem in problems { reading.report(problem) }
    guard problems.isEmpty else { return nil }
    return Goal.Prompt(
      question: element.first("prompt")?.inlines() ?? [], starters: starters.map { $0.inlines().plain },
      checkIn: element.first("check-in")?.inlines())
  }

  private func repeated(_ starters: [Element]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return starters.compactMap { starter in
      let words = starter.inlines().plain
      guard let first = seen[words.foldedForComparison] else {
        seen[words.foldedForComparison] = starter
        return nil
      }
      return .error(
        "goal.same-starter", "this goal offers the beginning \"\(words)\" already", at: starter,
        expected: "another beginning", help: "write other words, or remove one of the two",
        notes: [Diagnostic.Note("the first one stands here", at: .element(first.position))])
    }
  }
}
