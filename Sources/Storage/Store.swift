public import Curriculum
public import Tracking

/// Where the record is kept. Every driver passes the same suite of tests.
///
/// The laws of a store:
/// 1. `commit` is all or nothing, and returns only once the change is durable.
/// 2. A change whose key was committed before changes nothing and returns `.repeated`, until the key is pruned.
/// 3. Projections are written in the same transaction as their events, so a read never sees one without the other.
/// 4. Organizations are apart: no read or write with one organization's id touches another's rows.
/// 5. What a change refers to exists in its organization once the change is written, or the change is refused as
///    `missing`: the group and the participant of an event or an account, the enrollment that is joined, the link that
///    is closed, the holder of a session. Leaving a group that one is not in, and closing a session that is not open,
///    change nothing.
/// 6. A module's completion that is known, and that nobody asked for again since, is not recorded once more: its event
///    is left out of the log.
public protocol Store: PersonalStore, ConditionedStore, Outbox {
  /// Writes events, their projections and changes to accounts in one transaction.
  ///
  /// - Throws: `StoreError.conflict` where the change breaks a promise of the record (a name that is taken, a link
  ///   that is used up), and nothing is written; `StoreError.unavailable` where the environment fails.
  @discardableResult
  func commit(_ change: Change) async throws(StoreError) -> Committed

  /// The session with this token's hash, unless it has expired at `now`.
  func session(_ token: TokenHash, at now: Instant) async throws(StoreError) -> Session?

  /// What counts towards a participant's completion; empty for somebody unknown.
  func record(of participant: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> ParticipantRecord

  /// A participant's name and the groups they belong to; nil for somebody unknown.
  func participant(_ id: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> ParticipantProfile?

  /// The session, the profile, the record and the last answers to some activities: what a page of a participant
  /// needs, in one read.
  func visit(
    _ token: TokenHash, at now: Instant, answersTo activities: [ActivityReference]
  ) async throws(StoreError) -> Visit?

  /// What a participant answered last to each activity that they answered.
  func lastAnswers(of participant: ParticipantID, in organization: OrganizationID) async throws(StoreError)
    -> [ActivityReference: Answer]

  /// All groups of an organization, by name.
  func groups(in organization: OrganizationID) async throws(StoreError) -> [GroupSnapshot]

  /// The names of all groups of an organization.
  func groupNames(in organization: OrganizationID) async throws(StoreError) -> [GroupID: String]

  /// Groups in the order of their ids, those after one of them; at most `limit`.
  func groups(in organization: OrganizationID, after group: GroupID?, limit: Int) async throws(StoreError)
    -> [GroupSnapshot]

  /// Some groups of an organization, in the order of their names; in the same time however many there are.
  func groups(_ query: GroupQuery, in organization: OrganizationID) async throws(StoreError) -> GroupPage

  /// A group with its members, their records and the planning form's answers; nil where there is none.
  func group(_ id: GroupID, in organization: OrganizationID) async throws(StoreError) -> GroupSnapshot?

  /// A group as the log tells it of the time before `end`; nil where it did not exist yet. Names are those of today,
  /// because the log holds none.
  func group(_ id: GroupID, in organization: OrganizationID, before end: Instant) async throws(StoreError)
    -> GroupSnapshot?

  /// The join links of a group, closed ones too.
  func joinLinks(of group: GroupID, in organization: OrganizationID) async throws(StoreError) -> [JoinLink]

  /// The join link with this code; nil where there is none. Codes are unique across organizations.
  func joinLink(_ code: String) async throws(StoreError) -> JoinLink?

  /// The credentials of the participants of a group who have this name, letter case and spaces aside.
  func credential(named name: String, in group: GroupID, of organization: OrganizationID) async throws(StoreError)
    -> ParticipantCredential?

  /// Whose printed card this is.
  func card(_ code: TokenHash) async throws(StoreError) -> CardHolder?

  /// The staff account with this e-mail address, letter case aside. Addresses are unique across organizations.
  func staff(email: String) async throws(StoreError) -> StaffAccount?

  /// The staff account with this id.
  func staff(_ id: StaffID, in organization: OrganizationID) async throws(StoreError) -> StaffAccount?

  /// How many staff accounts there are.
  func staffCount(in organization: OrganizationID) async throws(StoreError) -> Int

  /// The invitation with this token's hash, used or not.
  func invitation(_ token: TokenHash) async throws(StoreError) -> Invitation?

  /// The token with this secret's hash, revoked or not.
  func apiToken(_ secret: TokenHash) async throws(StoreError) -> APIToken?

  /// All tokens of an organization, the oldest first.
  func apiTokens(in organization: OrganizationID) async throws(StoreError) -> [APIToken]

  /// Counts a try at something that is limited, and returns how many there were in the window that holds `now`.
  /// Windows start with the first try and last `window` seconds.
  func countTry(_ subject: String, at now: Instant, window: Int64) async throws(StoreError) -> Int

  /// How many tries were counted in the window that holds `now`.
  func tries(_ subject: String, at now: Instant) async throws(StoreError) -> Int

  /// Forgets the tries at something, as after a success.
  func clearTries(_ subject: String) async throws(StoreError)

  /// How many people have a role in a group, and by which kit the group goes; nil where there is no such group.
  func occupancy(of role: RoleID, in group: GroupID, of organization: OrganizationID) async throws(StoreError)
    -> RoleOccupancy?

  /// Forgets what is over: sessions and windows of tries that have ended at `now`, and the keys of changes that were
  /// made before `oldest`. The log and what is derived from it stay.
  func prune(at now: Instant, keysBefore oldest: Instant) async throws(StoreError)

  /// Bytes that belong to this installation and to nobody else, made once by `make` and kept.
  func secret(_ name: String, orMake make: @Sendable () -> [UInt8]) async throws(StoreError) -> [UInt8]

  /// The log, in order, after a sequence number; at most `limit` events.
  func events(in organization: OrganizationID, after sequence: Int64, limit: Int) async throws(StoreError)
    -> [RecordedEvent]

  /// The organizations that have a log or a name, in order.
  func organizations() async throws(StoreError) -> [OrganizationID]

  /// Goes through a whole log and adds up again what each event adds up to.
  ///
  /// - Parameter kept: the place and the hash of an event as somebody kept them outside of the record: a log that was cut
  ///   off at its end, or written anew from some event on, is told by it alone.
  func verifyLog(
    of organization: OrganizationID, expecting kept: (sequence: Int64, hash: EventHash)?
  ) async throws(StoreError) -> LogCheck

  /// Derives all that is derived from the log anew, from its first event on, and holds it against what is kept.
  ///
  /// - Parameter checkingOnly: changes nothing; otherwise tables that differ are replaced, in one transaction.
  /// - Returns: how the tables were before.
  func rebuild(checkingOnly: Bool) async throws(StoreError) -> RebuildReport

  /// How often each value was given, by field and value, to one definition of an activity: what was counted apart.
  func counts(
    of activity: ActivityReference, _ fingerprint: Fingerprint, in organization: OrganizationID
  ) async throws(StoreError) -> [String: [String: Int]]

  /// Ends all work and releases the files. Later calls throw `StoreError.unavailable`.
  func close() async throws(StoreError)
}

/// What one request changes, all or nothing: first the events in their order, then the accounts in theirs. So a
/// person is named after their group is made and before their session is opened, and may be enrolled all the same.
public struct Change: Sendable {
  public let organization: OrganizationID
  /// A repeated change with the same key counts once. Nil where a repetition is harmless or refused otherwise.
  public let key: IdempotencyKey?
  public let events: [Event]
  public let accounts: [AccountChange]
  /// What is counted apart from who did it.
  public let counts: [Count]
  /// How many may have a role once the change is written: conflict `roleFull` where more would.
  public let bound: RoleBound?
  /// Which request brought it, as the server's own log names it; nil where none did.
  public let request: String?

  public init(
    organization: OrganizationID, key: IdempotencyKey? = nil, events: [Event] = [], accounts: [AccountChange] = [],
    counts: [Count] = [], bound: RoleBound? = nil, request: String? = nil
  ) {
    self.organization = organization
    self.key = key
    self.events = events
    self.accounts = accounts
    self.counts = counts
    self.bound = bound
    self.request = request
  }

  /// The same change, brought by a request.
  public func brought(by request: String?) -> Change {
    Change(
      organization: organization, key: key, events: events, accounts: accounts, counts: counts, bound: bound,
      request: request)
  }
}

/// What a form or a client sends along so that a repeated request counts once. Unique for one actor.
public struct IdempotencyKey: Hashable, Sendable {
  public let actor: EventActor
  /// Up to 64 characters.
  public let value: String

  public init(actor: EventActor, value: String) {
    self.actor = actor
    // One of the databases has no U+0000, and the log's hash is of what it keeps.
    self.value = value.replacing("\u{0}", with: "\u{FFFD}")
  }
}

/// What became of a change.
public enum Committed: Sendable, Equatable {
  /// It is durable now.
  case recorded
  /// It was durable before; nothing changed.
  case repeated
}

/// An event with its place in the log.
public struct RecordedEvent: Sendable, Equatable {
  /// Counts up by one within an organization.
  public let sequence: Int64
  public let event: Event
  /// Which request brought it, and what that carried so that repeating it counts once.
  public let request: String?
  public let key: String?
  /// What it adds up to with all events before it.
  public let hash: EventHash
  /// Whether the words in it were erased.
  public let isErased: Bool

  public init(
    sequence: Int64, event: Event, request: String? = nil, key: String? = nil, hash: EventHash, isErased: Bool = false
  ) {
    self.sequence = sequence
    self.event = event
    self.request = request
    self.key = key
    self.hash = hash
    self.isErased = isErased
  }
}

/// Why a store could not do what it was asked.
public enum StoreError: Error, Sendable, Equatable {
  case conflict(Conflict)
  /// The environment failed: what was tried, and what the environment said. Never holds names or answers.
  case unavailable(operation: String, cause: String)

  public enum Conflict: String, Sendable, Equatable {
    /// Somebody in the group has the name already.
    case nameTaken
    /// As many people as may have the role have it already.
    case roleFull
    /// A staff account has the address already.
    case emailTaken
    /// The invitation was used before.
    case invitationUsed
    /// A code that was drawn exists already: draw another.
    case codeTaken
    /// What the change refers to does not exist in the organization.
    case missing
  }
}
