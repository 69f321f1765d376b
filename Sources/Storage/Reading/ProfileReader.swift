import Curriculum
import Tracking

/// Gathers a profile from rows of one participant, one for each enrollment.
struct ProfileReader {
  private var name: String?
  private var enrollments: [ParticipantProfile.NamedEnrollment] = []

  /// What to select, and from where: the participant is the row named `person`. A participant without enrollments has
  /// one row whose enrollment is null; a participant who is not there has none.
  static let columns = "person.name, enrollment.study_group, enrollment.role, study_group.name, study_group.kit"
  static let joins = """
    LEFT JOIN enrollment
      ON enrollment.organization = person.organization AND enrollment.participant = person.participant
    LEFT JOIN study_group
      ON study_group.organization = enrollment.organization AND study_group.study_group = enrollment.study_group
    """

  /// - Parameter column: The index of the first of `columns`.
  mutating func add(_ row: Columns, from column: Int, participant: ParticipantID) throws {
    if name == nil { name = try row[column] }
    guard let group: String = try row[column + 1], let kit: String = try row[column + 4] else { return }
    enrollments.append(
      try ParticipantProfile.NamedEnrollment(
        enrollment: Enrollment(participant: participant, group: GroupID(group), role: RoleID(row[column + 2])),
        groupName: row[column + 3], kit: KitID(kit)))
  }

  /// With the enrollments by group and role; nil where there was no row.
  func profile(of participant: ParticipantID) -> ParticipantProfile? {
    name.map { name in
      ParticipantProfile(
        participant: participant, name: name,
        enrollments: enrollments.sorted {
          ($0.enrollment.group, $0.enrollment.role) < ($1.enrollment.group, $1.enrollment.role)
        })
    }
  }
}
