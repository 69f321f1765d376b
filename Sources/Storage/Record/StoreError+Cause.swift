/// A row that this version cannot read: changed from outside, or damaged.
struct UnreadableRow: Error {
  let table: String
}

/// A failure of a driver's that can say, in words for whoever runs the server, what happened and what to do. The words
/// can name tables and columns, never values.
protocol ExplainedFailure: Error {
  var cause: String { get }
}

extension UnreadableRow: ExplainedFailure {
  var cause: String { "a row of the table \(table) cannot be read; restore a backup or rebuild the projections" }
}

extension StoreError {
  /// The error as callers of a store know it.
  init(_ error: any Error, during operation: String) {
    self =
      switch error {
      case let error as StoreError: error
      case let error as any ExplainedFailure: .unavailable(operation: operation, cause: error.cause)
      default: .unavailable(operation: operation, cause: "unexpected error of type \(type(of: error))")
      }
  }
}
