import Tracking

/// What a database does for the record: everything else, and all SQL, is the same for all of them.
protocol Driver: Sendable {
  var dialect: Dialect { get }

  /// Reads what one statement says, or several of which each may see a moment of its own: for reads of microseconds.
  func read<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value

  /// Reads one moment with several statements: for reads that grow with the record.
  func readAside<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value

  /// Does a piece of work in a transaction that others may share, and returns once it is durable. The work can be done
  /// more than once before that; what it did then was undone.
  ///
  /// - Parameter organization: whose log it writes to; nil where it writes to none.
  func write<Value: Sendable>(
    _ operation: String, in organization: OrganizationID?,
    _ work: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value

  /// Gives a connection that nobody else uses, for work that takes long. It blocks a thread of its own.
  func alone<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (any OwnConnection) throws -> Value
  ) async throws(StoreError) -> Value

  /// Overwrites what was deleted, as far as the database does not do that by itself.
  ///
  /// - Returns: false where readers kept a part of it busy.
  func scrub() async throws(StoreError) -> Bool

  /// Whether it can be written to now.
  var condition: StoreCondition { get }

  /// Each change of the condition from now on, until the driver is closed.
  var conditions: AsyncStream<StoreCondition> { get }

  /// Writes something, to see whether that is possible.
  func tryToWrite() async throws(StoreError)

  /// Looks whether the files are whole, as far as the database does not do that by itself.
  ///
  /// - Parameter limit: how long it may take.
  func inspect(within limit: Duration?) async throws(StoreError) -> Inspection

  /// Ends all work and gives back what it holds.
  func close() async throws(StoreError)
}

/// What holds for a database that is a server of its own: it sees to its own files.
extension Driver {
  func scrub() async throws(StoreError) -> Bool { true }
  var condition: StoreCondition { .writable }
  var conditions: AsyncStream<StoreCondition> { AsyncStream { $0.finish() } }
  func tryToWrite() async throws(StoreError) {}
  func inspect(within limit: Duration?) async throws(StoreError) -> Inspection { .whole }
}

/// A connection for one piece of work.
protocol OwnConnection {
  /// Makes an empty table of the same form, for this connection alone; from then on the name means the copy.
  func makeTemporaryCopy(of table: String) throws
  /// Reads one moment. What it writes to temporary copies stays; others can write meanwhile.
  func snapshot<Value>(_ body: (any RecordConnection) throws -> Value) throws -> Value
  /// Reads and writes while nobody else writes to the record of these organizations.
  func exclusively<Value>(
    _ organizations: [OrganizationID], _ body: (any RecordConnection) throws -> Value
  ) throws -> Value
}
