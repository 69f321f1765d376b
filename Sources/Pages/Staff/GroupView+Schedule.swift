import Curriculum
import Tracking

extension GroupView {
  /// The lines of a schedule: those that are there, and an empty one.
  func scheduleRows(_ value: String, name: String, _ words: Messages) -> [TemplateValues] {
    let rows = ScheduleRows(value).rows + [ScheduleRows.Row()]
    return rows.enumerated().map { index, row in
      let id = FormField.id(name) + (index == 0 ? "" : "-\(index + 1)")
      let known = Schedule.Weekday.allCases.contains { $0.rawValue == row.day }
      return [
        "number": .text(rows.count > 1 ? String(index + 1) : ""), "id": .text(id),
        "dayName": .text(PlanForm.dayName(name)), "startName": .text(PlanForm.startName(name)),
        "endName": .text(PlanForm.endName(name)), "start": .text(row.start), "end": .text(row.end),
        "isDayless": .flag(!known),
        "days": .list(
          Schedule.Weekday.allCases.map { day in
            [
              "value": .text(day.rawValue), "label": .text(words("weekday.\(day.rawValue)")),
              "isChosen": .flag(day.rawValue == row.day),
            ]
          }),
      ]
    }
  }

  /// Those who can be chosen in a field, each once, by the participant's id.
  func candidates(in roles: [RoleID]) -> [FieldType.Option] {
    var seen: Set<String> = []
    return group.members.compactMap { member in
      guard roles.contains(member.role), !member.name.isEmpty, seen.insert(member.participant.rawValue).inserted
      else { return nil }
      return FieldType.Option(value: member.participant.rawValue, label: member.name)
    }
  }
}
