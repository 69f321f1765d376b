import Curriculum
import Tracking

extension GroupView {
  /// A question of the planning form; nil where it is asked for each person and there is nobody.
  ///
  /// - Parameter kitLanguage: the language of the kit; nil where it is the page's.
  func planField(_ field: Field, _ kitLanguage: String?, _ words: Messages) -> TemplateValues? {
    let keys = PlanForm.keys(of: field, for: group)
    let isEach = !field.each.isEmpty
    let hint = words.hint(for: field.type)
    let id = FormField.id(field.id.rawValue)
    return [
      "isEach": .flag(isEach), "isNobody": .flag(keys.isEmpty), "label": .text(field.label),
      "hasFieldHint": .flag(isEach && (hint != nil || field.help != nil)), "fieldHint": .maybe(isEach ? hint : nil),
      "fieldHelp": .maybe(isEach ? field.help : nil), "groupID": .text(id + "-group"),
      "inputs": .list(
        keys.map { key in
          input(for: key, of: field, hint: isEach ? nil : hint, kitLanguage, words)
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
    for key: FieldKey, of field: Field, hint: String?, _ kitLanguage: String?, _ words: Messages
  ) -> TemplateValues {
    let name = PlanForm.name(of: key)
    // What is asked of each person has that person's name beside it.
    let isEach = !field.each.isEmpty
    let value = sentPlan[name] ?? group.answers[key] ?? ""
    let options = options(of: field.type)
    let isGone =
      if case .person = field.type { !value.isEmpty && !options.contains { $0.value == value } } else { false }
    let remark = [hint, isGone ? words("plan.person-gone") : nil].compactMap(\.self).joined(separator: " ")
    let shared = FormField(
      name: name, label: isEach ? self.name(of: key) : field.label, hint: remark.isEmpty ? nil : remark,
      help: isEach ? nil : field.help, textLanguage: isEach ? nil : kitLanguage, value: value,
      type: field.type == .date ? "date" : "text", inputMode: field.type.inputMode
    ).values(sentPerson == nil ? problems : [], words)
    return shared.merging([
      "isBoolean": .flag(field.type == .boolean), "isSelect": .flag(field.type.isChosen),
      "isInput": .flag(field.type.isTyped), "isSchedule": .flag(field.type == .schedule),
      "isNarrow": .flag(field.type == .number || field.type == .days),
      "yes": .flag(value == "true"), "no": .flag(value == "false"),
      "unanswered": .flag(value != "true" && value != "false"), "isBlank": .flag(value.isEmpty || isGone),
      "rows": .list(field.type == .schedule ? scheduleRows(value, name: name, words) : []),
      "options": .list(
        options.map { option in
          ["value": .text(option.value), "label": .text(option.label), "isChosen": .flag(option.value == value)]
        }),
    ])
  }
}

extension GroupView {
  private func options(of type: FieldType) -> [FieldType.Option] {
    switch type {
    case .choice(let options): options
    case .person(let roles): candidates(in: roles)
    case .boolean, .number, .days, .date, .text, .schedule: []
    }
  }
}

extension FieldType {
  fileprivate var inputMode: String? {
    switch self {
    case .number: "decimal"
    case .days: "numeric"
    case .boolean, .date, .choice, .text, .person, .schedule: nil
    }
  }

  /// Whether an answer is chosen from a list.
  fileprivate var isChosen: Bool {
    switch self {
    case .choice, .person: true
    case .boolean, .number, .days, .date, .text, .schedule: false
    }
  }

  /// Whether an answer is typed into one input.
  fileprivate var isTyped: Bool {
    switch self {
    case .number, .days, .date, .text: true
    case .boolean, .choice, .person, .schedule: false
    }
  }
}

extension Messages {
  /// What to enter, where it does not show.
  fileprivate func hint(for type: FieldType) -> String? {
    switch type {
    case .number: self("plan.number-hint")
    case .days: self("plan.days-hint")
    case .schedule: self("plan.schedule-hint")
    case .boolean, .date, .choice, .text, .person: nil
    }
  }
}
