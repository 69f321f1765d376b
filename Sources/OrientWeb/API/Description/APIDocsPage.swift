internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage

/// The API, explained to people.
struct APIDocsPage: Sendable {
  let web: Web
  let api: API

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/api/v1/docs") { request, context in
      let visitor = await web.recognized(Visitor(request, context, web.protection))
      return web.page(visitor) { web.site.render(view, in: $0) }
    }
  }

  private var view: APIDocsView {
    APIDocsView(
      endpoints: api.endpoints.map(APIDocsView.Endpoint.init),
      problems: ProblemKind.allCases.map { kind in
        APIDocsView.Problem(
          anchor: kind.rawValue, status: kind.status.code, title: kind.title, advice: kind.advice)
      })
  }
}

extension APIDocsView.Endpoint {
  fileprivate init(_ endpoint: Endpoint) {
    self.init(
      name: endpoint.name, method: endpoint.method.rawValue, path: API.base + endpoint.path.text,
      summary: endpoint.summary, detail: endpoint.detail, role: endpoint.role?.rawValue,
      parameters: endpoint.parameters.map { parameter in
        APIDocsView.Item(name: parameter.name, isOptional: parameter.place != .path, help: parameter.help)
      },
      body: endpoint.body?.items(after: "") ?? [], answer: endpoint.answer.shape.items(after: ""),
      status: endpoint.answer.status.code)
  }
}

extension Shape {
  /// What is in it, line by line: `rules[].title`.
  fileprivate func items(after prefix: String) -> [APIDocsView.Item] {
    switch self {
    case .named(_, let shape), .maybe(let shape): shape.items(after: prefix)
    case .list(let shape): shape.items(after: "\(prefix)[].")
    case .record(let record):
      record.fields.flatMap { property -> [APIDocsView.Item] in
        let name = prefix + property.name
        let words = property.shape.words
        let help = "\(words.prefix(1).uppercased())\(words.dropFirst()). \(property.help ?? "")"
        let item = APIDocsView.Item(name: name, isOptional: !property.isRequired, help: help)
        return [item] + property.shape.items(after: property.shape.isList ? name : "\(name).")
      }
    case .text, .integer, .number, .boolean, .map, .either, .open: []
    }
  }

  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
