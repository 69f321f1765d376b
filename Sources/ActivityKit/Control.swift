/// A part of what an activity shows, as data. The engine turns controls into accessible HTML, so that a plugin
/// cannot be inaccessible, cannot inject, and works with and without JavaScript.
public enum Control: Sendable, Equatable, Codable {
  /// Words to read.
  case prose([Inline])
  case choices(Choices)
  case sorter(Sorter)

  /// The names under which values of the control come back.
  public var fields: [String] {
    switch self {
    case .prose: []
    case .choices(let choices): [choices.name]
    case .sorter(let sorter): sorter.cards.map { sorter.field(of: $0) }
    }
  }

  /// The name of the control; nil for what takes no answer.
  public var name: String? {
    switch self {
    case .prose: nil
    case .choices(let choices): choices.name
    case .sorter(let sorter): sorter.name
    }
  }
}

/// A question with options, of which one or several are chosen.
public struct Choices: Sendable, Equatable, Codable {
  /// Unique in the view; letters, digits and hyphens.
  public let name: String
  /// The question: the label of the whole group.
  public let question: [Inline]
  public let options: [Option]
  /// Whether several may be chosen.
  public let isMultiple: Bool
  /// The options chosen before, by id.
  public let chosen: [String]

  public init(name: String, question: [Inline], options: [Option], isMultiple: Bool, chosen: [String]) {
    self.name = name
    self.question = question
    self.options = options
    self.isMultiple = isMultiple
    self.chosen = chosen
  }

  public struct Option: Sendable, Equatable, Codable {
    public let id: String
    public let label: [Inline]

    public init(id: String, label: [Inline]) {
      self.id = id
      self.label = label
    }
  }
}

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
