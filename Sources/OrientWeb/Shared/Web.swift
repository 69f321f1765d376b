internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage

/// What every page works with.
struct Web: Sendable {
  let engine: Engine
  let site: Site
  let settings: WebSettings
  let protection: FormProtection
  /// How the activity types that were dropped in fare now.
  let bundles: @Sendable () -> [BundleReport]

  /// The engine, with modules and kits in the visitor's language as far as they are translated.
  func engine(for visitor: Visitor) -> Engine { engine.speaking(visitor.language.rawValue) }

  /// A page, for whoever asks.
  func page(
    _ visitor: Visitor, status: HTTPResponse.Status = .ok, notice: SavingNotice? = nil,
    _ render: (PageFrame) throws -> String
  ) rethrows -> Response {
    let frame = PageFrame(
      language: visitor.language, path: visitor.path, csrf: protection.token(for: visitor), reader: visitor.reader,
      notice: notice ?? savingNotice(for: visitor.reader))
    var response = Response.html(try render(frame), status: status)
    if visitor.needsCookie { response.setCookie(protection.visitorCookie(visitor.cookie)) }
    return response
  }

  /// A page that only says something.
  func message(_ kind: MessageView.Kind, status: HTTPResponse.Status, for visitor: Visitor) async -> Response {
    let link =
      switch kind {
      case .notFound, .forbidden, .notOpenYet: Address.home
      // Home would only say the same again to somebody without a group, and a closed link's owner may have a card.
      case .noGroup, .linkClosed: Address.card
      case .formExpired, .tooLarge, .badRequest, .tooManyRequests, .serverError, .unavailable, .notSaved:
        Address.local(visitor.path)
      }
    return page(await recognized(visitor), status: status) { site.render(MessageView(kind, link: link), in: $0) }
  }

  /// The visitor with their name, for pages that anybody may see: whoever shares the device can end the session there.
  /// Where the store cannot tell, the page does without.
  func recognized(_ visitor: Visitor) async -> Visitor {
    guard visitor.reader == nil, let token = visitor.token, let holder = try? await engine.holder(of: token) else {
      return visitor
    }
    switch holder {
    case .participant(let profile): return visitor.reading(as: .participant(name: profile.name))
    case .staff(let account): return visitor.reading(as: .staff(name: account.name))
    }
  }

  /// After signing in: the session goes into a cookie, and the browser to a page of its own.
  func welcome(_ token: Secret, to path: String) -> Response {
    var response = Response.seeOther(path)
    response.setCookie(protection.sessionCookie(token))
    return response
  }
}

extension Response {
  /// A page is never kept: it is for one person.
  static func html(_ document: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: document)))
  }

  /// After a form: the browser gets the result by a GET, so that reloading sends nothing again.
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }
}
