public import Tracking

/// What webhooks are told, kept until they have been.
///
/// The laws of an outbox:
/// 1. What a look saw, how far it came and what is to be delivered are noted together or not at all.
/// 2. Of two looks that began at the same place, one is noted.
/// 3. Who claims a delivery has it alone until the claim ends.
/// 4. A delivery is kept until it is delivered, or its webhook is removed.
/// 5. A webhook is told of all that is recorded after it was made.
public protocol Outbox: Sendable {
  /// The webhooks of an organization, the oldest first.
  func webhooks(in organization: OrganizationID) async throws(StoreError) -> [Webhook]

  /// How far the log was looked through: where the first webhook is made, to its end. Nil where there never was one.
  func watch(_ organization: OrganizationID) async throws(StoreError) -> Watch?

  /// What was last seen of some groups; those that were never looked at are left out.
  func watched(_ groups: [GroupID], in organization: OrganizationID) async throws(StoreError)
    -> [GroupID: WatchedGroup]

  /// Notes what a look saw. False where another look was faster: then nothing is noted.
  func note(_ look: Sighting) async throws(StoreError) -> Bool

  /// Takes deliveries that are due, of all organizations, each for whoever asks alone until `end`.
  func claimDeliveries(at now: Instant, until end: Instant, limit: Int) async throws(StoreError)
    -> [(delivery: Delivery, webhook: Webhook)]

  /// Says what became of a delivery that was claimed.
  func settle(_ delivery: Delivery, _ attempt: DeliveryAttempt) async throws(StoreError)

  /// What was given up, the oldest first.
  func deadDeliveries(in organization: OrganizationID) async throws(StoreError) -> [Delivery]

  /// Sends what was given up again, from `now` on, with as many attempts as before; all of it where none is named.
  ///
  /// - Returns: how many there were.
  func reviveDeliveries(_ delivery: DeliveryID?, in organization: OrganizationID, at now: Instant)
    async throws(StoreError) -> Int
}
