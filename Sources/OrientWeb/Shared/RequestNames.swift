internal import Hummingbird
internal import OrientationKit

/// Gives what is recorded the name under which the server's own log knows the request.
struct RequestNames: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    try await RequestScope.$id.withValue(context.id) { try await next(request, context) }
  }
}
