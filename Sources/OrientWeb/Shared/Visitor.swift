internal import Hummingbird
internal import OrientationKit
internal import Pages

/// Whoever sent a request, as far as the request itself tells.
struct Visitor: Sendable {
  let language: Language
  private let request: Request
  /// Where the page is that answers a form, if that is not the page that the form is on.
  private var shown: String?
  private let client: String
  /// The session's token, if the browser sent one; whether it is any good, only the store knows.
  let token: Secret?
  /// What the form token is bound to: the session's cookie, or one that a visitor gets for this purpose alone.
  let cookie: String
  /// Whether the browser has yet to be given `cookie`.
  let needsCookie: Bool
  var reader: PageFrame.Reader?

  init(_ request: Request, _ context: WebContext, _ protection: FormProtection) {
    let cookies = SentCookies(request)
    language =
      cookies[Self.languageCookie].flatMap { Language(rawValue: $0) }
      ?? Language(accepting: request.headers[.acceptLanguage])
    self.request = request
    client = context.client
    let session = cookies[protection.sessionName]
    let known = session ?? cookies[protection.visitorName]
    token = session.map { Secret($0) }
    cookie = known ?? Secret.token().text
    needsCookie = known == nil
  }

  /// Where the page is to be had by a GET: what a change of language comes back to. For a form that was sent, the page
  /// that it is on.
  var path: String { shown ?? (isSendingForm ? request.pageOfForm : request.uri.string) }

  var caller: Caller { Caller(address: client, browser: cookie) }

  private var isSendingForm: Bool { request.method == .post }

  static let languageCookie = "orient-language"

  /// Where the form was, for a page that answers one.
  func showing(_ path: String) -> Visitor {
    guard isSendingForm else { return self }
    var visitor = self
    visitor.shown = path
    return visitor
  }

  func reading(as reader: PageFrame.Reader) -> Visitor {
    var visitor = self
    visitor.reader = reader
    return visitor
  }
}
