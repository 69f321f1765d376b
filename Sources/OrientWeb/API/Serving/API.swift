internal import Curriculum
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// The JSON API, for other programs: a gradebook, a dashboard, a student information system.
struct API: Sendable {
  /// Where everything of the first version is.
  static let base = "/api/v1"

  let web: Web
  let limits: RequestLimits
  let endpoints: [Endpoint]

  init(web: Web, limits: RequestLimits) {
    self.web = web
    self.limits = limits
    let endpoints = Self.resources(web)
    self.endpoints = endpoints + [Self.description(of: endpoints)]
  }

  private static func resources(_ web: Web) -> [Endpoint] {
    ServiceResource().endpoints + ModuleResources(web: web).endpoints + KitResources(web: web).endpoints
      + GroupResources(web: web).endpoints + MemberResources(web: web).endpoints + FieldResources(web: web).endpoints
      + JoinLinkResources(web: web).endpoints + ProgressResource(web: web).endpoints
      + EventResources(web: web).endpoints
  }

  /// Answers a request below `/api`, whatever becomes of it.
  func respond(to request: Request, _ context: WebContext) async -> Response {
    do {
      return try await answer(request, context)
    } catch let problem as Problem {
      return problem.response
    } catch {
      return problem(for: error, request, context).response
    }
  }

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    let path = request.uri.path
    guard path == Self.base || path.hasPrefix("\(Self.base)/"),
      let segments = PathTemplate.segments(of: path.dropFirst(Self.base.count))
    else { throw Problem(.unknownPath) }
    let found = endpoints.compactMap { endpoint in
      endpoint.path.values(in: segments).map { (endpoint: endpoint, values: $0) }
    }
    guard !found.isEmpty else { throw Problem(.unknownPath) }
    let method = request.method == .head ? .get : request.method
    guard let (endpoint, values) = found.first(where: { $0.endpoint.method == method }) else {
      throw Problem(.wrongMethod, headers: [.allow: Self.allowed(found.map(\.endpoint.method))])
    }
    let response = try await answer(request, context, by: endpoint, values)
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func allowed(_ methods: [HTTPRequest.Method]) -> String {
    methods.flatMap { $0 == .get ? [.get, .head] : [$0] }.map(\.rawValue).joined(separator: ", ")
  }

  private func answer(
    _ request: Request, _ context: WebContext, by endpoint: Endpoint, _ values: [String: String]
  ) async throws -> Response {
    switch endpoint.access {
    case .anybody(let perform):
      let reply = try await perform(try await CallReader(request, context, endpoint).call(values))
      return response(reply, to: request, by: endpoint)
    case .token(let role, let perform):
      let token = try await token(of: request, context)
      guard token.role >= role else {
        throw Problem(
          .forbidden, "This needs the role \(role.rawValue); the token has the role \(token.role.rawValue).")
      }
      let call = try await CallReader(request, context, endpoint).call(values)
      try await refuseChanged(call, token, at: endpoint)
      let reply = try await perform(call, token)
      return response(reply, to: request, by: endpoint)
    }
  }

  /// Refuses a change to what is not any more as the client knows it.
  private func refuseChanged(_ call: Call, _ token: APIToken, at endpoint: Endpoint) async throws {
    guard let match = call.match, endpoint.method == .patch,
      let current = endpoints.first(where: { $0.path == endpoint.path && $0.method == .get }),
      case .token(_, let show) = current.access
    else { return }
    let tag = EntityTag.of(try await show(call, token).json.description)
    guard EntityTag.matches(tag, match, isStrong: true) else { throw Problem(.changed) }
  }

  private func response(_ reply: Reply, to request: Request, by endpoint: Endpoint) -> Response {
    let text = reply.json.description
    var headers: HTTPFields = [.contentType: "application/json", .cacheControl: "private, no-store"]
    if endpoint.isSpoken { headers[.vary] = "Accept-Language" }
    if endpoint.isSpoken { headers[.contentLanguage] = Language(accepting: request.headers[.acceptLanguage]).rawValue }
    headers[.location] = reply.location
    if endpoint.method == .get || endpoint.method == .patch {
      let tag = EntityTag.of(text)
      headers[.eTag] = tag
      headers[.cacheControl] = "private, no-cache"
      if let known = request.headers[.ifNoneMatch], endpoint.method == .get,
        EntityTag.matches(tag, known, isStrong: false)
      {
        headers[.contentType] = nil
        return Response(status: .notModified, headers: headers)
      }
    }
    return Response(
      status: endpoint.answer.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  private func problem(for error: any Error, _ request: Request, _ context: WebContext) -> Problem {
    guard let error = error as? EngineError else {
      context.logger.error("the API failed", metadata: ["error": "\(type(of: error))", "path": "\(request.uri.path)"])
      return Problem(.failed)
    }
    if case .unavailable(let cause) = error {
      context.logger.error("the store failed", metadata: ["cause": "\(cause)", "path": "\(request.uri.path)"])
    }
    return Problem(of: error)
  }
}

/// Hands requests below `/api` to the API, so that whatever goes wrong there is told in JSON.
struct APIGate: RouterMiddleware {
  let api: API

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path == "/api" || path.hasPrefix("/api/"), path != Address.apiDocs else {
      return try await next(request, context)
    }
    return await api.respond(to: request, context)
  }
}
