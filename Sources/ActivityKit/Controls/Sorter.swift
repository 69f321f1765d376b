/// Cards to put into bins: for each card, one bin is picked. No dragging is needed.
public struct Sorter: Sendable, Equatable, Codable {
  /// Unique in the view. A card's bin comes back under `name.card`.
  public let name: String
  public let question: [Inline]
  public let bins: [Choices.Option]
  public let cards: [Card]

  public init(name: String, question: [Inline], bins: [Choices.Option], cards: [Card]) {
    self.name = name
    self.question = question
    self.bins = bins
    self.cards = cards
  }

  public struct Card: Sendable, Equatable, Codable {
    public let id: String
    public let label: [Inline]
    /// The bin picked before, by id.
    public let bin: String?

    public init(id: String, label: [Inline], bin: String?) {
      self.id = id
      self.label = label
      self.bin = bin
    }
  }

  /// The name under which the bin of a card comes back.
  public func field(of card: Card) -> String { Self.field(of: card.id, in: name) }

  /// The name under which the bin of a card comes back.
  public static func field(of card: String, in sorter: String) -> String { "\(sorter).\(card)" }
}
