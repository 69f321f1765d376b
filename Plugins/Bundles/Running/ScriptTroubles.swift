internal import Synchronization

/// What kept answers to bundles from being evaluated since the program was started, by bundle. It knows bundles and
/// reasons, and never whose answer it was.
public final class ScriptTroubles: Sendable {
  /// What there is to say of one bundle.
  public struct Trouble: Sendable, Equatable {
    /// How many answers could not be evaluated.
    public var count: Int
    /// Why, the last time.
    public var reason: ScriptFailure
    /// Whether its script is run no more.
    public var isSetAside: Bool
  }

  private let state = Mutex<[String: Trouble]>([:])

  public init() {}

  /// Notes why an answer waits, or that a bundle is set aside.
  public func note(_ bundle: String, _ reason: ScriptFailure) {
    var isSetAside = false
    if case .setAside = reason { isSetAside = true }
    state.withLock { all in
      let before = all[bundle]
      all[bundle] = Trouble(
        count: (before?.count ?? 0) + 1, reason: reason, isSetAside: isSetAside || before?.isSetAside == true)
    }
  }

  /// Nil where every answer could be evaluated.
  public subscript(bundle: String) -> Trouble? { state.withLock { $0[bundle] } }

  /// Forgets a bundle, as when it was loaded anew.
  public func forget(_ bundle: String) { state.withLock { $0[bundle] = nil } }
}
