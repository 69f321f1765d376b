public import Curriculum
public import Tracking

public typealias APITokenID = Identifier<APIToken>

/// What lets another program in: it stands for one organization and one role.
public struct APIToken: Sendable, Equatable {
  public let id: APITokenID
  public let organization: OrganizationID
  /// The hash of what the program sends; the secret itself is kept nowhere.
  public let secret: TokenHash
  /// What the program is, for whoever looks through the list.
  public let name: String
  public let role: Role
  public let made: Instant
  /// From when on it is good for nothing; nil where it is good until it is revoked.
  public let expires: Instant?
  /// When somebody revoked it.
  public let revoked: Instant?

  public init(
    id: APITokenID, organization: OrganizationID, secret: TokenHash, name: String, role: Role, made: Instant,
    expires: Instant?, revoked: Instant? = nil
  ) {
    self.id = id
    self.organization = organization
    self.secret = secret
    self.name = name
    self.role = role
    self.made = made
    self.expires = expires
    self.revoked = revoked
  }

  /// What a program may do; each may do what those before it may.
  public enum Role: String, Sendable, CaseIterable, Comparable {
    /// Reads all but the log.
    case reader
    /// Does what a coordinator may do.
    case coordinator
    /// Does what an administrator may do.
    case administrator

    public static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .reader: 0
      case .coordinator: 1
      case .administrator: 2
      }
    }
  }
}
