import Tracking

/// A change whose facts are JSON already, so that the writer, which works on one change after another, need not wait
/// for it.
struct PreparedChange: Sendable {
  let change: Change
  /// The facts of the change's events, in their order.
  let bodies: [String]

  init(_ change: Change) {
    self.change = change
    bodies = change.events.map(\.fact.json)
  }
}
