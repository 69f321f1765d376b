/// A question with options, of which one or several are chosen.
public struct Choices: Sendable, Equatable, Codable {
  /// Unique in the view; letters, digits and hyphens.
  public let name: String
  /// The question: the label of the whole group.
  public let question: [Inline]
  /// Shown with the question: what the options speak of.
  public let picture: Picture?
  /// Help for whoever wants it.
  public let hint: [Inline]
  public let options: [Option]
  /// Whether several may be chosen.
  public let isMultiple: Bool
  /// Whether none need be chosen.
  public let isOptional: Bool
  public let layout: Layout
  /// The options chosen before, by id.
  public let chosen: [String]

  public init(
    name: String, question: [Inline], picture: Picture? = nil, hint: [Inline] = [], options: [Option],
    isMultiple: Bool, isOptional: Bool = false, layout: Layout = .list, chosen: [String]
  ) {
    self.name = name
    self.question = question
    self.picture = picture
    self.hint = hint
    self.options = options
    self.isMultiple = isMultiple
    self.isOptional = isOptional
    self.layout = layout
    self.chosen = chosen
  }

  public enum Layout: String, Sendable, Equatable, Codable, CaseIterable {
    case list
    /// From one end to the other, such as from "never" to "always".
    case scale
  }

  /// Something to choose, or to sort, match or order: an id and words, and where it helps a picture.
  public struct Option: Sendable, Equatable, Codable {
    public let id: String
    public let label: [Inline]
    public let picture: Picture?

    public init(id: String, label: [Inline], picture: Picture? = nil) {
      self.id = id
      self.label = label
      self.picture = picture
    }
  }
}
