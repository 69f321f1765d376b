/// Words to read.
public struct Prose: Sendable, Equatable, Codable {
  public let kind: Kind
  /// Shown before the words.
  public let picture: Picture?
  public let paragraphs: [[Inline]]

  public init(_ paragraphs: [[Inline]], kind: Kind = .plain, picture: Picture? = nil) {
    self.kind = kind
    self.picture = picture
    self.paragraphs = paragraphs
  }

  public enum Kind: String, Sendable, Equatable, Codable, CaseIterable {
    case plain
    /// What to do.
    case instruction
    /// Help for whoever wants it: it can be opened.
    case hint
    /// Each paragraph is an item of a list.
    case list
    /// What somebody wrote and chose, to read again and to print, a field each; in print it stands for the fields
    /// that come after it.
    case written
  }
}

/// A picture beside words.
public struct Picture: Sendable, Equatable, Codable {
  /// The name of a file beside the module, or of one that was offered while the definition was read.
  public let source: String
  /// What the picture shows, for who does not see it; empty where the words beside it say the same.
  public let alternative: String

  public init(source: String, alternative: String) {
    self.source = source
    self.alternative = alternative
  }
}
