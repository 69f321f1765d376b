extension JoinView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    Page(
      template: .join, title: words("join.title"),
      values: [
        "invitation": .text(
          group.map { words("join.invitation", ["group": $0, "role": role]) }
            ?? words("join.invitation-without-name", ["role": role])),
        "problems": .one(problems.summary(labels: fields(sent ?? .new, words).labels, idPrefix: prefix, words)),
        "isFull": .flag(isFull), "newAction": .text(Address.joinAsNew(code)),
        "backAction": .text(Address.joinAgain(code)),
        "newFields": .list(values(.new, words)), "backFields": .list(values(.back, words)),
      ],
      hasProblems: !problems.isEmpty)
  }

  private var prefix: String { "\((sent ?? .new).rawValue)-" }

  private func values(_ form: Form, _ words: Messages) -> [TemplateValues] {
    fields(form, words).map { $0.values(sent == form ? problems : [], words) }
  }

  /// The PIN is shown as it is typed: it is short, and mistakes that can't be seen keep people out.
  private func fields(_ form: Form, _ words: Messages) -> [FormField] {
    let isNew = form == .new
    let prefix = "\(form.rawValue)-"
    return [
      FormField(
        name: "name", label: words("join.name"), hint: words(isNew ? "join.name-hint" : "join.name-again-hint"),
        value: sent == form ? name : "", autocomplete: isNew ? "nickname" : "username", idPrefix: prefix),
      FormField(
        name: "pin", label: words(isNew ? "join.pin-new" : "join.pin"),
        hint: words(isNew ? "join.pin-new-hint" : "join.pin-hint"), inputMode: "numeric",
        autocomplete: isNew ? "new-password" : "current-password", idPrefix: prefix),
    ]
  }
}
