public import Curriculum
public import Storage
public import Tracking

/// The planning form, and the judgement that follows from it.
extension Engine {
  /// Records answers of the planning form: all or none. An empty answer takes an earlier one back. Answers that are
  /// as they were record nothing.
  ///
  /// - Throws: `invalid` with the fields whose answers are not of their type, named by their keys' descriptions.
  public func record(
    _ answers: [FieldKey: String], in id: GroupID, by staff: StaffAccount
  ) async throws(EngineError) {
    let group = try await group(id, for: staff)
    let kit = kit(of: group)
    var problems: [InputProblem] = []
    var events: [Event] = []
    for (key, raw) in answers.sorted(by: { $0.key.description < $1.key.description }) {
      guard let field = kit.field(key.field), isAsked(field, of: key.about, in: group) else { throw .notFound }
      let value = field.type.canonical(raw.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      if value.utf8.count > 2000 {
        problems.append(InputProblem(key.description, .tooLong))
      } else if !value.isEmpty, !accepts(value, as: field.type, in: group) {
        problems.append(InputProblem(key.description, field.type.refusal))
      } else if value != group.answers[key] ?? "" {
        let entry = FieldEntry(group: id, field: key.field, about: key.about, value: value.isEmpty ? nil : value)
        events.append(event(.fieldRecorded(entry), by: .staff(staff.id), at: now))
      }
    }
    guard problems.isEmpty else { throw .invalid(problems) }
    if !events.isEmpty { try await commit(Change(organization: staff.organization, events: events)) }
  }

  /// Whoever is chosen has to be in the group, in a role of the field's.
  private func accepts(_ value: String, as type: FieldType, in group: GroupSnapshot) -> Bool {
    guard case .person(let roles) = type else { return type.accepts(value) }
    return group.hasNamed(value, in: roles)
  }

  private func isAsked(_ field: Field, of participant: ParticipantID?, in group: GroupSnapshot) -> Bool {
    guard let participant else { return field.each.isEmpty }
    return group.members.contains { $0.participant == participant && field.each.contains($0.role) }
  }

  /// Whether a group is ready, as of today by the engine's clock.
  public func readiness(of group: GroupSnapshot) -> Readiness { readiness(of: group, on: now.day) }

  /// Whether a group is ready by the calendar of another day.
  public func readiness(of group: GroupSnapshot, on day: Day) -> Readiness {
    Readiness(of: group, by: kit(of: group), catalog: catalog, on: day)
  }

  /// The kit of a group. Where its file is gone, an empty one: it has no rules, so nothing can be told of the group,
  /// but it is still there for staff to see.
  public func kit(of group: GroupSnapshot) -> Kit {
    catalog.kits[group.kit]
      ?? Kit(
        id: group.kit, revision: 0, language: "en", title: group.kit.rawValue, summary: "", roles: [], fields: [],
        rules: [])
  }
}

extension FieldType {
  /// Why an answer is not of this type.
  fileprivate var refusal: InputProblem.Reason {
    switch self {
    case .number: .notANumber
    case .days: .notDays
    case .date: .notADate
    case .boolean, .choice, .person: .notOffered
    case .schedule: .notASchedule
    case .text: .missing
    }
  }
}
