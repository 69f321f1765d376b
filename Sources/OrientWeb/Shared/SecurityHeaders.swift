internal import HTTPTypes
internal import Hummingbird

/// What browsers are told about every answer: run no script but our own files, load nothing from elsewhere, tell nobody where the
/// reader came from, and let no other site show the page inside its own.
struct SecurityHeaders: RouterMiddleware {
  let settings: WebSettings
  private let fields: [(HTTPField.Name, String)]

  /// - Parameter hasMedia: whether some module has audio or video; otherwise none is allowed.
  init(settings: WebSettings, hasMedia: Bool) {
    self.settings = settings
    fields = Self.fields(policy: Self.policy(hasMedia: hasMedia))
  }

  static func policy(hasMedia: Bool) -> String {
    let media = hasMedia ? " media-src 'self';" : ""
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';\(media) form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"
  }

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in fields where response.headers[name] == nil { response.headers[name] = value }
    if settings.isSecure, let name = HTTPField.Name("Strict-Transport-Security") {
      response.headers[name] = "max-age=31536000"
    }
    return response
  }

  static func fields(policy: String) -> [(HTTPField.Name, String)] {
    [
      ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
  }
}
