/// Items, each with the one partner that belongs to it: for each item, a partner is picked from a list.
public struct Matcher: Sendable, Equatable, Codable {
  /// Unique in the view. An item's partner comes back under `name.item`.
  public let name: String
  public let question: [Inline]
  public let items: [Choices.Option]
  /// What is picked from, the same for every item; there may be more partners than items. They are shown as plain
  /// words, without pictures.
  public let partners: [Choices.Option]
  /// The partner picked before, by the id of the item.
  public let chosen: [String: String]

  public init(
    name: String, question: [Inline], items: [Choices.Option], partners: [Choices.Option], chosen: [String: String]
  ) {
    self.name = name
    self.question = question
    self.items = items
    self.partners = partners
    self.chosen = chosen
  }

  /// The name under which the partner of an item comes back.
  public func field(of item: Choices.Option) -> String { Self.field(of: item.id, in: name) }

  /// The name under which the partner of an item comes back.
  public static func field(of item: String, in matcher: String) -> String { "\(matcher).\(item)" }

  /// The partners that a response picked, by the id of the item; items without one are left out.
  public static func chosen(
    of items: [Choices.Option], in matcher: String, from response: Response?
  ) -> [String: String] {
    let pairs = items.compactMap { item in
      response?[field(of: item.id, in: matcher)].first.map { (item.id, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
