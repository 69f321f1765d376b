public import Curriculum
public import Tracking

/// A change to what is kept beside the log: names, credentials, sessions, links.
public enum AccountChange: Sendable {
  /// Makes the organization, or renames it.
  case organization(name: String)
  /// Names a group, or renames it.
  case group(GroupID, name: String)
  case openJoinLink(JoinLink)
  case closeJoinLink(code: String)
  /// Names a participant. The name must be free in the group: conflict `nameTaken`.
  case participant(ParticipantID, name: String, group: GroupID)
  /// Sets a participant's PIN, as a salted scrypt hash.
  case pin(ParticipantID, PasswordHash)
  /// Gives a participant a printed card; an earlier one stops working.
  case card(ParticipantID, TokenHash)
  /// Makes a staff account: conflict `emailTaken`.
  case staff(StaffAccount)
  case openSession(Session)
  case closeSession(TokenHash)
  case invitation(Invitation)
  /// Ends every invitation of the organization that was not used yet.
  case closeInvitations
  /// Uses an invitation up: conflict `invitationUsed` where it was before, or has expired, or does not exist.
  case useInvitation(TokenHash, at: Instant)
  /// Lets another program in.
  case apiToken(APIToken)
  /// Keeps a program out from now on; it stays out where it was revoked before.
  case revokeAPIToken(APITokenID, at: Instant)
  /// Has another program told of things.
  case webhook(Webhook)
  /// Has it told nothing any more, not even what it was still to be told.
  case removeWebhook(WebhookID)
}

/// The SHA-256 of a secret that was drawn at random, as 64 hexadecimal digits: the secret itself is never kept.
public struct TokenHash: Hashable, Sendable {
  public let hexadecimal: String

  public init(_ hexadecimal: String) { self.hexadecimal = hexadecimal }
}

/// A password's or a PIN's hash with all that is needed to check it, as one text: `scrypt$N$r$p$salt$hash`.
public struct PasswordHash: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}

/// Somebody is signed in.
public struct Session: Sendable, Equatable {
  public let token: TokenHash
  public let organization: OrganizationID
  public let holder: Holder
  public let expires: Instant

  public init(token: TokenHash, organization: OrganizationID, holder: Holder, expires: Instant) {
    self.token = token
    self.organization = organization
    self.holder = holder
    self.expires = expires
  }

  public enum Holder: Sendable, Hashable {
    case participant(ParticipantID)
    case staff(StaffID)
  }
}

/// A way into a group, for one role. It tells a stranger nothing.
public struct JoinLink: Sendable, Equatable {
  public let code: String
  public let organization: OrganizationID
  public let group: GroupID
  public let role: RoleID
  public let expires: Instant
  public let isClosed: Bool

  public init(
    code: String, organization: OrganizationID, group: GroupID, role: RoleID, expires: Instant, isClosed: Bool
  ) {
    self.code = code
    self.organization = organization
    self.group = group
    self.role = role
    self.expires = expires
    self.isClosed = isClosed
  }
}

/// A participant's name and enrollments.
public struct ParticipantProfile: Sendable, Equatable {
  public let participant: ParticipantID
  public let name: String
  public let enrollments: [NamedEnrollment]

  public init(participant: ParticipantID, name: String, enrollments: [NamedEnrollment]) {
    self.participant = participant
    self.name = name
    self.enrollments = enrollments
  }

  public struct NamedEnrollment: Sendable, Equatable {
    public let enrollment: Enrollment
    public let groupName: String
    public let kit: KitID

    public init(enrollment: Enrollment, groupName: String, kit: KitID) {
      self.enrollment = enrollment
      self.groupName = groupName
      self.kit = kit
    }
  }
}

/// A participant's session with all that their pages need.
public struct Visit: Sendable {
  public let session: Session
  public let profile: ParticipantProfile
  public let record: ParticipantRecord
  /// What was answered last, to the activities that were asked for.
  public let answers: [ActivityReference: LastAnswer]

  public init(
    session: Session, profile: ParticipantProfile, record: ParticipantRecord,
    answers: [ActivityReference: LastAnswer] = [:]
  ) {
    self.session = session
    self.profile = profile
    self.record = record
    self.answers = answers
  }
}

/// How a participant proves who they are; nil PIN while none was picked.
public struct ParticipantCredential: Sendable, Equatable {
  public let participant: ParticipantID
  public let pin: PasswordHash?

  public init(participant: ParticipantID, pin: PasswordHash?) {
    self.participant = participant
    self.pin = pin
  }
}

/// Whose card it is, in which organization.
public struct CardHolder: Sendable, Equatable {
  public let organization: OrganizationID
  public let participant: ParticipantID

  public init(organization: OrganizationID, participant: ParticipantID) {
    self.organization = organization
    self.participant = participant
  }
}

/// Somebody who signs in with an e-mail address and a password.
public struct StaffAccount: Sendable, Equatable {
  public let id: StaffID
  public let organization: OrganizationID
  public let name: String
  public let email: String
  public let role: Role
  public let password: PasswordHash

  public init(
    id: StaffID, organization: OrganizationID, name: String, email: String, role: Role, password: PasswordHash
  ) {
    self.id = id
    self.organization = organization
    self.name = name
    self.email = email
    self.role = role
    self.password = password
  }

  /// What an account may do.
  public enum Role: String, Sendable { case administrator, coordinator }
}

/// A one-time link that makes a staff account.
public struct Invitation: Sendable, Equatable {
  public let token: TokenHash
  public let organization: OrganizationID
  public let role: StaffAccount.Role
  public let expires: Instant
  public let isUsed: Bool

  public init(
    token: TokenHash, organization: OrganizationID, role: StaffAccount.Role, expires: Instant, isUsed: Bool
  ) {
    self.token = token
    self.organization = organization
    self.role = role
    self.expires = expires
    self.isUsed = isUsed
  }
}
