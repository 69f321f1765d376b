public import Curriculum
internal import Foundation
public import Tracking

extension RecordStore {
  public func holdings(
    of participant: ParticipantID, in organization: OrganizationID
  ) async throws(StoreError) -> Holdings? {
    try await driver.readAside("read what is held about somebody") { database in
      try HoldingsReader(database: database, organization: organization, participant: participant).holdings()
    }
  }

  public func dormantParticipants(
    since: Instant, in organization: OrganizationID
  ) async throws(StoreError) -> [DormantParticipant] {
    try await driver.readAside("look for people who left long ago") { database in
      var found: [DormantParticipant] = []
      try database.each(
        """
        SELECT participant.participant, max(event.at)
        FROM participant JOIN event
          ON event.organization = participant.organization AND event.participant = participant.participant
        WHERE participant.organization = ?1
          AND NOT EXISTS (
            SELECT 1 FROM enrollment LEFT JOIN group_life
              ON group_life.organization = enrollment.organization AND group_life.study_group = enrollment.study_group
            WHERE enrollment.organization = ?1 AND enrollment.participant = participant.participant
              AND (group_life.state IS NULL OR group_life.state <> 'ended' OR group_life.since >= ?2))
        GROUP BY participant.participant HAVING max(event.at) < ?2 ORDER BY participant.participant
        """, [organization.rawValue, since.milliseconds]
      ) { row in
        try found.append(
          DormantParticipant(participant: ParticipantID(row[0]), lastSeen: Instant(milliseconds: row[1])))
      }
      return found
    }
  }
}
