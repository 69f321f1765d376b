/// Items to put into a sequence, one step up or down at a time.
public struct OrderList: Sendable, Equatable, Codable {
  /// Unique in the view. The ids come back under it, in the order in which the items were put.
  public let name: String
  public let question: [Inline]
  /// In the order in which they now stand: shuffled at first, later as they were sent. `arranged` does that.
  public let items: [Choices.Option]

  public init(name: String, question: [Inline], items: [Choices.Option]) {
    self.name = name
    self.question = question
    self.items = items
  }

  /// Items in the order of what was sent; what was not sent keeps its order and comes last.
  public static func arranged(_ items: [Choices.Option], as sent: [String]?) -> [Choices.Option] {
    guard let sent, !sent.isEmpty else { return items }
    let places = Dictionary(sent.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    return items.enumerated().sorted { one, other in
      (places[one.element.id] ?? .max, one.offset) < (places[other.element.id] ?? .max, other.offset)
    }.map(\.element)
  }
}
