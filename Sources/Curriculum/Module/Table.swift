extension Block {
  /// Rows of cells under headings.
  public struct Table: Sendable, Equatable {
    /// What the table shows.
    public let caption: [Inline]
    /// The headings of the columns.
    public let columns: [[Inline]]
    public let rows: [Row]

    public init(caption: [Inline], columns: [[Inline]], rows: [Row]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }

    public struct Row: Sendable, Equatable {
      /// What the row is about, in the first column; nil where the row has no heading.
      public let heading: [Inline]?
      public let cells: [[Inline]]

      public init(heading: [Inline]?, cells: [[Inline]]) {
        self.heading = heading
        self.cells = cells
      }
    }
  }
}
