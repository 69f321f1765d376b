internal import Storage
internal import Tracking

/// How often somebody may fail at something that guessers would try again and again.
struct TryLimit: Sendable {
  let subject: String
  /// How many failures are allowed in a window.
  let allowed: Int
  /// In seconds.
  let window: Int64
  /// Whether a try counts from its start, so that many at the same moment are no way around, or once it has failed.
  var countsFromStart = false
  /// Whether a success forgets the failures before it: not where everybody behind an address shares the limit.
  var isForgiving = true

  private static let quarter: Int64 = 15 * 60
  private static let hour: Int64 = 3600

  /// Everybody behind one network address together.
  static func everybody(_ what: String, from caller: Caller) -> TryLimit {
    TryLimit(subject: "\(what)-from:\(caller.network)", allowed: 100, window: quarter, isForgiving: false)
  }

  /// Tries at what is one person's. Few from one browser, so that a mistake or a prank keeps nobody else out; more from
  /// one network, for a browser can pose as another; and an end to it from everywhere.
  static func person(_ what: String, _ name: String, from caller: Caller) -> [TryLimit] {
    let subject = "\(what):\(name)"
    return [
      TryLimit(subject: "\(subject) \(caller.network) \(caller.browser)", allowed: 10, window: quarter),
      TryLimit(subject: "\(subject) \(caller.network)", allowed: 20, window: hour),
      TryLimit(subject: subject, allowed: 40, window: hour, countsFromStart: true),
      everybody(what, from: caller),
    ]
  }
}

extension Engine {
  /// Runs something that guessers would try again and again; after too many refusals even the right answer has to wait.
  ///
  /// - Throws: `tooManyTries`, and what `body` throws.
  func limited<Value: Sendable>(
    _ limits: [TryLimit], _ body: () async throws(EngineError) -> Value
  ) async throws(EngineError) -> Value {
    let instant = now
    var counted: [TryLimit] = []
    for limit in limits {
      let tries = try await storing { store throws(StoreError) in try await store.tries(limit.subject, at: instant) }
      if tries >= limit.allowed { throw .tooManyTries(seconds: limit.window) }
      if tries > 0 || limit.countsFromStart { counted.append(limit) }
    }
    for limit in limits where limit.countsFromStart {
      if try await count(limit, at: instant) > limit.allowed { throw .tooManyTries(seconds: limit.window) }
    }
    do {
      let value = try await body()
      for limit in counted where limit.isForgiving {
        try await storing { store throws(StoreError) in try await store.clearTries(limit.subject) }
      }
      return value
    } catch {
      if error == .refused || error == .notFound {
        for limit in limits where !limit.countsFromStart { _ = try await count(limit, at: instant) }
      }
      throw error
    }
  }

  private func count(_ limit: TryLimit, at instant: Instant) async throws(EngineError) -> Int {
    try await storing { store throws(StoreError) in
      try await store.countTry(limit.subject, at: instant, window: limit.window)
    }
  }
}
