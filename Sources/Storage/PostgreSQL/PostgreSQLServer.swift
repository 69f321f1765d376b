import Synchronization

/// The server behind an address. For one that is away for a moment, everybody waits; for one that is away for long,
/// nobody does.
final class PostgreSQLServer: Sendable {
  let address: PostgreSQLAddress
  /// How long to wait for a server that is away, or for transactions that are in the way.
  let patience: Duration
  /// Whether somebody waited that long in vain since it was last seen.
  private let isAway = Atomic(false)

  init(_ address: PostgreSQLAddress, patience: Duration = .seconds(10)) {
    self.address = address
    self.patience = patience
  }

  /// Connects; blocks the thread.
  ///
  /// - Parameter patiently: Whether to try again where no server answers, or it takes no connections yet.
  /// - Throws: `PostgreSQLError`.
  func connect(patiently: Bool = true) throws -> PostgreSQLConnection {
    let waits = patiently && !isAway.load(ordering: .relaxed)
    let deadline = ContinuousClock.now + (waits ? patience : .zero)
    var backoff = Backoff(first: 0.02)
    while true {
      do {
        let connection = try PostgreSQLConnection(to: address)
        isAway.store(false, ordering: .relaxed)
        return connection
      } catch let error as PostgreSQLError where error.mayPass {
        guard ContinuousClock.now < deadline else {
          isAway.store(true, ordering: .relaxed)
          throw error
        }
        backoff.wait()
      }
    }
  }
}
