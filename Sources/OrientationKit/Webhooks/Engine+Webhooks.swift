public import Curriculum
internal import Foundation
public import Storage
public import Tracking

/// Who is told when something happens.
extension Engine {
  /// All webhooks, the oldest first.
  public func webhooks() async throws(EngineError) -> [Webhook] {
    try await storing { store throws(StoreError) in try await store.webhooks(in: organization) }
  }

  /// Has an address told of some kinds of things from now on.
  ///
  /// - Parameter address: a URL that was checked.
  public func makeWebhook(at address: String, for kinds: Set<Webhook.Kind>) async throws(EngineError) -> Webhook {
    var generator = SystemRandomNumberGenerator()
    let webhook = Webhook(
      id: WebhookID(Secret.code(length: 8).text.lowercased()), organization: organization, address: address,
      kinds: kinds, secret: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }, made: now)
    try await commit(Change(organization: organization, accounts: [.webhook(webhook)]))
    return webhook
  }

  /// Has an address told nothing any more, not even what it was still to be told.
  ///
  /// - Throws: `notFound` where there is none.
  public func removeWebhook(_ id: WebhookID) async throws(EngineError) {
    try await commit(Change(organization: organization, accounts: [.removeWebhook(id)]))
  }

  /// What was given up, the oldest first.
  public func deadDeliveries() async throws(EngineError) -> [Delivery] {
    try await storing { store throws(StoreError) in try await store.deadDeliveries(in: organization) }
  }

  /// Sends what was given up again, all of it where none is named.
  ///
  /// - Returns: how many there were.
  public func reviveDeliveries(_ id: DeliveryID?) async throws(EngineError) -> Int {
    let instant = now
    return try await storing { store throws(StoreError) in
      try await store.reviveDeliveries(id, in: organization, at: instant)
    }
  }
}

extension Webhook {
  /// What a delivery says to try whether a webhook works.
  public func trial(at now: Instant) -> Delivery {
    Notice(type: "test", timestamp: now, data: Notice.Subject()).delivery(to: self)
  }
}
