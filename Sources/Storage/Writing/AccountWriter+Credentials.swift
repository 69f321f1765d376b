import Curriculum
import Tracking

extension AccountWriter {
  func write(_ account: StaffAccount) throws {
    try requireOwn(account.organization)
    let added = try database.run(
      """
      INSERT INTO staff (organization, staff, name, email, email_key, role, password) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (email_key) DO NOTHING
      """,
      [
        organization.rawValue, account.id.rawValue, account.name, account.email, FoldedName(account.email).text,
        account.role.rawValue, account.password.text,
      ])
    guard added == 1 else { throw StoreError.conflict(.emailTaken) }
  }

  func write(_ session: Session) throws {
    try requireOwn(session.organization)
    var participant: ParticipantID?
    var staff: StaffID?
    switch session.holder {
    case .participant(let id): participant = id
    case .staff(let id): staff = id
    }
    try database.run(
      "INSERT INTO session (token, organization, participant, staff, expires) VALUES (?, ?, ?, ?, ?)",
      [
        session.token.hexadecimal, organization.rawValue, participant?.rawValue, staff?.rawValue,
        session.expires.milliseconds,
      ])
  }

  func write(_ link: JoinLink) throws {
    try requireOwn(link.organization)
    try database.run(
      "INSERT INTO join_link (code, organization, study_group, role, expires, is_closed) VALUES (?, ?, ?, ?, ?, ?)",
      [
        link.code, organization.rawValue, link.group.rawValue, link.role.rawValue, link.expires.milliseconds,
        link.isClosed,
      ])
  }

  func write(_ invitation: Invitation) throws {
    try requireOwn(invitation.organization)
    try database.run(
      "INSERT INTO invitation (token, organization, role, expires, is_used) VALUES (?, ?, ?, ?, ?)",
      [
        invitation.token.hexadecimal, organization.rawValue, invitation.role.rawValue,
        invitation.expires.milliseconds, invitation.isUsed,
      ])
  }

  func write(_ token: APIToken) throws {
    try requireOwn(token.organization)
    try database.run(
      """
      INSERT INTO api_token (organization, token, secret, name, role, made, expires, revoked)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        organization.rawValue, token.id.rawValue, token.secret.hexadecimal, token.name, token.role.rawValue,
        token.made.milliseconds, token.expires?.milliseconds, token.revoked?.milliseconds,
      ])
  }

  /// What belongs to another organization does not exist in this one.
  private func requireOwn(_ other: OrganizationID) throws {
    guard other == organization else { throw StoreError.conflict(.missing) }
  }
}
