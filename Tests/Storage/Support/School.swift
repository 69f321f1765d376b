import ActivityKit
import Curriculum
import Storage
import Tracking

/// One organization with a group, and short ways to let things happen in it.
struct School {
  let store: any Store
  let organization: OrganizationID
  let lunch = GroupID("lunch")
  let peer = RoleID("peer")

  static let noon = Instant(milliseconds: 1_800_000_000_000)

  /// A school that has the group "Lunch bunch".
  init(in store: any Store, named organization: String = "lincoln") async throws {
    self.store = store
    self.organization = OrganizationID(organization)
    try await make(lunch, named: "Lunch bunch")
  }

  private init(_ school: School, in store: any Store) {
    self.store = store
    organization = school.organization
  }

  /// The same school, in another store of the same record.
  func seen(from store: any Store) -> School { School(self, in: store) }

  func event(_ fact: Fact, at instant: Instant = noon) -> Event {
    Event(organization: organization, actor: .system, at: instant, fact: fact)
  }

  func change(_ facts: [Fact] = [], _ accounts: [AccountChange] = [], key: String? = nil) -> Change {
    Change(
      organization: organization, key: key.map { IdempotencyKey(actor: .system, value: $0) },
      events: facts.map { event($0) }, accounts: accounts)
  }

  @discardableResult
  func commit(_ facts: [Fact] = [], _ accounts: [AccountChange] = [], key: String? = nil) async throws -> Committed {
    try await store.commit(change(facts, accounts, key: key))
  }

  func make(_ group: GroupID, named name: String) async throws {
    let made = GroupMade(group: group, kit: KitID("peer-network"), kitRevision: 1)
    try await commit([.groupMade(made)], [.group(group, name: name)])
  }

  func enrollment(of participant: ParticipantID, in group: GroupID? = nil) -> Enrollment {
    Enrollment(participant: participant, group: group ?? lunch, role: peer)
  }

  /// What enrolls somebody new, whose id is `id`, or else their name.
  func arrival(of name: String, id: String? = nil, in group: GroupID? = nil) -> Change {
    let participant = ParticipantID(id ?? name)
    return change(
      [.enrolled(enrollment(of: participant, in: group))],
      [.participant(participant, name: name, group: group ?? lunch)])
  }

  @discardableResult
  func enroll(_ name: String, id: String? = nil, in group: GroupID? = nil) async throws -> ParticipantID {
    try await store.commit(arrival(of: name, id: id, in: group))
    return ParticipantID(id ?? name)
  }

  /// Signs a participant in and returns their session.
  func signIn(_ participant: ParticipantID, token: String = "token") async throws -> Session {
    let session = Session(
      token: TokenHash(token), organization: organization, holder: .participant(participant),
      expires: Self.noon.advanced(bySeconds: 60))
    try await commit([], [.openSession(session)])
    return session
  }

  func log() async throws -> [RecordedEvent] {
    try await store.events(in: organization, after: 0, limit: 10_000)
  }

  /// An answer to the activity `waiting-check`, of which everything can be told apart by `score`.
  func answer(
    by participant: ParticipantID, score: Double = 100, completes: Bool = true, fingerprint: String = "first",
    activity: String = "waiting-check"
  ) -> Answer {
    let items = [
      Marks.Item(field: "a Ünïcode \u{0}", isRight: true, isCritical: true),
      Marks.Item(field: "b", isRight: score > 50, isCritical: false),
    ]
    return Answer(
      participant: participant,
      activity: ActivityReference(module: ModuleID("aac"), activity: ActivityID(activity)), revision: 3,
      fingerprint: Fingerprint(fingerprint), type: "quiz", version: 1,
      response: Response(["a": ["wait", "\(score)"], "b": [], "": ["\u{1F600}"]]),
      outcome: Marks(score: Percentage(score), passed: score >= 80, items: items), completes: completes)
  }
}
