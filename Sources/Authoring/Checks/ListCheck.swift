import ActivityKit
import Curriculum

/// Whether each item of a list that holds a list has words of its own, and has them first.
struct ListCheck {
  func diagnostics(for root: Element) -> [Diagnostic] {
    root.elements(named: "section").flatMap { $0.elements(named: "list") }.flatMap { $0.elements(named: "item") }
      .compactMap { item in item.first("list").flatMap { problem(with: $0, in: item) } }
  }

  private func problem(with inner: Element, in item: Element) -> Diagnostic? {
    let isAlone = item.inlines(leaving: ["list"]).plain.isBlank
    guard !isAlone else {
      return .error(
        "list.no-words", "the item holds a list and no words of its own", at: item, expected: "words before the list",
        help: "say in a few words what the inner list is about")
    }
    let after = item.children.drop { node in
      guard case .element(let element) = node else { return true }
      return element.name != "list"
    }.dropFirst()
    let hasMore = after.contains { node in
      switch node {
      case .text(let text, _): !text.isBlank
      case .element(let element): element.name != "list"
      }
    }
    guard hasMore else { return nil }
    return .error(
      "list.words-after", "words stand after the inner list", at: inner, expected: "the list at the end of the item",
      help: "move the words before the list, or into an item of their own")
  }
}
