extension MessageView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let key = "message.\(kind.rawValue)"
    return Page(
      template: .message, title: words(key + ".title"),
      values: [
        "title": .text(words(key + ".title")), "text": .text(words(key + ".text")),
        "todo": .text(words(key + ".todo")), "link": .text(Address.local(link)),
        "linkText": .text(words(key + ".link")),
        "resent": .one(
          resent.map { resent in
            [
              "action": .text(Address.local(resent.action)), "again": .text(words("saving.again")),
              "fields": .list(resent.fields.map { ["name": .text($0.name), "value": .text($0.value)] }),
            ]
          }),
      ])
  }
}
