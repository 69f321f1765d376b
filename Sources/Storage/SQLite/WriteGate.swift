import Foundation
import GRDB
import Synchronization

/// Keeps writes from a disk that does not take them, and tries again from time to time.
///
/// Without it, each write would wait for a disk that fails, and each would be told apart in the log.
final class WriteGate: Sendable {
  private let path: String
  private let pause: Duration
  private let isOpen = Atomic<Bool>(true)
  private let state = Mutex(State())

  private struct State {
    var reason: ReadOnlyReason?
    var lastTry = ContinuousClock.now
    var listeners: [AsyncStream<StoreCondition>.Continuation] = []
  }

  /// - Parameter pause: how long to wait before it is tried again.
  init(to path: String, tryingAgainAfter pause: Duration) {
    self.path = path
    self.pause = pause
  }

  var condition: StoreCondition { state.withLock { $0.reason.map(StoreCondition.readOnly) ?? .writable } }

  /// Each change of the condition from now on.
  var changes: AsyncStream<StoreCondition> {
    AsyncStream { continuation in state.withLock { $0.listeners.append(continuation) } }
  }

  /// Does a write, or refuses it.
  func pass<Value>(_ write: () throws -> Value) throws -> Value {
    if !isOpen.load(ordering: .relaxed) { try takeTurn() }
    do {
      let value = try write()
      if !isOpen.load(ordering: .relaxed) { change(to: nil) }
      return value
    } catch {
      note(error)
      throw error
    }
  }

  /// Looks whether a failure, of a write or of a read, is one after which nothing should be written.
  func note(_ error: any Error) {
    if let error = error as? WorkFailed { return note(error.cause) }
    guard let error = error as? DatabaseError, let reason = reason(for: error) else { return }
    change(to: reason)
  }

  /// What was found while the file was looked through.
  func noteDamage() { change(to: .damaged) }

  /// Ends all streams of changes.
  func close() {
    let listeners = state.withLock { state in
      defer { state.listeners = [] }
      return state.listeners
    }
    for listener in listeners { listener.finish() }
  }

  /// Lets the next write try, without a pause.
  func hurry() { state.withLock { $0.lastTry -= pause } }

  /// Lets one write try every once in a while, and refuses all others.
  private func takeTurn() throws {
    try state.withLock { state in
      guard let reason = state.reason else { return }
      let now = ContinuousClock.now
      guard reason != .damaged, now - state.lastTry >= pause else { throw WritesRefused(reason: reason) }
      state.lastTry = now
    }
  }

  private func change(to reason: ReadOnlyReason?) {
    let listeners = state.withLock { state -> [AsyncStream<StoreCondition>.Continuation] in
      // A damaged file does not get well by one write that went well.
      guard state.reason != reason, state.reason != .damaged else { return [] }
      state.reason = reason
      state.lastTry = .now
      isOpen.store(reason == nil, ordering: .relaxed)
      return state.listeners
    }
    for listener in listeners { listener.yield(reason.map(StoreCondition.readOnly) ?? .writable) }
  }

  private func reason(for error: DatabaseError) -> ReadOnlyReason? {
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY: .diskReadOnly
    case .SQLITE_IOERR: diskReason
    default: nil
    }
  }

  /// What the file system says of itself where SQLite only says that it failed.
  private var diskReason: ReadOnlyReason {
    var found = statvfs()
    guard statvfs(path, &found) == 0 else { return .diskError }
    if found.f_flag & UInt(ST_RDONLY) != 0 { return .diskReadOnly }
    return found.f_bavail == 0 ? .diskFull : .diskError
  }
}
