import GRDB
import Synchronization

/// Connections for reads of one statement, which are most of them: what a page needs of one person.
///
/// A statement that stands alone has a snapshot of its own, so it needs no transaction around it; and a connection of
/// GRDB's pool asks before each read whether the tables have changed. Both take longer than such a read.
final class QuickReaders: Sendable {
  private let connections: [DatabaseQueue]
  private let turn = Atomic<Int>(0)
  /// More than the processors of a small server: a read waits for nothing but the processor.
  private static let count = 3

  init(path: String, patience: Duration) throws {
    connections = try (0..<Self.count).map { _ in
      try DatabaseQueue(path: path, configuration: .ofRecord(isReadOnly: true, patience: patience))
    }
  }

  /// Reads on this thread.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let number = turn.wrappingAdd(1, ordering: .relaxed).oldValue
    return try connections[(number & Int.max) % connections.count].unsafeRead(body)
  }

  func close() throws {
    for connection in connections { try connection.close() }
  }
}
