/// One connection inside one transaction or one snapshot. Statements are in the SQL that both databases understand: what
/// they do not share is in `Dialect`.
///
/// Placeholders are `?`, in order, or `?1`, `?2`…
protocol RecordConnection {
  var dialect: Dialect { get }
  /// Where the logs end, as far as this transaction knows.
  var heads: LogHeads { get }
  /// Runs a statement, and returns how many rows it changed.
  ///
  /// - Throws: `Refusal` where the tables' own promises forbid it; what the driver's environment says.
  @discardableResult func run(_ sql: String, _ arguments: Arguments) throws -> Int
  /// Runs a statement that no promise of the tables can forbid: a driver over a network need not wait for it. Where it
  /// fails all the same, that can come later, at the latest where the transaction is committed.
  func send(_ sql: String, _ arguments: Arguments) throws
  /// Calls `body` with each row. A row is valid in `body` alone.
  func each(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Void) throws
  /// What `body` makes of the first row, or nil where there is none. The row is valid in `body` alone.
  func first<Value>(_ sql: String, _ arguments: Arguments, _ body: (Columns) throws -> Value) throws -> Value?
  /// Undoes what `body` wrote, and that alone, where it throws; then the heads are forgotten, too.
  func savepoint<Value>(_ body: () throws -> Value) throws -> Value
  /// False where the database has given the whole transaction up.
  var isInsideTransaction: Bool { get }
}

/// What the tables' own promises forbid.
enum Refusal: Error, Equatable {
  /// What a row refers to does not exist.
  case missing
  /// A row with this key exists.
  case taken

  /// The refusal as callers of a store know it.
  var conflict: StoreError { .conflict(self == .missing ? .missing : .codeTaken) }
}

extension RecordConnection {
  /// The number in the first column of the first row, or nil where there is none.
  func number(_ sql: String, _ arguments: Arguments) throws -> Int64? {
    try first(sql, arguments) { try $0[0] }
  }

  /// Whether a statement, which asks for a number, finds anything.
  func finds(_ sql: String, _ arguments: Arguments) throws -> Bool {
    try number(sql, arguments) != nil
  }
}
