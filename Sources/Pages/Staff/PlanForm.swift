public import Curriculum
public import Tracking

/// The names of the planning form's fields, as they are posted.
public enum PlanForm {
  /// The name of the input for an answer: `field`, or `field.participant` where each person has one. Times of the week
  /// have three inputs a line instead; their names begin with this one.
  public static func name(of key: FieldKey) -> String {
    key.description
  }

  /// Every answer that the form asks for, in the kit's order, and then in the order of the members.
  public static func keys(of kit: Kit, for group: GroupSnapshot) -> [FieldKey] {
    kit.fields.flatMap { keys(of: $0, for: group) }
  }

  /// The answers that one field asks for: one, or one a member.
  static func keys(of field: Field, for group: GroupSnapshot) -> [FieldKey] {
    guard !field.each.isEmpty else { return [FieldKey(field.id)] }
    var seen: Set<ParticipantID> = []
    return group.members.compactMap { member in
      guard field.each.contains(member.role), seen.insert(member.participant).inserted else { return nil }
      return FieldKey(field.id, about: member.participant)
    }
  }

  /// The answers that a form carried, as text. What it did not carry is left out.
  ///
  /// - Parameter values: what was sent, by name; names may repeat.
  public static func answers(
    in values: [String: [String]], to kit: Kit, for group: GroupSnapshot
  ) -> [FieldKey: String] {
    var answers: [FieldKey: String] = [:]
    for field in kit.fields {
      for key in keys(of: field, for: group) {
        let name = name(of: key)
        answers[key] = field.type == .schedule ? schedule(name, in: values) : values[name]?.first
      }
    }
    return answers
  }

  static func dayName(_ name: String) -> String { "\(name):day" }
  static func startName(_ name: String) -> String { "\(name):start" }
  static func endName(_ name: String) -> String { "\(name):end" }

  /// Browsers send every line's three inputs, in order, empty ones too.
  private static func schedule(_ name: String, in values: [String: [String]]) -> String? {
    guard let days = values[dayName(name)] else { return values[name]?.first }
    let starts = values[startName(name)] ?? []
    let ends = values[endName(name)] ?? []
    let rows = days.indices.map { index in
      ScheduleRows.Row(
        day: days[index], start: starts.indices.contains(index) ? starts[index] : "",
        end: ends.indices.contains(index) ? ends[index] : "")
    }
    return ScheduleRows(rows).text
  }
}
