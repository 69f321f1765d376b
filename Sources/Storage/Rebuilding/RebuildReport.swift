/// What came of deriving the record's tables anew from the log.
public struct RebuildReport: Sendable, Equatable {
  /// How many events were gone through.
  public let events: Int64
  public let tables: [Table]

  public struct Table: Sendable, Equatable {
    public let name: String
    /// How many rows the log gives.
    public let rows: Int64
    /// How many rows were kept that the log does not give, or gives otherwise, or were not kept.
    public let differences: Int64
    /// The keys of some of them. There are ids in them and no names.
    public let examples: [String]

    public init(name: String, rows: Int64, differences: Int64, examples: [String]) {
      self.name = name
      self.rows = rows
      self.differences = differences
      self.examples = examples
    }
  }

  public init(events: Int64, tables: [Table]) {
    self.events = events
    self.tables = tables
  }

  /// Whether the tables are what the log says.
  public var isSame: Bool { tables.allSatisfy { $0.differences == 0 } }
}
