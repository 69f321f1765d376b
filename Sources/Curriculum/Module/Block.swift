/// A piece of a section, in reading order.
public enum Block: Sendable {
  case heading([Inline])
  case paragraph([Inline])
  case list(List)
  case quote(Quote)
  case table(Table)
  case definitions([Definition])
  case callout(Callout)
  case figure(Figure)
  case media(Media)
  case activity(Activity)

  /// A list, of which each item may hold a list of its own.
  public struct List: Sendable, Equatable {
    /// Whether the order counts, as in steps.
    public let isOrdered: Bool
    public let items: [Item]

    public init(isOrdered: Bool, items: [Item]) {
      self.isOrdered = isOrdered
      self.items = items
    }

    /// A list without lists inside.
    public init(isOrdered: Bool, items: [[Inline]]) {
      self.init(isOrdered: isOrdered, items: items.map { Item(words: $0) })
    }

    public struct Item: Sendable, Equatable {
      public let words: [Inline]
      /// What belongs under the item; nil for most.
      public let inner: List?

      public init(words: [Inline], inner: List? = nil) {
        self.words = words
        self.inner = inner
      }
    }
  }

  /// What somebody said or wrote.
  public struct Quote: Sendable, Equatable {
    public let paragraphs: [[Inline]]
    /// Who said it, and where; empty where the author does not say.
    public let source: [Inline]

    public init(paragraphs: [[Inline]], source: [Inline]) {
      self.paragraphs = paragraphs
      self.source = source
    }
  }

  /// A word and what it means.
  public struct Definition: Sendable, Equatable {
    public let word: [Inline]
    public let meaning: [Inline]

    public init(word: [Inline], meaning: [Inline]) {
      self.word = word
      self.meaning = meaning
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
    public let credit: Credit

    public init(source: String, alternative: String, caption: [Inline], credit: Credit = Credit()) {
      self.source = source
      self.alternative = alternative
      self.caption = caption
      self.credit = credit
    }
  }
}

extension Block {
  /// The names of the files that the block needs, in the folder of its module.
  public var files: [String] {
    switch self {
    case .figure(let figure): [figure.source]
    case .media(let media): media.files
    case .heading, .paragraph, .list, .quote, .table, .definitions, .callout, .activity: []
    }
  }
}
