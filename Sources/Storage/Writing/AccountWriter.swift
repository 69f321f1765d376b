import Curriculum
import Tracking

/// Writes changes to accounts, of one organization alone.
///
/// Rows that refer to what does not exist fail as foreign keys, codes that exist fail as keys: the caller knows both.
struct AccountWriter {
  let database: any RecordConnection
  let organization: OrganizationID

  func write(_ change: AccountChange) throws {
    switch change {
    case .organization(let name):
      try database.run(
        """
        INSERT INTO organization (organization, name) VALUES (?, ?)
        ON CONFLICT (organization) DO UPDATE SET name = excluded.name
        """,
        [organization.rawValue, name])
    case .group(let group, let name):
      try update(
        "UPDATE study_group SET name = ?, name_key = ? WHERE organization = ? AND study_group = ?",
        [name, FoldedName(name).text, organization.rawValue, group.rawValue])
    case .participant(let participant, let name, _): try write(participant, name: name)
    case .pin(let participant, let hash):
      try update(
        "UPDATE participant SET pin = ? WHERE organization = ? AND participant = ?",
        [hash.text, organization.rawValue, participant.rawValue])
    case .card(let participant, let token):
      try database.run(
        """
        INSERT INTO card (organization, participant, token) VALUES (?, ?, ?)
        ON CONFLICT (organization, participant) DO UPDATE SET token = excluded.token
        """, [organization.rawValue, participant.rawValue, token.hexadecimal])
    case .staff(let account): try write(account)
    case .openSession(let session): try write(session)
    case .closeSession(let token):
      try database.run(
        "DELETE FROM session WHERE token = ? AND organization = ?", [token.hexadecimal, organization.rawValue])
    case .openJoinLink(let link): try write(link)
    case .closeJoinLink(let code):
      try update(
        "UPDATE join_link SET is_closed = 1 WHERE code = ? AND organization = ?", [code, organization.rawValue])
    case .invitation(let invitation): try write(invitation)
    case .closeInvitations:
      try database.run(
        "UPDATE invitation SET is_used = 1 WHERE organization = ? AND is_used = 0", [organization.rawValue])
    case .useInvitation(let token, let instant):
      try update(
        """
        UPDATE invitation SET is_used = 1 WHERE token = ? AND organization = ? AND is_used = 0 AND expires > ?
        """, [token.hexadecimal, organization.rawValue, instant.milliseconds], or: .invitationUsed)
    case .apiToken(let token): try write(token)
    case .revokeAPIToken(let token, let instant):
      try update(
        "UPDATE api_token SET revoked = coalesce(revoked, ?) WHERE organization = ? AND token = ?",
        [instant.milliseconds, organization.rawValue, token.rawValue])
    case .webhook(let webhook): try write(webhook)
    case .removeWebhook(let webhook):
      try update(
        "DELETE FROM webhook WHERE organization = ? AND webhook = ?", [organization.rawValue, webhook.rawValue])
    }
  }

  /// Changes a row that is there, or fails with the conflict.
  private func update(
    _ sql: String, _ arguments: Arguments, or conflict: StoreError.Conflict = .missing
  ) throws {
    guard try database.run(sql, arguments) > 0 else { throw StoreError.conflict(conflict) }
  }

  private func write(_ participant: ParticipantID, name: String) throws {
    try database.run(
      """
      INSERT INTO participant (organization, participant, name, name_key) VALUES (?, ?, ?, ?)
      ON CONFLICT (organization, participant) DO UPDATE SET name = excluded.name, name_key = excluded.name_key
      """, [organization.rawValue, participant.rawValue, name, FoldedName(name).text])
  }
}
