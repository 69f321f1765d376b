internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import OrientationKit
internal import Pages

/// A request that ends with a page that says why.
struct WebFailure: Error {
  let kind: MessageView.Kind
  let status: HTTPResponse.Status

  init(_ kind: MessageView.Kind, _ status: HTTPResponse.Status) {
    self.kind = kind
    self.status = status
  }

  static let notFound = WebFailure(.notFound, .notFound)
}

/// Turns whatever a page threw into a page with the right status; nobody sees more than that.
struct FailurePages: RouterMiddleware {
  let web: Web

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let failure = failure(for: error, request, context)
      let visitor = Visitor(request, context, web.protection)
      if case EngineError.unavailable = error, let form = context.sent.form {
        return await web.notSaved(form, request, for: visitor)
      }
      var response = await web.message(failure.kind, status: failure.status, for: visitor)
      if case .tooManyTries(let seconds) = error as? EngineError {
        response.headers[.retryAfter] = String(seconds)
      }
      return response
    }
  }

  private func failure(for error: any Error, _ request: Request, _ context: WebContext) -> WebFailure {
    switch error {
    case let failure as WebFailure: return failure
    case EngineError.notFound: return .notFound
    case EngineError.notOpenYet: return WebFailure(.notOpenYet, .forbidden)
    case EngineError.refused: return WebFailure(.forbidden, .forbidden)
    case EngineError.invalid: return WebFailure(.badRequest, .unprocessableContent)
    case EngineError.notReady, EngineError.notNow: return WebFailure(.badRequest, .conflict)
    case EngineError.roleFull: return WebFailure(.badRequest, .conflict)
    case EngineError.tooManyTries: return WebFailure(.tooManyRequests, .tooManyRequests)
    case EngineError.unavailable(let cause):
      // A store's error names the operation and the cause, never a person or an answer.
      // That nothing can be saved was logged once.
      if !web.isReadOnly {
        context.logger.error("the store failed", metadata: ["cause": "\(cause)", "path": "\(request.uri.path)"])
      }
      return WebFailure(.unavailable, .serviceUnavailable)
    case let error as any HTTPResponseError where error.status.code < 500:
      return error.status == .notFound ? .notFound : WebFailure(.badRequest, error.status)
    default:
      context.logger.error("a page failed", metadata: ["error": "\(type(of: error))", "path": "\(request.uri.path)"])
      return WebFailure(.serverError, .internalServerError)
    }
  }
}
