public import Curriculum
public import Tracking

extension RecordStore {
  public func session(_ token: TokenHash, at now: Instant) async throws(StoreError) -> Session? {
    try await driver.read("read a session") { database in
      try database.first(
        "SELECT organization, participant, staff, expires FROM session WHERE token = ? AND expires > ?",
        [token.hexadecimal, now.milliseconds]
      ) { row in
        let participant: String? = try row[1]
        return try Session(
          token: token, organization: OrganizationID(row[0]),
          holder: participant.map { .participant(ParticipantID($0)) } ?? .staff(StaffID(row[2])),
          expires: Instant(milliseconds: row[3]))
      }
    }
  }

  public func credential(
    named name: String, in group: GroupID, of organization: OrganizationID
  ) async throws(StoreError) -> ParticipantCredential? {
    try await driver.read("look up a participant") { database in
      try database.first(
        """
        SELECT participant, pin FROM enrollment JOIN participant USING (organization, participant)
        WHERE organization = ? AND study_group = ? AND name_key = ?
        """, [organization.rawValue, group.rawValue, FoldedName(name).text]
      ) { row in
        let pin: String? = try row[1]
        return try ParticipantCredential(participant: ParticipantID(row[0]), pin: pin.map(PasswordHash.init))
      }
    }
  }

  public func card(_ code: TokenHash) async throws(StoreError) -> CardHolder? {
    try await driver.read("look up a card") { database in
      try database.first("SELECT organization, participant FROM card WHERE token = ?", [code.hexadecimal]) { row in
        try CardHolder(organization: OrganizationID(row[0]), participant: ParticipantID(row[1]))
      }
    }
  }

  public func staff(email: String) async throws(StoreError) -> StaffAccount? {
    try await driver.read("look up a staff account") { database in
      try database.first("SELECT \(StaffAccount.columns) FROM staff WHERE email_key = ?", [FoldedName(email).text]) {
        try StaffAccount($0)
      }
    }
  }

  public func staff(_ id: StaffID, in organization: OrganizationID) async throws(StoreError) -> StaffAccount? {
    try await driver.read("read a staff account") { database in
      try database.first(
        "SELECT \(StaffAccount.columns) FROM staff WHERE organization = ? AND staff = ?",
        [organization.rawValue, id.rawValue]
      ) { try StaffAccount($0) }
    }
  }

  public func staffCount(in organization: OrganizationID) async throws(StoreError) -> Int {
    try await driver.read("count the staff accounts") { database in
      try database.first("SELECT count(*) FROM staff WHERE organization = ?", [organization.rawValue]) { try $0[0] }
        ?? 0
    }
  }

  public func invitation(_ token: TokenHash) async throws(StoreError) -> Invitation? {
    try await driver.read("read an invitation") { database in
      try database.first(
        "SELECT organization, role, expires, is_used FROM invitation WHERE token = ?", [token.hexadecimal]
      ) { row in
        guard let role = StaffAccount.Role(rawValue: try row[1]) else { throw UnreadableRow(table: "invitation") }
        return try Invitation(
          token: token, organization: OrganizationID(row[0]), role: role, expires: Instant(milliseconds: row[2]),
          isUsed: row[3])
      }
    }
  }
}

extension StaffAccount {
  fileprivate static let columns = "staff, organization, name, email, role, password"

  fileprivate init(_ row: Columns) throws {
    guard let role = Role(rawValue: try row[4]) else { throw UnreadableRow(table: "staff") }
    try self.init(
      id: StaffID(row[0]), organization: OrganizationID(row[1]), name: row[2], email: row[3], role: role,
      password: PasswordHash(row[5]))
  }
}
