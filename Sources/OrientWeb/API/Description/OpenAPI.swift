internal import HTTPTypes
internal import Storage

/// Endpoints, as an OpenAPI 3.1 document.
struct OpenAPI {
  let endpoints: [Endpoint]

  var document: JSON {
    [
      "openapi": "3.1.1",
      "info": [
        "title": "OrientationKit", "version": "1",
        "description": "Groups, their people, their progress and their readiness, for other programs.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": .string(API.base)]],
      "paths": .object(paths),
      "components": [
        "schemas": .object(schemas),
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "A token that an administrator made with orient token new.",
          ]
        ],
      ],
    ]
  }

  private var paths: [JSON.Member] {
    var order: [PathTemplate] = []
    for endpoint in endpoints where !order.contains(endpoint.path) { order.append(endpoint.path) }
    return order.map { path in
      let here = endpoints.filter { $0.path == path }
      return JSON.Member(
        // The root is the server's own address.
        name: path.text.isEmpty ? "/" : path.text,
        value: .object(
          here.map { JSON.Member(name: $0.method.rawValue.lowercased(), value: Operation(endpoint: $0).json) }))
    }
  }

  private var schemas: [JSON.Member] {
    let shapes = endpoints.flatMap { [$0.answer.shape, $0.body].compactMap(\.self) } + [Problem.shape]
    let named = shapes.reduce(into: [String: Shape]()) { $0.merge($1.named) { first, _ in first } }
    return named.sorted { $0.key < $1.key }.map { JSON.Member(name: $0, value: $1.schema) }
  }
}

/// An endpoint, as an operation of the document.
private struct Operation {
  let endpoint: Endpoint

  var json: JSON {
    var members: [JSON.Member] = [
      .init(name: "operationId", value: .string(endpoint.name)),
      .init(name: "summary", value: .string(endpoint.summary)),
    ]
    let role = endpoint.role.map { "Needs the role \($0.rawValue)." }
    let detail = [endpoint.detail, role].compactMap(\.self).joined(separator: " ")
    if !detail.isEmpty { members.append(.init(name: "description", value: .string(detail))) }
    members.append(.init(name: "security", value: endpoint.role == nil ? [] : [["token": []]]))
    let parameters = endpoint.parameters
    if !parameters.isEmpty { members.append(.init(name: "parameters", value: .array(parameters.map(\.json)))) }
    if let body = endpoint.body {
      let content: JSON = ["required": true, "content": ["application/json": ["schema": body.schema]]]
      members.append(.init(name: "requestBody", value: content))
    }
    members.append(.init(name: "responses", value: .object(responses)))
    return .object(members)
  }

  private var responses: [JSON.Member] {
    var responses = [JSON.Member(name: "\(endpoint.answer.status.code)", value: success)]
    if endpoint.method == .get {
      responses.append(.init(name: "304", value: ["description": "It is as the client knows it."]))
    }
    let statuses = Dictionary(grouping: endpoint.problems, by: \.status.code).sorted { $0.key < $1.key }
    for (status, kinds) in statuses {
      var problem: JSON = [
        "description": .string(kinds.map(\.title).joined(separator: "; or: ") + "."),
        "content": ["application/problem+json": ["schema": Problem.shape.schema]],
      ]
      let headers = kinds.flatMap(\.headers)
      if !headers.isEmpty { problem = problem.adding([.init(name: "headers", value: .object(headers))]) }
      responses.append(.init(name: "\(status)", value: problem))
    }
    return responses
  }

  private var success: JSON {
    var headers: [JSON.Member] = []
    if endpoint.hasTag { headers.append(.header("ETag", "What tells versions of the answer apart.")) }
    if endpoint.answer.isLocated {
      headers.append(.header("Location", "Where the thing is that was made."))
    }
    let success: JSON = [
      "description": .string(endpoint.answer.help),
      "content": ["application/json": ["schema": endpoint.answer.shape.schema]],
    ]
    return headers.isEmpty ? success : success.adding([.init(name: "headers", value: .object(headers))])
  }
}

extension JSON.Member {
  fileprivate static func header(_ name: String, _ help: String) -> JSON.Member {
    JSON.Member(
      name: name, value: ["description": .string(help), "required": true, "schema": ["type": "string"]])
  }
}

extension ProblemKind {
  fileprivate var headers: [JSON.Member] {
    switch self {
    case .noToken: [.header("WWW-Authenticate", "How to show a token.")]
    case .tooManyRequests: [.header("Retry-After", "In how many seconds to try again.")]
    default: []
    }
  }
}
