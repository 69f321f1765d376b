internal import HTTPTypes
internal import Storage

/// One thing that the API does. The same declaration serves requests, is described as OpenAPI, and is shown to people:
/// what is promised and what is done cannot drift apart.
struct Endpoint: Sendable {
  let method: HTTPRequest.Method
  let path: PathTemplate
  /// A stable name for generated clients: `listGroups`.
  let name: String
  /// What it does, in a few words.
  let summary: String
  let detail: String?
  /// Parameters of the query.
  let query: [Parameter]
  /// What a request has to carry; nil where it carries nothing.
  let body: Shape?
  let answer: Promise
  /// Whether words in the answer follow Accept-Language.
  let isSpoken: Bool
  let access: Access

  /// What it answers when all went well.
  struct Promise: Sendable {
    let status: HTTPResponse.Status
    let help: String
    let shape: Shape
    /// Whether the header Location says where the thing is that was made.
    let isLocated: Bool

    init(_ help: String, _ shape: Shape, status: HTTPResponse.Status = .ok, isLocated: Bool = false) {
      self.status = status
      self.help = help
      self.shape = shape
      self.isLocated = isLocated
    }
  }

  /// Who may ask, and what is then done.
  enum Access: Sendable {
    case anybody(@Sendable (Call) async throws -> Reply)
    case token(APIToken.Role, @Sendable (Call, APIToken) async throws -> Reply)
  }

  init(
    _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, detail: String? = nil,
    query: [Parameter] = [], body: Shape? = nil, answer: Promise, isSpoken: Bool = false, _ access: Access
  ) {
    self.method = method
    self.path = PathTemplate(path)
    self.name = name
    self.summary = summary
    self.detail = detail
    self.query = query
    self.body = body
    self.answer = answer
    self.isSpoken = isSpoken
    self.access = access
  }

  /// The role that is needed; nil where none is.
  var role: APIToken.Role? {
    if case .token(let role, _) = access { role } else { nil }
  }
}

/// A parameter of the query.
struct Parameter: Sendable {
  let name: String
  let shape: Shape
  let help: String

  init(_ name: String, _ shape: Shape, _ help: String) {
    self.name = name
    self.shape = shape
    self.help = help
  }

  /// The flaw of a value as text; nil where there is none.
  func flaw(of text: String) -> String? {
    let value: JSON = if case .integer = shape { Int(text).map(JSON.integer) ?? .string(text) } else { .string(text) }
    return shape.flaws(in: value).first?.detail
  }
}
