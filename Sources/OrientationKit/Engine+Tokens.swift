public import Curriculum
public import Storage
internal import Tracking

/// How other programs come in.
extension Engine {
  /// The token that a program brought; nil where it is unknown, revoked or over.
  public func apiToken(_ secret: Secret) async throws(EngineError) -> APIToken? {
    let token = try await storing { store throws(StoreError) in try await store.apiToken(secret.hash) }
    guard let token, token.revoked == nil, token.expires.map({ $0 > now }) ?? true else { return nil }
    return token
  }

  /// All tokens, revoked ones too, the oldest first.
  public func apiTokens() async throws(EngineError) -> [APIToken] {
    try await storing { store throws(StoreError) in try await store.apiTokens(in: organization) }
  }

  /// Makes a token. Its secret is shown this once.
  ///
  /// - Parameter lastDay: the last day on which it is good, wherever on Earth that is still today; nil for no end.
  /// - Throws: `invalid` for a name that cannot be taken.
  public func makeAPIToken(
    named name: String, role: APIToken.Role, lastDay: Day? = nil
  ) async throws(EngineError) -> (token: APIToken, secret: Secret) {
    let checked = InputCheck.name(name, limit: 80)
    guard case .success(let goodName) = checked else { throw .invalid([checked.problem].compactMap(\.self)) }
    // The beginning tells programs that look for secrets in code what they have found.
    let secret = Secret("orient_\(Secret.token().text)")
    let token = APIToken(
      id: APITokenID(Secret.code(length: 8).text.lowercased()), organization: organization, secret: secret.hash,
      name: goodName, role: role, made: now,
      expires: lastDay.map { Instant(milliseconds: Int64($0.sinceEpoch + 1) * 86_400_000).advanced(bySeconds: 43_200) })
    try await commit(Change(organization: organization, accounts: [.apiToken(token)]))
    return (token, secret)
  }

  /// Ends a token at once; ending it again changes nothing.
  ///
  /// - Throws: `notFound` where there is none.
  public func revokeAPIToken(_ id: APITokenID) async throws(EngineError) {
    try await commit(Change(organization: organization, accounts: [.revokeAPIToken(id, at: now)]))
  }
}

extension APIToken {
  /// The account as which a program acts. In the log it is `staff:token-ID`, so that whoever reads it sees that no person
  /// did it; nobody can sign in with it, for no password has its hash.
  public var account: StaffAccount {
    StaffAccount(
      id: StaffID("token-\(id)"), organization: organization, name: name, email: "",
      role: role == .administrator ? .administrator : .coordinator, password: PasswordHash(""))
  }
}
