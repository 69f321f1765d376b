internal import Curriculum
public import Storage
internal import Tracking

/// How staff come in.
extension Engine {
  /// For how long staff stay signed in, in seconds: twelve hours.
  static let staffSession: Int64 = 12 * 3600
  /// For how long an invitation can be used, in seconds: a day.
  static let invitationLife: Int64 = 86_400

  /// A fresh one-time link's secret for making the first administrator, which ends the one before; nil where there
  /// are staff already.
  public func firstInvitation() async throws(EngineError) -> Secret? {
    let count = try await storing { store throws(StoreError) in try await store.staffCount(in: organization) }
    guard count == 0 else { return nil }
    let token = Secret.token()
    let invitation = Invitation(
      token: token.hash, organization: organization, role: .administrator,
      expires: now.advanced(bySeconds: Self.invitationLife), isUsed: false)
    try await commit(
      Change(
        organization: organization,
        accounts: [.organization(name: "Main"), .closeInvitations, .invitation(invitation)]))
    return token
  }

  /// Whether a one-time link can still be used.
  ///
  /// - Throws: `notFound` where it cannot.
  public func invitation(_ token: Secret) async throws(EngineError) -> Invitation {
    let found = try await storing { store throws(StoreError) in try await store.invitation(token.hash) }
    guard let found, !found.isUsed, found.expires > now else { throw .notFound }
    return found
  }

  /// Makes a staff account by a one-time link, uses the link up, and signs in.
  ///
  /// - Throws: `notFound` for a link that cannot be used, `invalid` for what cannot be taken.
  public func acceptInvitation(
    _ token: Secret, name: String, email: String, password: String
  ) async throws(EngineError) -> Secret {
    let invitation = try await invitation(token)
    let name = InputCheck.name(name, limit: 80)
    let email = InputCheck.email(email)
    let problems = [name.problem, email.problem, InputCheck.password(password)].compactMap(\.self)
    guard problems.isEmpty, case .success(let goodName) = name, case .success(let goodEmail) = email else {
      throw .invalid(problems)
    }
    let account = StaffAccount(
      id: StaffID(Secret.code(length: 16).text.lowercased()), organization: invitation.organization, name: goodName,
      email: goodEmail, role: invitation.role, password: try await hashed(password, at: hashing.password))
    let (session, opened) = newSession(.staff(account.id), lasting: Self.staffSession)
    try await commit(
      Change(
        organization: invitation.organization,
        accounts: [.useInvitation(token.hash, at: now), .staff(account), .openSession(opened)]))
    return session
  }

  /// Signs staff in.
  ///
  /// - Throws: `refused` where address and password do not belong together, `tooManyTries`.
  public func signIn(email: String, password: String, from caller: Caller = .unknown) async throws(EngineError)
    -> Secret
  {
    let address = email.split(whereSeparator: \.isWhitespace).joined()
    let limits = TryLimit.person("password", FoldedName(address).text, from: caller)
    let account = try await limited(limits) { () throws(EngineError) in
      let account = try await storing { store throws(StoreError) in try await store.staff(email: address) }
      guard try await verified(password, account?.password, at: hashing.password), let account else { throw .refused }
      return account
    }
    return try await openSession(.staff(account.id), lasting: Self.staffSession)
  }

  /// The staff account that is signed in; nil where nobody is, or a participant is.
  public func staff(_ token: Secret) async throws(EngineError) -> StaffAccount? {
    let instant = now
    let session = try await storing { store throws(StoreError) in try await store.session(token.hash, at: instant) }
    guard let session, case .staff(let id) = session.holder else { return nil }
    return try await storing { store throws(StoreError) in try await store.staff(id, in: session.organization) }
  }
}

extension Engine {
  /// 32 random bytes that belong to this installation alone, made when first asked for and kept in the store.
  public func secret(_ name: String) async throws(EngineError) -> [UInt8] {
    try await storing { store throws(StoreError) in
      try await store.secret(name) {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      }
    }
  }
}
