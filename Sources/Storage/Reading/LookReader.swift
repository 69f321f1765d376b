import Curriculum
import Tracking

/// Reads who looked at whom.
struct LookReader {
  let database: any RecordConnection
  let organization: OrganizationID

  /// The latest first.
  func looks(at place: GroupID?, of participant: ParticipantID?) throws -> [Look] {
    var conditions = ["organization = ?"]
    var arguments: Arguments = [organization.rawValue]
    if let place {
      conditions.append("study_group = ?")
      arguments += [place.rawValue]
    }
    if let participant {
      conditions.append("participant = ?")
      arguments += [participant.rawValue]
    }
    var looks: [Look] = []
    try database.each(
      """
      SELECT at, actor, view, study_group, participant FROM look WHERE \(conditions.joined(separator: " AND "))
      ORDER BY at DESC, actor, view, study_group, participant
      """, arguments
    ) { row in
      let group: String = try row[3]
      let person: String = try row[4]
      guard let actor = EventActor(try row[1]), let view = Look.View(rawValue: try row[2]) else {
        throw UnreadableRow(table: "look")
      }
      looks.append(
        try Look(
          organization: organization, at: Instant(milliseconds: row[0]), actor: actor, view: view,
          group: group.isEmpty ? nil : GroupID(group), participant: person.isEmpty ? nil : ParticipantID(person)))
    }
    return looks
  }
}
