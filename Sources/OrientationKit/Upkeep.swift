public import Storage
internal import Tracking

/// What a server does beside answering: once at its start and once a day, what is over is forgotten.
///
/// ```swift
/// let upkeep = Task { await Upkeep(engine).run(wait: { try await Task.sleep(for: Upkeep.pause) }) }
/// ```
public struct Upkeep: Sendable {
  /// How long to wait before it is done again.
  public static let pause = Duration.seconds(86_400)

  private let engine: Engine
  private let retention: RetentionSpan?

  /// Upkeep of what the engine's store keeps.
  ///
  /// - Parameter retention: after which time people whose groups have all ended are erased; nil erases nobody.
  public init(_ engine: Engine, erasingAfter retention: RetentionSpan? = nil) {
    self.engine = engine
    self.retention = retention
  }

  /// Goes on until waiting throws, as it does where the task is cancelled.
  ///
  /// - Parameters:
  ///   - wait: waits for a day.
  ///   - onErasure: told who was erased.
  ///   - onFailure: told where the store failed; it is tried again after the next wait.
  public func run(
    wait: @Sendable () async throws -> Void, onErasure: @Sendable ([DormantParticipant]) -> Void = { _ in },
    onFailure: @Sendable (EngineError) -> Void = { _ in }
  ) async {
    while true {
      do throws(EngineError) {
        try await engine.prune()
        if let retention {
          let erased = try await engine.eraseDormant(after: retention, by: .system)
          if !erased.isEmpty { onErasure(erased) }
        }
      } catch { onFailure(error) }
      do { try await wait() } catch { return }
    }
  }
}

extension Engine {
  /// For how long a repeated request still counts once, in seconds: 90 days. Sessions, and with them all forms, end
  /// long before.
  static let keyLife: Int64 = 90 * 86_400

  /// Forgets sessions and limits that are over, and the keys of requests that nobody can still repeat.
  public func prune() async throws(EngineError) {
    let instant = now
    try await storing { store throws(StoreError) in
      try await store.prune(at: instant, keysBefore: instant.advanced(bySeconds: -Self.keyLife))
      try await store.pruneLooks(before: instant.advanced(bySeconds: -Self.lookLife))
    }
  }
}
