/// What a store knows of how it fares.
public protocol ConditionedStore: Sendable {
  /// Whether it can be written to now.
  var condition: StoreCondition { get }

  /// Each change of the condition from now on, until the store is closed.
  var conditions: AsyncStream<StoreCondition> { get }

  /// Writes something, to see whether that is possible; the condition is known after it.
  func tryToWrite() async throws(StoreError)

  /// Looks whether the files are whole. Where they are not, nothing is written any more.
  ///
  /// - Parameter limit: how long it may take; nil for as long as it takes.
  func inspect(within limit: Duration?) async throws(StoreError) -> Inspection
}

/// Whether a store can be written to now. Reading goes on in either case.
public enum StoreCondition: Sendable, Equatable {
  case writable
  case readOnly(ReadOnlyReason)
}

/// Why a store cannot be written to.
public enum ReadOnlyReason: String, Sendable, CaseIterable {
  /// It is tried again: whoever makes room need do nothing else.
  case diskFull = "disk-full"
  /// The disk became one that can only be read, as Linux does with a disk that fails. It is tried again.
  case diskReadOnly = "disk-read-only"
  /// The disk would not take what was written. It is tried again.
  case diskError = "disk-error"
  /// The database is damaged: until the server is started with another, nothing is written.
  case damaged

  /// What happened and what to do, for whoever runs the server.
  public var cause: String {
    switch self {
    case .diskFull: "the disk is full; make room, and saving goes on by itself"
    case .diskReadOnly: "the disk can only be read; make it writable, and saving goes on by itself"
    case .diskError: "the disk would not take what was written; check the disk and the limits of this user"
    case .damaged: "the file is damaged; restore a backup"
    }
  }
}

/// What came of looking through a record's files.
public enum Inspection: Sendable, Equatable {
  case whole, damaged
  /// It took longer than it might.
  case unfinished
}

/// What writes run into while the store is read-only.
struct WritesRefused: ExplainedFailure {
  let reason: ReadOnlyReason
  var cause: String { reason.cause }
}
