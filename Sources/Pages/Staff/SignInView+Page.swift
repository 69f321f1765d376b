extension SignInView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let fields = [
      FormField(
        name: "email", label: words("sign-in.email"), value: email, type: "email", autocomplete: "username"),
      FormField(
        name: "password", label: words("sign-in.password"), type: "password", autocomplete: "current-password"),
    ]
    return Page(
      template: .signIn, title: words("sign-in.title"),
      values: [
        "back": .text(back), "problems": .one(problems.summary(labels: fields.labels, words)),
        "fields": .list(fields.map { $0.values(problems, words) }),
      ],
      hasProblems: !problems.isEmpty)
  }
}
