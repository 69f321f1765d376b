extension CardView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let field = FormField(name: "code", label: words("card.code"), hint: words("card.code-hint"), value: code)
    return Page(
      template: .card, title: words("card.title"),
      values: [
        "problems": .one(problems.summary(labels: [field].labels, words)),
        "fields": .list([field.values(problems, words)]),
      ],
      hasProblems: !problems.isEmpty)
  }
}
