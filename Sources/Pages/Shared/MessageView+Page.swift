extension MessageView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let key = "message.\(kind.rawValue)"
    return Page(
      template: .message, title: words(key + ".title"),
      values: [
        "title": .text(words(key + ".title")), "text": .text(words(key + ".text")),
        "todo": .text(words(key + ".todo")), "link": .text(Address.local(link)),
        "linkText": .text(words(key + ".link")),
      ])
  }
}
