public import Curriculum
public import Tracking

public typealias WebhookID = Identifier<Webhook>
public typealias DeliveryID = Identifier<Delivery>

/// Where another program wants to be told of something.
public struct Webhook: Sendable, Equatable {
  public let id: WebhookID
  public let organization: OrganizationID
  /// The URL that is posted to.
  public let address: String
  public let kinds: Set<Kind>
  /// What deliveries are signed with; the receiver has it too. It signs and opens nothing else.
  public let secret: [UInt8]
  public let made: Instant

  public init(
    id: WebhookID, organization: OrganizationID, address: String, kinds: Set<Kind>, secret: [UInt8], made: Instant
  ) {
    self.id = id
    self.organization = organization
    self.address = address
    self.kinds = kinds
    self.secret = secret
    self.made = made
  }

  /// What somebody can be told of.
  public enum Kind: String, Sendable, CaseIterable {
    /// A person is done with all that their role in a group asks for.
    case completed
    /// A group became ready to launch.
    case ready
    /// A group was launched.
    case launched
  }
}

/// Something that a webhook is to be told, until it has been.
public struct Delivery: Sendable, Equatable {
  public let id: DeliveryID
  public let organization: OrganizationID
  public let webhook: WebhookID
  /// What is posted: JSON, with ids and without names.
  public let body: String
  public let made: Instant
  /// When it is sent next.
  public let due: Instant
  /// How often it was sent in vain.
  public let attempts: Int
  /// Why the last attempt failed; nil before the first.
  public let problem: String?
  /// When it was given up.
  public let died: Instant?

  public init(
    id: DeliveryID, organization: OrganizationID, webhook: WebhookID, body: String, made: Instant, due: Instant,
    attempts: Int = 0, problem: String? = nil, died: Instant? = nil
  ) {
    self.id = id
    self.organization = organization
    self.webhook = webhook
    self.body = body
    self.made = made
    self.due = due
    self.attempts = attempts
    self.problem = problem
    self.died = died
  }
}
