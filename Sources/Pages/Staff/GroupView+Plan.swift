import Curriculum
import Tracking

extension GroupView {
  /// A question of the planning form; nil where it is asked for each person and there is nobody.
  func planField(_ field: Field, _ words: Messages) -> TemplateValues? {
    let keys = PlanForm.keys(of: field, for: group)
    let isEach = !field.each.isEmpty
    let hint = [field.help, words.hint(for: field.type)].compactMap(\.self).joined(separator: " ")
    let id = FormField.id(field.id.rawValue)
    return [
      "isEach": .flag(isEach), "isNobody": .flag(keys.isEmpty), "label": .text(field.label),
      "fieldHint": .maybe(isEach && !hint.isEmpty ? hint : nil), "groupID": .text(id + "-group"),
      "inputs": .list(
        keys.map { key in
          input(
            for: key, of: field, label: isEach ? name(of: key) : field.label,
            hint: isEach || hint.isEmpty ? nil : hint, words)
        }),
    ]
  }

  /// The fields' labels by name, for the summary of problems.
  var planLabels: [String: String] {
    let pairs = kit.fields.flatMap { field in
      PlanForm.keys(of: field, for: group).map { key -> (String, String) in
        let label = key.about == nil ? field.label : "\(field.label) – \(name(of: key))"
        return (PlanForm.name(of: key), label)
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private func name(of key: FieldKey) -> String {
    group.members.first { $0.participant == key.about }?.name ?? ""
  }

  /// One answer: the kind of input that suits the field's type.
  private func input(
    for key: FieldKey, of field: Field, label: String, hint: String?, _ words: Messages
  ) -> TemplateValues {
    let name = PlanForm.name(of: key)
    let value = sentPlan[name] ?? group.answers[key] ?? ""
    let shared = FormField(
      name: name, label: label, hint: hint, value: value, type: field.type == .date ? "date" : "text",
      inputMode: field.type.inputMode
    ).values(sentPerson == nil ? problems : [], words)
    return shared.merging([
      "isBoolean": .flag(field.type == .boolean), "isSelect": .flag(field.type.options != nil),
      "isInput": .flag(field.type != .boolean && field.type.options == nil),
      "isNarrow": .flag(field.type == .number || field.type == .days),
      "yes": .flag(value == "true"), "no": .flag(value == "false"),
      "unanswered": .flag(value != "true" && value != "false"), "isBlank": .flag(value.isEmpty),
      "options": .list(
        (field.type.options ?? []).map { option in
          ["value": .text(option.value), "label": .text(option.label), "isChosen": .flag(option.value == value)]
        }),
    ])
  }
}

extension FieldType {
  fileprivate var inputMode: String? {
    switch self {
    case .number: "decimal"
    case .days: "numeric"
    case .boolean, .date, .choice, .text: nil
    }
  }

  fileprivate var options: [Option]? {
    guard case .choice(let options) = self else { return nil }
    return options
  }
}

extension Messages {
  /// What to enter, where it does not show.
  fileprivate func hint(for type: FieldType) -> String? {
    switch type {
    case .number: self("plan.number-hint")
    case .days: self("plan.days-hint")
    case .boolean, .date, .choice, .text: nil
    }
  }
}
