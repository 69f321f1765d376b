public import Storage
public import Tracking

/// When something is sent again that nobody took.
public struct RetryPlan: Sendable, Equatable {
  /// How long to wait after each attempt that failed, in seconds. After the last of them it is given up.
  public let waits: [Int64]

  /// Soon at first, then ever more seldom: for 28 hours in all.
  public static let standard = RetryPlan(
    waits: [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 43_200])

  /// - Parameter waits: how long to wait after each attempt that failed, in seconds.
  public init(waits: [Int64]) { self.waits = waits }

  /// What becomes of a delivery.
  ///
  /// - Parameters:
  ///   - problem: why it was not taken; nil where it was.
  ///   - spread: by what the wait is multiplied: up to a fifth more or less, so that what failed together does not come
  ///     back together.
  public func attempt(
    after delivery: Delivery, _ problem: String?, at now: Instant, spread: Double = .random(in: 0.8...1.2)
  ) -> DeliveryAttempt {
    guard let problem else { return .delivered }
    guard waits.indices.contains(delivery.attempts) else { return .died(problem: problem, at: now) }
    let wait = Int64(Double(waits[delivery.attempts]) * spread * 1000)
    return .failed(problem: problem, next: Instant(milliseconds: now.milliseconds + wait))
  }
}

extension Engine {
  /// Takes deliveries that are due.
  ///
  /// - Parameter seconds: for how long nobody else gets them.
  public func claimDeliveries(
    lasting seconds: Int64, limit: Int
  ) async throws(EngineError) -> [(delivery: Delivery, webhook: Webhook)] {
    let instant = now
    return try await storing { store throws(StoreError) in
      try await store.claimDeliveries(at: instant, until: instant.advanced(bySeconds: seconds), limit: limit)
    }
  }

  /// Says what became of a delivery that was claimed.
  public func settle(_ delivery: Delivery, _ attempt: DeliveryAttempt) async throws(EngineError) {
    try await storing { store throws(StoreError) in try await store.settle(delivery, attempt) }
  }
}
