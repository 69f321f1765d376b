internal import Curriculum
public import Storage
internal import Tracking

/// How participants come in: by a join link, a name and a PIN, or by a printed card.
extension Engine {
  /// For how long a participant stays signed in, in seconds: two weeks.
  static let participantSession: Int64 = 14 * 86_400
  /// The open join link with a code; letter case, spaces and hyphens do not matter.
  ///
  /// - Throws: `notFound` for a code that is unknown, closed or expired: a stranger learns nothing.
  public func joinLink(_ code: String, from caller: Caller = .unknown) async throws(EngineError) -> JoinLink {
    let folded = Secret.folded(code)
    return try await limited([.everybody("join", from: caller)]) { () throws(EngineError) in
      let link = try await storing { store throws(StoreError) in try await store.joinLink(folded) }
      guard let link, !link.isClosed, link.expires > now else { throw .notFound }
      return link
    }
  }

  /// The role that a join link leads to, and whether one more may take it.
  ///
  /// - Throws: `notFound` where the group is not there.
  public func place(behind link: JoinLink) async throws(EngineError) -> JoinPlace {
    let found = try await storing { store throws(StoreError) in
      try await store.occupancy(of: link.role, in: link.group, of: link.organization)
    }
    guard let found else { throw .notFound }
    return JoinPlace(link: link, role: catalog.kits[found.kit]?.role(link.role), people: found.people)
  }

  /// Takes somebody new into a group, and signs them in.
  ///
  /// - Throws: `notFound`, `invalid` for a name or a PIN that cannot be taken, `roleFull`, `tooManyTries`.
  public func join(code: String, name: String, pin: String, from caller: Caller = .unknown) async throws(EngineError)
    -> Secret
  {
    let link = try await joinLink(code, from: caller)
    let checked = InputCheck.name(name)
    let problems = [checked.problem, InputCheck.pin(pin)].compactMap(\.self)
    guard problems.isEmpty, case .success(let goodName) = checked else { throw .invalid(problems) }
    let bound = try await place(behind: link).bound
    let participant = ParticipantID(Secret.code(length: 16).text.lowercased())
    let hash = try await hashed(pin, at: hashing.pin)
    let enrollment = Enrollment(participant: participant, group: link.group, role: link.role)
    let (token, session) = newSession(.participant(participant), lasting: Self.participantSession)
    let actor = EventActor.participant(participant)
    let change = Change(
      organization: link.organization,
      events: [event(.enrolled(enrollment), by: actor, at: now), event(.joined(enrollment), by: actor, at: now)],
      accounts: [
        .participant(participant, name: goodName, group: link.group), .pin(participant, hash), .openSession(session),
      ], bound: bound)
    do {
      try await commit(change)
    } catch .invalid([InputProblem("name", .nameTaken)]) {
      // The form was sent twice, or they have been here before: with the right PIN they simply come back.
      guard let token = try? await comeBack(code: code, name: name, pin: pin, from: caller) else {
        throw .invalid([InputProblem("name", .nameTaken)])
      }
      return token
    }
    return token
  }

  /// Signs a participant in again, on this device or on another.
  ///
  /// - Throws: `refused` where name and PIN do not belong together in the group, `tooManyTries`.
  public func comeBack(
    code: String, name: String, pin: String, from caller: Caller = .unknown
  ) async throws(EngineError) -> Secret {
    let link = try await joinLink(code, from: caller)
    let limits = TryLimit.person("pin", "\(link.group):\(FoldedName(name).text)", from: caller)
    let credential = try await limited(limits) { () throws(EngineError) in
      let credential = try await storing { store throws(StoreError) in
        try await store.credential(named: name, in: link.group, of: link.organization)
      }
      guard try await verified(pin, credential?.pin, at: hashing.pin), let credential else { throw .refused }
      return credential
    }
    return try await openSession(.participant(credential.participant), lasting: Self.participantSession)
  }

  /// Signs in the participant whose printed card it is; the first time, they take their place in the group.
  ///
  /// - Throws: `refused` for a code that is nobody's, `tooManyTries`.
  public func useCard(code: String, from caller: Caller = .unknown) async throws(EngineError) -> Secret {
    let hash = Secret(code, isCode: true).hash
    let holder = try await limited([.everybody("card", from: caller)]) { () throws(EngineError) in
      let holder = try await storing { store throws(StoreError) in try await store.card(hash) }
      guard let holder else { throw .refused }
      return holder
    }
    let profile = try await storing { store throws(StoreError) in
      try await store.participant(holder.participant, in: holder.organization)
    }
    let (token, session) = newSession(.participant(holder.participant), lasting: Self.participantSession)
    let actor = EventActor.participant(holder.participant)
    let joins = (profile?.enrollments ?? []).map { event(.joined($0.enrollment), by: actor, at: now) }
    try await commit(Change(organization: holder.organization, events: joins, accounts: [.openSession(session)]))
    return token
  }

  /// Ends a session; ending one that is over is harmless.
  public func leave(_ token: Secret) async throws(EngineError) {
    try await commit(Change(organization: organization, accounts: [.closeSession(token.hash)]))
  }

  func openSession(_ holder: Session.Holder, lasting seconds: Int64) async throws(EngineError) -> Secret {
    let (token, session) = newSession(holder, lasting: seconds)
    try await commit(Change(organization: organization, accounts: [.openSession(session)]))
    return token
  }

  func newSession(_ holder: Session.Holder, lasting seconds: Int64) -> (Secret, Session) {
    let token = Secret.token()
    let session = Session(
      token: token.hash, organization: organization, holder: holder, expires: now.advanced(bySeconds: seconds))
    return (token, session)
  }

  @discardableResult
  func commit(_ change: Change) async throws(EngineError) -> Committed {
    let change = change.brought(by: RequestScope.id)
    return try await storing { store throws(StoreError) in try await store.commit(change) }
  }

  func hashed(_ password: String, at cost: HashingCost) async throws(EngineError) -> PasswordHash {
    do { return try await passwords.hash(password, at: cost) } catch { throw hashingFailed }
  }

  func verified(
    _ password: String, _ hash: PasswordHash?, at cost: HashingCost
  ) async throws(EngineError) -> Bool {
    do { return try await passwords.verify(password, against: hash, otherwise: cost) } catch { throw hashingFailed }
  }

  private var hashingFailed: EngineError {
    .unavailable(.unavailable(operation: "hash a password", cause: "there was not enough memory for it"))
  }
}
