internal import Hummingbird
internal import Synchronization

/// The pages that are served now. Others can take their place while the server runs: a request that has begun ends
/// with those that it began with.
final class ServedPages: HTTPResponder, Sendable {
  private let current: Mutex<RouterResponder<WebContext>>

  init(_ responder: RouterResponder<WebContext>) { current = Mutex(responder) }

  func respond(to request: Request, context: WebContext) async throws -> Response {
    try await current.withLock { $0 }.respond(to: request, context: context)
  }

  func serve(_ responder: RouterResponder<WebContext>) { current.withLock { $0 = responder } }
}
