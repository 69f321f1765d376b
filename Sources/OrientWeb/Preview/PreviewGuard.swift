internal import HTTPTypes
internal import Hummingbird

/// Lets nobody in but the browser of whoever runs the preview. It listens at this machine alone; the rest is to keep
/// other sites, open in the same browser, from reading it: a name of theirs may lead to this machine.
struct PreviewGuard: RouterMiddleware {
  let port: Int

  /// One script of ours, which may ask the server whether a file was saved.
  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; script-src 'self'; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  private var hosts: Set<String> { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard isFromHere(request) else { return refusal }
    var response = try await next(request, context)
    for (name, value) in SecurityHeaders.fields(policy: Self.policy) where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }

  private func isFromHere(_ request: Request) -> Bool {
    guard let host = request.head.authority?.lowercased(), hosts.contains(host) else { return false }
    if let origin = request.headers[.origin] { return origin.lowercased() == "http://\(host)" }
    guard let site = request.headers[.secFetchSite], site == "cross-site" || site == "same-site" else { return true }
    // A link from elsewhere may be followed; nothing else may be asked for from there.
    return request.method == .get && request.headers[values: .secFetchMode].first == "navigate"
  }

  private var refusal: Response {
    Response(
      status: .forbidden, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(
        byteBuffer: ByteBuffer(string: "This preview is for the browser of this machine: http://127.0.0.1:\(port)/\n")))
  }
}

extension HTTPField.Name {
  fileprivate static let secFetchMode = HTTPField.Name("Sec-Fetch-Mode") ?? .origin
}
