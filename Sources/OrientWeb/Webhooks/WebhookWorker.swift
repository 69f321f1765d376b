internal import Curriculum
public import Logging
public import OrientationKit
internal import Storage
internal import Tracking

/// What a server does for webhooks beside answering: it looks at what was recorded, and sends what is due. Several
/// servers of one record can do it at the same time; each thing is sent by one of them.
public struct WebhookWorker: Sendable {
  /// How long to wait before it is done again.
  public static let pause = Duration.seconds(2)
  /// After how many rounds all groups are looked at: once an hour.
  private static let roundsToAll = 1800
  /// For how long nobody else sends what one server has begun to send, in seconds, beside the time that a receiver has
  /// to answer: finding an address takes time, too.
  private static let claim: Int64 = 30
  private static let together = 8

  private let engine: @Sendable () -> Engine
  private let sender: WebhookSender
  private let plan: RetryPlan
  private let logger: Logger

  /// - Parameters:
  ///   - engine: gives the engine that serves now: modules may be loaded anew.
  ///   - plan: when something is sent again.
  public init(
    engine: @escaping @Sendable () -> Engine, sender: WebhookSender, plan: RetryPlan = .standard, logger: Logger
  ) {
    self.engine = engine
    self.sender = sender
    self.plan = plan
    self.logger = logger
  }

  /// Goes on until waiting throws, as it does where the task is cancelled.
  ///
  /// - Parameter wait: waits for a while.
  public func run(wait: @Sendable () async throws -> Void) async {
    var round = 0
    while true {
      do throws(EngineError) {
        try await work(lookingAtAll: round % Self.roundsToAll == 0)
      } catch {
        logger.error("webhooks have to wait", metadata: ["cause": "\(error)"])
      }
      round += 1
      do { try await wait() } catch { return }
    }
  }

  private func work(lookingAtAll: Bool) async throws(EngineError) {
    let engine = engine()
    while try await engine.noticeNews(), !Task.isCancelled {}
    while try await deliver(engine), !Task.isCancelled {}
    if lookingAtAll { try await engine.noticeAll() }
  }

  /// - Returns: whether there may be more.
  private func deliver(_ engine: Engine) async throws(EngineError) -> Bool {
    let now = engine.now
    let claimed = try await engine.claimDeliveries(lasting: sender.patience + Self.claim, limit: Self.together)
    let settled = await withTaskGroup(of: (Delivery, DeliveryAttempt).self) { group in
      for (delivery, webhook) in claimed {
        group.addTask {
          let problem = await sender.send(delivery, to: webhook, at: now)
          return (delivery, plan.attempt(after: delivery, problem, at: engine.now))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (delivery, attempt) in settled {
      // What a server gave up because it stops is no attempt: whoever comes next sends it once the claim is over.
      if Task.isCancelled, attempt != .delivered { continue }
      if case .died(let problem, _) = attempt {
        logger.warning(
          "a delivery was given up; orient webhook dead lists it",
          metadata: ["webhook": "\(delivery.webhook)", "delivery": "\(delivery.id)", "problem": "\(problem)"])
      }
      try await engine.settle(delivery, attempt)
    }
    return claimed.count == Self.together
  }
}
