/// One page of a module: one idea.
public struct Section: Sendable {
  public let id: SectionID
  public let title: String
  public let blocks: [Block]
  /// What it was in earlier revisions; nil where nothing is known of them.
  public let past: SectionPast?

  public init(id: SectionID, title: String, blocks: [Block], past: SectionPast? = nil) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.past = past
  }

  /// The activities on this page, in reading order.
  public var activities: [Activity] {
    blocks.compactMap { block in
      guard case .activity(let activity) = block else { return nil }
      return activity
    }
  }
}

/// A piece of a section, in reading order.
public enum Block: Sendable {
  case paragraph([Inline])
  case list(List)
  case callout(Callout)
  case figure(Figure)
  case activity(Activity)

  public struct List: Sendable, Equatable {
    /// Whether the order counts, as in steps.
    public let isOrdered: Bool
    public let items: [[Inline]]

    public init(isOrdered: Bool, items: [[Inline]]) {
      self.isOrdered = isOrdered
      self.items = items
    }
  }

  /// A paragraph or more, set apart.
  public struct Callout: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case tip, caution, story }
    public let kind: Kind
    public let paragraphs: [[Inline]]

    public init(kind: Kind, paragraphs: [[Inline]]) {
      self.kind = kind
      self.paragraphs = paragraphs
    }
  }

  /// A picture from the module's folder.
  public struct Figure: Sendable, Equatable {
    /// The file's name in the module's folder.
    public let source: String
    /// What the picture says, for those who do not see it.
    public let alternative: String
    public let caption: [Inline]

    public init(source: String, alternative: String, caption: [Inline]) {
      self.source = source
      self.alternative = alternative
      self.caption = caption
    }
  }
}

/// A run of text, plain or marked.
public enum Inline: Sendable, Equatable, Codable {
  case text(String)
  case emphasis(String)
  case strong(String)

  /// The words without their marking.
  public var plain: String {
    switch self {
    case .text(let text), .emphasis(let text), .strong(let text): text
    }
  }
}

extension [Inline] {
  /// The words without their marking.
  public var plain: String { map(\.plain).joined() }
}
