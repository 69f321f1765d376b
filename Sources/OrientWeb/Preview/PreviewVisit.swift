internal import Curriculum
internal import Hummingbird
internal import Pages

/// How whoever looks at a preview wants to see it, as their cookies say.
struct PreviewVisit: Sendable {
  let language: Language
  let seat: Seat?
  let path: String

  static let languageCookie = "orient-preview-language"
  static let seatCookie = "orient-preview-as"

  init(_ request: Request) {
    let cookies = SentCookies(request)
    language =
      cookies[Self.languageCookie].flatMap { Language(rawValue: $0) }
      ?? Language(accepting: request.headers[.acceptLanguage])
    seat = cookies[Self.seatCookie].flatMap(PreviewChoice.seat)
    path = request.method == .post ? request.pageOfForm : request.uri.string
  }

  static func cookie(_ name: String, _ value: String) -> Cookie {
    Cookie(name: name, value: value, path: "/", httpOnly: true, sameSite: .strict)
  }
}
