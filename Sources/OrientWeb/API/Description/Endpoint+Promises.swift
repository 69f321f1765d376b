internal import HTTPTypes
internal import Storage

/// What follows from what an endpoint declares, for whoever describes it.
extension Endpoint {
  var hasTag: Bool { method == .get || method == .patch }

  /// All that a request can carry beside its body.
  var parameters: [SentParameter] {
    var parameters = path.parameters.map { SentParameter($0, in: .path, .id, "The id of the \($0).") }
    parameters += query.map { SentParameter($0.name, in: .query, $0.shape, $0.help) }
    if isSpoken {
      parameters.append(
        SentParameter("Accept-Language", in: .header, .text, "The language of words in the answer: en or es."))
    }
    switch method {
    case .get:
      parameters.append(
        SentParameter(
          "If-None-Match", in: .header, .text, "The ETag of what is known: 304 where nothing is new."))
    case .patch:
      parameters.append(
        SentParameter("If-Match", in: .header, .text, "The ETag of what is known: 412 where it was changed."))
    case .post:
      parameters.append(
        SentParameter(
          "Idempotency-Key", in: .header, .text(TextShape(.plain, length: 1...255)),
          "A name for the request, such as a UUID: sent again with the same name, it counts once."))
    default: break
    }
    return parameters
  }

  /// What can go wrong.
  var problems: [ProblemKind] {
    var problems: [ProblemKind] = [.failed]
    if !path.parameters.isEmpty { problems.append(.notFound) }
    if method == .get || method == .post { problems.append(.badParameter) }
    if method == .patch { problems += [.badParameter, .changed] }
    if method == .post { problems.append(.keyUsed) }
    if body != nil { problems += [.malformed, .tooLarge, .wrongMediaType, .invalid] }
    if let role {
      problems += [.noToken, .tooManyRequests, .unavailable]
      if role > .reader { problems.append(.forbidden) }
    }
    return problems
  }
}

/// A parameter as it is sent.
struct SentParameter: Sendable {
  let name: String
  let place: Place
  let shape: Shape
  let help: String

  enum Place: String, Sendable { case path, query, header }

  init(_ name: String, in place: Place, _ shape: Shape, _ help: String) {
    self.name = name
    self.place = place
    self.shape = shape
    self.help = help
  }

  var json: JSON {
    [
      "name": .string(name), "in": .string(place.rawValue), "required": .bool(place == .path),
      "description": .string(help), "schema": shape.schema,
    ]
  }
}
