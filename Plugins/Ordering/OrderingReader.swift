import ActivityKit

/// Reads an ordering that an author wrote.
struct OrderingReader {
  func read(_ element: Element, in reading: inout Reading) -> (prompt: Ordering.Prompt, key: Ordering.Key)? {
    let items = element.elements(named: "item")
    let pass = Percentage(element["pass"].flatMap(Double.init) ?? 100)
    for problem in twice(items) + mark(pass, of: element) { reading.report(problem) }
    guard !reading.hasErrors else { return nil }
    let options = items.map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) }
    let order = options.map(\.id)
    return (
      Ordering.Prompt(
        question: element.first("prompt")?.inlines() ?? [], items: options.sorted { $0.id < $1.id },
        starts: StartingOrders(of: order.sorted(), except: order)),
      Ordering.Key(
        pass: pass, order: order, right: element.first("right")?.text,
        notYet: element.first("not-yet")?.text)
    )
  }

  /// Of two items with the same words nobody can say which comes first.
  private func twice(_ items: [Element]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return items.compactMap { item in
      let words = item.inlines().plain
      guard let first = seen.updateValue(item, forKey: words.foldedForComparison) else { return nil }
      return .error(
        "ordering.same-item", "another item of this ordering says \"\(words)\" already", at: item,
        expected: "words of its own", help: "write what is different about it, or remove one of the two",
        notes: [Diagnostic.Note("the other one stands here", at: .element(first.position))])
    }
  }

  private func mark(_ pass: Percentage, of element: Element) -> [Diagnostic] {
    guard pass.value <= 0 else { return [] }
    return [
      .error(
        "ordering.any-order", "with pass=\"0\" every order would pass", at: element, value: "pass",
        expected: "1 to 100",
        help: "write how much has to be right, such as pass=\"60\"",
        "or remove pass=\"0\" and write requires=\"answered\" in the <activity>, where any order is fine")
    ]
  }
}
