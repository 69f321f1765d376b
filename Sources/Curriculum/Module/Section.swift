/// One page of a module: one idea.
public struct Section: Sendable {
  public let id: SectionID
  public let title: String
  /// For whom the page is.
  public let readership: Readership
  /// What the page is made of, in reading order.
  public let pieces: [Piece]
  /// What it was in earlier revisions; nil where nothing is known of them.
  public let past: SectionPast?
  /// The page's language, a BCP 47 tag; nil where it is the module's. In a translation, what is not translated stays
  /// as it was.
  public let language: String?

  public init(
    id: SectionID, title: String, readership: Readership = .everybody, pieces: [Piece], past: SectionPast? = nil,
    language: String? = nil
  ) {
    self.id = id
    self.title = title
    self.readership = readership
    self.pieces = pieces
    self.past = past
    self.language = language
  }

  /// A page for everybody, in the language of its module.
  public init(id: SectionID, title: String, blocks: [Block], past: SectionPast? = nil) {
    self.init(id: id, title: title, pieces: blocks.map { Piece($0) }, past: past)
  }

  /// A block of a section, with what is said of it as a whole.
  public struct Piece: Sendable {
    public let block: Block
    /// For whom the block is.
    public let readership: Readership
    /// The block's language, a BCP 47 tag; nil where it is the module's.
    public let language: String?

    public init(_ block: Block, readership: Readership = .everybody, language: String? = nil) {
      self.block = block
      self.readership = readership
      self.language = language
    }
  }

  /// The blocks, in reading order.
  public var blocks: [Block] { pieces.map(\.block) }

  /// The activities on this page, in reading order.
  public var activities: [Activity] {
    pieces.compactMap { piece in
      guard case .activity(let activity) = piece.block else { return nil }
      return activity
    }
  }
}
