public import Curriculum
public import Tracking

extension RecordStore {
  public func note(_ look: Look, unlessNotedSince since: Instant) async throws(StoreError) {
    let key: Arguments = [
      look.organization.rawValue, look.actor.description, look.view.rawValue, look.group?.rawValue ?? "",
      look.participant?.rawValue ?? "",
    ]
    let isNoted = try await driver.read("read who looked") { database in
      try database.finds(
        """
        SELECT 1 FROM look
        WHERE organization = ? AND actor = ? AND view = ? AND study_group = ? AND participant = ? AND at > ? AND at <= ?
        """, key + [since.milliseconds, look.at.milliseconds])
    }
    guard !isNoted else { return }
    try await driver.write("note who looked", in: nil) { database in
      try database.send(
        """
        INSERT INTO look (organization, actor, view, study_group, participant, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, key + [look.at.milliseconds])
    }
  }

  public func looks(
    in organization: OrganizationID, at place: GroupID?, of participant: ParticipantID?
  ) async throws(StoreError) -> [Look] {
    try await driver.readAside("read who looked") { database in
      try LookReader(database: database, organization: organization).looks(at: place, of: participant)
    }
  }

  public func pruneLooks(before oldest: Instant) async throws(StoreError) {
    try await driver.write("forget who looked long ago", in: nil) { database in
      try database.send("DELETE FROM look WHERE at < ?", [oldest.milliseconds])
    }
  }

  public func scrub() async throws(StoreError) -> Bool { try await driver.scrub() }
}
