/// A communication board: cells with symbols and words, and a message that grows by one cell at a time.
public struct Board: Sendable, Equatable, Codable {
  /// Unique in the view. The message comes back under it: the ids of the cells, in their order.
  public let name: String
  /// What to say with it.
  public let question: [Inline]
  /// What the message should be, where it is told; nil where the message is free.
  public let target: [Inline]?
  /// Whether the words of the target may come in any order.
  public let isAnyOrder: Bool
  /// The first one is shown first; cells lead to the others.
  public let pages: [Page]
  /// The page that is shown, by id; the first one where there is none of that id.
  public let page: String?
  /// The ids of the cells in the message so far.
  public let message: [String]
  /// Who made the symbols and under which terms, in plain words; nil where nothing needs to be said.
  public let license: [Inline]?

  public init(
    name: String, question: [Inline], target: [Inline]? = nil, isAnyOrder: Bool = false, pages: [Page],
    page: String? = nil, message: [String] = [], license: [Inline]? = nil
  ) {
    self.name = name
    self.question = question
    self.target = target
    self.isAnyOrder = isAnyOrder
    self.pages = pages
    self.page = page
    self.message = message
    self.license = license
  }

  public struct Page: Sendable, Equatable, Codable {
    public let id: String
    public let title: String
    /// Every row has the same number of places; nil is a place without a cell.
    public let rows: [[Cell?]]

    public init(id: String, title: String, rows: [[Cell?]]) {
      self.id = id
      self.title = title
      self.rows = rows
    }
  }

  public struct Cell: Sendable, Equatable, Codable {
    /// Unique on all pages of the board.
    public let id: String
    /// What stands on the cell.
    public let label: String
    /// What is said aloud, where it is more than the label.
    public let speaks: String?
    public let picture: Picture?
    /// The page to which the cell leads; nil for a cell that says something.
    public let opens: String?
    /// A recording of the words: the name of a file beside the module, or of one that was offered; nil where there is
    /// none.
    public let sound: String?

    public init(
      id: String, label: String, speaks: String? = nil, picture: Picture? = nil, opens: String? = nil,
      sound: String? = nil
    ) {
      self.id = id
      self.label = label
      self.speaks = speaks
      self.picture = picture
      self.opens = opens
      self.sound = sound
    }

    /// What the cell adds to the message, in words.
    public var words: String { speaks ?? label }
  }

  /// The name under which the page that is shown comes back.
  public var pageField: String { Self.pageField(of: name) }

  /// The name under which the page that is shown comes back.
  public static func pageField(of board: String) -> String { "\(board).page" }

  /// The page that is shown; nil for a board without pages.
  public var shown: Page? { pages.first { $0.id == page } ?? pages.first }

  /// Every cell that says something, on whichever page.
  public var cells: [Cell] {
    pages.flatMap { $0.rows.flatMap { $0.compactMap(\.self) } }.filter { $0.opens == nil }
  }

  /// The longest message that can be put together: more is no message any more.
  public static let longestMessage = 60
}
