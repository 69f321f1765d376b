internal import Curriculum
internal import HTTPTypes
internal import Hummingbird
internal import OrientationKit
internal import Storage
internal import Tracking

extension API {
  /// The token that a request carries (RFC 6750, in the header alone).
  ///
  /// - Throws: a `Problem` where there is none that is good, or where too many requests came with it.
  func token(of request: Request, _ context: WebContext) async throws -> APIToken {
    let now = web.engine.now
    let stranger = "from:\(Caller(address: context.client, browser: "").limitName)"
    guard let secret = Self.bearer(request.headers[.authorization]) else {
      throw Problem.noToken("The request carries no token. Send Authorization: Bearer and the token.", isWrong: false)
    }
    guard let token = try await web.engine.apiToken(secret) else {
      // Guessing is hopeless; this keeps it from costing more than others' requests.
      if let seconds = limits.take(stranger, at: now) { throw Problem.tooManyRequests(seconds: seconds) }
      throw Problem.noToken("The token is unknown, revoked or past its last day.", isWrong: true)
    }
    if let seconds = limits.take("token:\(token.id)", at: now) { throw Problem.tooManyRequests(seconds: seconds) }
    return token
  }

  private static func bearer(_ header: String?) -> Secret? {
    let parts = (header ?? "").split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200 else { return nil }
    return Secret(String(parts[1]))
  }
}
