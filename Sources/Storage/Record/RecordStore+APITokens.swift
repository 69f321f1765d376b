public import Curriculum
public import Tracking

extension RecordStore {
  public func apiToken(_ secret: TokenHash) async throws(StoreError) -> APIToken? {
    try await driver.read("look up a token") { database in
      try database.first("SELECT \(APIToken.columns) FROM api_token WHERE secret = ?", [secret.hexadecimal]) {
        try APIToken($0)
      }
    }
  }

  public func apiTokens(in organization: OrganizationID) async throws(StoreError) -> [APIToken] {
    try await driver.read("read the tokens") { database in
      var tokens: [APIToken] = []
      try database.each(
        "SELECT \(APIToken.columns) FROM api_token WHERE organization = ? ORDER BY made, token",
        [organization.rawValue]
      ) { try tokens.append(APIToken($0)) }
      return tokens
    }
  }
}

extension APIToken {
  fileprivate static let columns = "token, organization, secret, name, role, made, expires, revoked"

  fileprivate init(_ row: Columns) throws {
    guard let role = Role(rawValue: try row[4]) else { throw UnreadableRow(table: "api_token") }
    let expires: Int64? = try row[6]
    let revoked: Int64? = try row[7]
    try self.init(
      id: APITokenID(row[0]), organization: OrganizationID(row[1]), secret: TokenHash(row[2]), name: row[3],
      role: role, made: Instant(milliseconds: row[5]), expires: expires.map(Instant.init),
      revoked: revoked.map(Instant.init))
  }
}
