internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import OrientationKit
internal import Pages

/// Keeps other sites from sending our forms in a reader's name: a token that only our pages know, bound to the
/// browser's cookie, and a look at where the browser says the form comes from.
struct FormProtection: Sendable {
  /// Ready to take what is to be signed: making it takes longer than the rest.
  private let signature: HMAC<SHA256>
  private let isSecure: Bool

  init(key: [UInt8], settings: WebSettings) {
    signature = HMAC(key: SymmetricKey(data: key))
    isSecure = settings.isSecure
  }

  /// With TLS the prefix makes browsers refuse the cookie from any other host or path.
  var sessionName: String { isSecure ? "__Host-orient" : "orient" }
  var visitorName: String { isSecure ? "__Host-orient-visitor" : "orient-visitor" }
  private var invitationName: String { isSecure ? "__Host-orient-start" : "orient-start" }

  /// What a form carries in its field `csrf`.
  func token(for visitor: Visitor) -> String {
    var signature = signature
    signature.update(data: Array(visitor.cookie.utf8))
    return Array(signature.finalize()).hexadecimal
  }

  /// Whether a form was sent from one of our pages.
  func accepts(_ form: Form, from visitor: Visitor, _ request: Request) -> Bool {
    guard !visitor.needsCookie, isFromHere(request) else { return false }
    return isEqualInConstantTime(Array(form[FormName.token].utf8), Array(token(for: visitor).utf8))
  }

  /// Browsers say where a form comes from; what they do not say, the token decides.
  private func isFromHere(_ request: Request) -> Bool {
    if let site = request.headers[values: .secFetchSite].first, site == "cross-site" || site == "same-site" {
      return false
    }
    guard let origin = request.headers[.origin] else { return true }
    guard let mark = origin.range(of: "://"), let host = request.head.authority else { return false }
    return origin[mark.upperBound...].lowercased() == host.lowercased()
  }

  func sessionCookie(_ token: Secret) -> Cookie {
    cookie(sessionName, token.text, maxAge: 14 * 86_400)
  }

  func visitorCookie(_ value: String) -> Cookie {
    cookie(visitorName, value, maxAge: 86_400)
  }

  /// A one-time link's secret, while its form is filled in.
  func invitationCookie(_ token: Secret) -> Cookie {
    cookie(invitationName, token.text, maxAge: 3600)
  }

  /// The one-time link that the browser came by; one that opens nothing where it came by none.
  func invitation(in request: Request) -> Secret {
    Secret(SentCookies(request)[invitationName] ?? "")
  }

  /// Makes the browser forget the session.
  var endedSessionCookie: Cookie { cookie(sessionName, "ended", maxAge: 0) }

  /// Lax, so that a link in a message finds the reader signed in; forms are kept by the token.
  private func cookie(_ name: String, _ value: String, maxAge: Int) -> Cookie {
    Cookie(name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
