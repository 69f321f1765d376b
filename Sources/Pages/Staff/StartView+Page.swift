extension StartView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let fields = [
      FormField(name: "name", label: words("start.name"), value: name, autocomplete: "name"),
      FormField(
        name: "email", label: words("sign-in.email"), value: email, type: "email", autocomplete: "username"),
      FormField(
        name: "password", label: words("sign-in.password"),
        hint: words("start.password-hint", ["length": String(passwordLength)]), type: "password",
        autocomplete: "new-password"),
    ]
    return Page(
      template: .start, title: words("start.title"),
      values: [
        "problems": .one(problems.summary(labels: fields.labels, words)),
        "fields": .list(fields.map { $0.values(problems, words) }),
      ],
      hasProblems: !problems.isEmpty)
  }
}
