import Synchronization

/// Which fields the view of one activity asks for, by what it was made from: every answer asks, and a view takes longer
/// to make than an answer to judge.
final class KnownFields: Sendable {
  private struct Origin: Hashable {
    let seed: UInt64
    let number: Int
    let audience: AttemptState.Audience
  }

  private let known = Mutex<[Origin: Set<String>]>([:])
  /// Eight orders of options and a few tries; more is forgotten and made again.
  private static let most = 64

  /// - Parameter make: makes them, where they are not known. What goes on from an answer before is always made.
  func fields(given state: AttemptState, make: () -> Set<String>) -> Set<String> {
    guard state.previous == nil, state.stored == nil else { return make() }
    let origin = Origin(seed: state.seed, number: state.number, audience: state.audience)
    if let fields = known.withLock({ $0[origin] }) { return fields }
    let fields = make()
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[origin] = fields
    }
    return fields
  }
}
