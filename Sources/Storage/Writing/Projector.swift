import Curriculum
import Tracking

/// Derives from each event, in the order of the log, what pages and reports read.
///
/// It knows nothing but the event and the tables that it keeps itself, so that replaying a whole log into empty tables
/// gives the same rows. What must not be recorded is refused by the tables' keys and by `Promises`.
struct Projector {
  let database: any RecordConnection

  /// - Parameter sequence: Where the log holds the event.
  func project(_ event: Event, at sequence: Int64) throws {
    let organization = event.organization.rawValue
    switch event.fact {
    case .groupMade(let made): try project(made, in: organization)
    case .enrolled(let enrollment):
      try database.run(
        """
        INSERT INTO enrollment (organization, participant, study_group, role) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, enrollment.key(in: organization))
    case .left(let enrollment):
      try database.run(
        "DELETE FROM enrollment WHERE organization = ? AND participant = ? AND study_group = ? AND role = ?",
        enrollment.key(in: organization))
    case .joined(let enrollment):
      try database.run(
        """
        UPDATE enrollment SET joined_at = coalesce(joined_at, ?)
        WHERE organization = ? AND participant = ? AND study_group = ? AND role = ?
        """, [event.at.milliseconds] + enrollment.key(in: organization))
    case .sectionViewed(let view): try project(view, in: organization)
    case .answered(let answer), .evaluated(let answer), .observed(let answer):
      try project(answer, of: event, at: sequence)
    case .completed(let completion): try project(completion, at: event.at, in: organization)
    case .retakeAsked(let retake): try project(retake, of: event)
    case .ruleOverridden(let override):
      try GroupTables(database: database, organization: event.organization).set(override, of: event)
    case .overrideEnded(let end):
      try GroupTables(database: database, organization: event.organization).remove(end)
    case .launched(let launch):
      try GroupTables(database: database, organization: event.organization).move(launch.group, by: event)
    case .paused(let halt), .ended(let halt):
      try GroupTables(database: database, organization: event.organization).move(halt.group, by: event)
    case .fieldRecorded(let entry): try project(entry, in: organization)
    case .erased(let erasure): try project(erasure, in: organization)
    case .exported: break
    }
  }

  /// Whoever is erased is in no group any more, and nothing is known about them; what they completed still counts.
  private func project(_ erasure: Erasure, in organization: String) throws {
    let person = erasure.participant.rawValue
    try database.run("DELETE FROM enrollment WHERE organization = ? AND participant = ?", [organization, person])
    try database.run("DELETE FROM field_answer WHERE organization = ? AND about = ?", [organization, person])
  }

  /// The group's name is not the log's: a group that is made again keeps it.
  private func project(_ made: GroupMade, in organization: String) throws {
    let before = try database.first(
      "SELECT kit FROM study_group WHERE organization = ? AND study_group = ?", [organization, made.group.rawValue]
    ) { KitID(try $0[0]) }
    if before != made.kit {
      if let before { try count(-1, of: before, in: organization) }
      try count(1, of: made.kit, in: organization)
    }
    try database.run(
      """
      INSERT INTO study_group (organization, study_group, kit, kit_revision) VALUES (?, ?, ?, ?)
      ON CONFLICT (organization, study_group) DO UPDATE SET kit = excluded.kit, kit_revision = excluded.kit_revision
      """, [organization, made.group.rawValue, made.kit.rawValue, made.kitRevision])
  }

  private func count(_ groups: Int, of kit: KitID, in organization: String) throws {
    try database.run(
      """
      INSERT INTO kit_use (organization, kit, count) VALUES (?, ?, ?)
      ON CONFLICT (organization, kit) DO UPDATE SET count = kit_use.count + excluded.count
      """, [organization, kit.rawValue, groups])
  }

  /// The revision in which a section was first read stays: it tells who was done before a later one came.
  private func project(_ view: SectionView, in organization: String) throws {
    try database.send(
      """
      INSERT INTO section_view (organization, participant, module, section, revision) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (organization, participant, module, section) DO UPDATE SET
        last_revision = excluded.revision, asked_again = NULL
      """,
      [
        organization, view.participant.rawValue, view.section.module.rawValue, view.section.section.rawValue,
        view.revision,
      ])
  }

  private func project(_ answer: Answer, of event: Event, at sequence: Int64) throws {
    let standings = StandingTable(database: database, organization: event.organization)
    let earlier = try standings.standing(of: answer.participant, with: answer.activity)
    try standings.set(
      Standing.after(answer, at: event.at, from: earlier), of: answer.participant, with: answer.activity,
      answeredAt: sequence)
  }

  private func project(_ completion: ModuleCompletion, at instant: Instant, in organization: String) throws {
    try database.send(
      """
      INSERT INTO completion (organization, participant, module, revision, at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, completion.key(in: organization) + [instant.milliseconds])
  }

  /// A module that is asked for again can be completed again.
  private func project(_ retake: Retake, of event: Event) throws {
    let organization = event.organization.rawValue
    let standings = StandingTable(database: database, organization: event.organization)
    for activity in retake.activities {
      let place = ActivityReference(module: retake.module, activity: activity)
      try standings.ask(again: place, of: retake.participant)
    }
    for section in retake.sections {
      try database.send(
        """
        UPDATE section_view SET asked_again = ?
        WHERE organization = ? AND participant = ? AND module = ? AND section = ?
        """,
        [
          event.at.milliseconds, organization, retake.participant.rawValue, retake.module.rawValue, section.rawValue,
        ])
    }
    try database.send(
      "DELETE FROM completion WHERE organization = ? AND participant = ? AND module = ?",
      [organization, retake.participant.rawValue, retake.module.rawValue])
  }

  /// Whether a module's completion is known already, so that it is not written once more.
  func knows(_ completion: ModuleCompletion, in organization: OrganizationID) throws -> Bool {
    try database.finds(
      "SELECT 1 FROM completion WHERE organization = ? AND participant = ? AND module = ? AND revision = ?",
      completion.key(in: organization.rawValue))
  }

  /// An answer for the whole group is about ''.
  private func project(_ entry: FieldEntry, in organization: String) throws {
    let key: Arguments = [
      organization, entry.group.rawValue, entry.field.rawValue, entry.about?.rawValue ?? "",
    ]
    guard let value = entry.value else {
      try database.run(
        "DELETE FROM field_answer WHERE organization = ? AND study_group = ? AND field = ? AND about = ?", key)
      return
    }
    try database.run(
      """
      INSERT INTO field_answer (organization, study_group, field, about, value) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (organization, study_group, field, about) DO UPDATE SET value = excluded.value
      """, key + [value])
  }
}

extension ModuleCompletion {
  fileprivate func key(in organization: String) -> Arguments {
    [organization, participant.rawValue, module.rawValue, revision]
  }
}

extension Enrollment {
  fileprivate func key(in organization: String) -> Arguments {
    [organization, participant.rawValue, group.rawValue, role.rawValue]
  }
}
