/// Running words with gaps to fill, each with a word of one's own or with one of some words.
public struct Blanks: Sendable, Equatable, Codable {
  /// Unique in the view. What stands in a gap comes back under `name.gap`.
  public let name: String
  /// What to do.
  public let question: [Inline]
  public let paragraphs: [[Piece]]

  public init(name: String, question: [Inline], paragraphs: [[Piece]]) {
    self.name = name
    self.question = question
    self.paragraphs = paragraphs
  }

  public enum Piece: Sendable, Equatable, Codable {
    case words([Inline])
    case gap(Gap)
  }

  public struct Gap: Sendable, Equatable, Codable {
    public let id: String
    /// What the gap is called by who does not see where it stands: "Gap 1".
    public let label: String
    /// What can be chosen; empty where a word is to be written.
    public let options: [Choices.Option]
    /// In characters, for a word to be written.
    public let maximumLength: Int
    /// What stood there before: words, or the id of an option.
    public let value: String

    public init(
      id: String, label: String, options: [Choices.Option] = [], maximumLength: Int = 60, value: String = ""
    ) {
      self.id = id
      self.label = label
      self.options = options
      self.maximumLength = maximumLength
      self.value = value
    }
  }

  /// In the order of reading.
  public var gaps: [Gap] {
    paragraphs.flatMap { $0 }.compactMap { piece in
      if case .gap(let gap) = piece { gap } else { nil }
    }
  }

  /// The name under which a gap's value comes back.
  public func field(of gap: Gap) -> String { Self.field(of: gap.id, in: name) }

  /// The name under which a gap's value comes back.
  public static func field(of gap: String, in blanks: String) -> String { "\(blanks).\(gap)" }
}
