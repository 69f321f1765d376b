internal import HTTPTypes

/// What can become of a request that is not done. The names are promised: clients tell the kinds apart by them.
enum ProblemKind: String, Sendable, CaseIterable {
  case malformed
  case badParameter = "bad-parameter"
  case noToken = "no-token"
  case forbidden
  case notFound = "not-found"
  case unknownPath = "unknown-path"
  case wrongMethod = "wrong-method"
  case keyUsed = "key-used"
  case changed
  case tooLarge = "too-large"
  case wrongMediaType = "wrong-media-type"
  case invalid
  case tooManyRequests = "too-many-requests"
  case failed
  case unavailable

  /// Where people read what it means: a place on the page of the API's documentation.
  var type: String { "\(API.base)/docs#\(rawValue)" }

  var status: HTTPResponse.Status {
    switch self {
    case .malformed, .badParameter: .badRequest
    case .noToken: .unauthorized
    case .forbidden: .forbidden
    case .notFound, .unknownPath: .notFound
    case .wrongMethod: .methodNotAllowed
    case .keyUsed: .conflict
    case .changed: .preconditionFailed
    case .tooLarge: .contentTooLarge
    case .wrongMediaType: .unsupportedMediaType
    case .invalid: .unprocessableContent
    case .tooManyRequests: .tooManyRequests
    case .failed: .internalServerError
    case .unavailable: .serviceUnavailable
    }
  }

  /// The same for every occurrence.
  var title: String {
    switch self {
    case .malformed: "The body is not JSON"
    case .badParameter: "A parameter cannot be taken"
    case .noToken: "A valid token is needed"
    case .forbidden: "The token may not do this"
    case .notFound: "There is no such thing"
    case .unknownPath: "Nothing is served at this path"
    case .wrongMethod: "The path does not take this method"
    case .keyUsed: "The key was used for something else"
    case .changed: "It was changed meanwhile"
    case .tooLarge: "The body is too large"
    case .wrongMediaType: "The body is of another kind"
    case .invalid: "What was sent cannot be taken"
    case .tooManyRequests: "Too many requests"
    case .failed: "The server made a mistake"
    case .unavailable: "The record cannot be reached"
    }
  }

  /// What to do about it.
  var advice: String {
    switch self {
    case .malformed: "Send one JSON value in UTF-8 (RFC 8259)."
    case .badParameter: "See which parameter it was in errors, and what is expected of it."
    case .noToken:
      "Send Authorization: Bearer and a token that is neither revoked nor past its last day. "
        + "An administrator makes one with orient token new."
    case .forbidden: "Use a token with the role that the description of the request names."
    case .notFound: "The thing does not exist, or belongs to another organization: both look the same."
    case .unknownPath: "See the paths at /api/v1/docs."
    case .wrongMethod: "The header Allow names the methods that the path takes."
    case .keyUsed:
      "An Idempotency-Key stands for one request with one body, for 90 days. Send a new key with a new request."
    case .changed: "Get it again, and send the change with the new ETag in If-Match."
    case .tooLarge: "A body has 64 kilobytes at most."
    case .wrongMediaType: "Send Content-Type: application/json."
    case .invalid: "See in errors where it is wrong, as JSON Pointers, and what is expected there."
    case .tooManyRequests: "Wait for as many seconds as Retry-After says."
    case .failed: "Try again later. If it goes on, the server's log says more."
    case .unavailable: "Try again in a minute. Nothing was changed."
    }
  }
}
