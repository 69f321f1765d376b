public import Tracking

/// Access cards to print and cut out. Codes are shown once, when they are made.
public struct CardsView: Sendable {
  public let group: GroupID
  public let groupName: String
  /// Where a card is entered, as people type it: `orient.example.org/card`.
  public let address: String
  /// Empty before cards were made: the page then offers to make them.
  public let cards: [Card]

  public init(group: GroupID, groupName: String, address: String, cards: [Card]) {
    self.group = group
    self.groupName = groupName
    self.address = address
    self.cards = cards
  }

  public struct Card: Sendable {
    public let name: String
    public let role: String
    /// In groups that are easy to read: `K7QM-2RTX`.
    public let code: String

    public init(name: String, role: String, code: String) {
      self.name = name
      self.role = role
      self.code = code
    }
  }
}
