import Curriculum
import Foundation
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

  /// The first webhook begins the watch where the log ends: it is told of all that comes after it, and of nothing that
  /// was before.
  func write(_ webhook: Webhook) throws {
    try requireOwn(webhook.organization)
    if try !database.finds("SELECT 1 FROM webhook WHERE organization = ? LIMIT 1", [organization.rawValue]) {
      let end = try LogTable(database: database, organization: organization).head().sequence
      try database.run("DELETE FROM watched_group WHERE organization = ?", [organization.rawValue])
      try database.run(
        """
        INSERT INTO webhook_watch (organization, turn, sequence) VALUES (?, 0, ?)
        ON CONFLICT (organization) DO UPDATE SET turn = webhook_watch.turn + 1, sequence = excluded.sequence
        """, [organization.rawValue, end])
    }
    try database.run(
      "INSERT INTO webhook (organization, webhook, address, kinds, secret, made) VALUES (?, ?, ?, ?, ?, ?)",
      [
        organization.rawValue, webhook.id.rawValue, webhook.address, webhook.kindsInOrder, Data(webhook.secret),
        webhook.made.milliseconds,
      ])
  }

  /// What belongs to another organization does not exist in this one.
  private func requireOwn(_ other: OrganizationID) throws {
    guard other == organization else { throw StoreError.conflict(.missing) }
  }
}
