internal import Curriculum
internal import Hummingbird
internal import Pages

/// How whoever looks at a preview wants to see it, as their cookies say.
struct PreviewVisit: Sendable {
  /// The language of the page around the modules.
  let language: Language
  /// The language of modules and kits, as far as they are translated: a BCP 47 tag.
  let tag: String
  let seat: Seat?
  let path: String

  static let languageCookie = "orient-preview-language"
  static let seatCookie = "orient-preview-as"

  init(_ request: Request) {
    let cookies = SentCookies(request)
    let chosen = cookies[Self.languageCookie].flatMap(Self.tag)
    language =
      chosen.flatMap { Language(rawValue: $0.primaryLanguage) }
      ?? Language(accepting: request.headers[.acceptLanguage])
    tag = chosen ?? language.rawValue
    seat = cookies[Self.seatCookie].flatMap(PreviewChoice.seat)
    path = request.method == .post ? request.pageOfForm : request.uri.string
  }

  /// A language tag, as far as its form goes; nil for anything else.
  static func tag(_ text: String) -> String? {
    let isTag = (2...35).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isTagCharacter }
    return isTag ? text : nil
  }

  static func cookie(_ name: String, _ value: String) -> Cookie {
    Cookie(name: name, value: value, path: "/", httpOnly: true, sameSite: .strict)
  }
}

extension UInt8 {
  fileprivate var isTagCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
