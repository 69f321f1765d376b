/// What a response was worth.
public struct Outcome: Sendable, Equatable, Codable {
  /// From 0 to 100 percent.
  public let score: Percentage
  /// Whether the pass mark was met and every critical item was right.
  public let passed: Bool
  /// What is said of each field, in the order of the view.
  public let items: [Item]

  public init(score: Percentage, passed: Bool, items: [Item]) {
    self.score = score
    self.passed = passed
    self.items = items
  }

  /// What is said of one field: a question of a quiz, a card.
  public struct Item: Sendable, Equatable, Codable {
    /// The name of the field, as the response carried it.
    public let field: String
    public let isRight: Bool
    /// Whether the activity cannot be passed without it.
    public let isCritical: Bool
    /// The author's words to what was chosen.
    public let feedback: [String]

    public init(field: String, isRight: Bool, isCritical: Bool = false, feedback: [String]) {
      self.field = field
      self.isRight = isRight
      self.isCritical = isCritical
      self.feedback = feedback
    }
  }
}
