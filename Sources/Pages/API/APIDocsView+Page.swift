extension APIDocsView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    Page(
      template: .apiDocs, title: words("api.title"),
      values: [
        "description": .text(Address.apiDescription),
        "command": "orient token new --role reader --name \"Gradebook\"",
        "header": "Authorization: Bearer orient_…",
        "roles": .list(
          ["reader", "coordinator", "administrator"].map { role in
            ["name": .text(role), "meaning": .text(words("api.role.\(role)"))]
          }),
        "endpoints": .list(endpoints.map { values(of: $0, words) }),
        "problems": .list(
          problems.map { problem in
            [
              "anchor": .text(problem.anchor), "status": .text(words("api.status", ["status": "\(problem.status)"])),
              "title": .text(problem.title), "advice": .text(problem.advice),
            ]
          }),
      ])
  }

  private func values(of endpoint: Endpoint, _ words: Messages) -> TemplateValues {
    let lists: [(String, [Item])] = [
      ("parameters", endpoint.parameters), ("body", endpoint.body), ("answer", endpoint.answer),
    ]
    return [
      "name": .text(endpoint.name), "method": .text(endpoint.method), "path": .text(endpoint.path),
      "summary": .text(endpoint.summary), "detail": .maybe(endpoint.detail), "role": .maybe(endpoint.role),
      "status": .text(words("api.answer-status", ["status": "\(endpoint.status)"])),
      "lists": .list(
        lists.filter { !$0.1.isEmpty }.map { name, items in
          ["title": .text(words("api.\(name)")), "items": .list(items.map { values(of: $0, words) })]
        }),
    ]
  }

  private func values(of item: Item, _ words: Messages) -> TemplateValues {
    ["name": .text(item.name), "isOptional": .flag(item.isOptional), "help": .text(item.help)]
  }
}
