internal import Hummingbird
internal import OrientationKit
internal import Pages

/// What every page works with.
struct Web: Sendable {
  let engine: Engine
  let site: Site
  let settings: WebSettings
  let protection: FormProtection

  /// A page, for whoever asks.
  func page(
    _ visitor: Visitor, status: HTTPResponse.Status = .ok, _ render: (PageFrame) throws -> String
  ) rethrows -> Response {
    let frame = PageFrame(
      language: visitor.language, path: visitor.path, csrf: protection.token(for: visitor), reader: visitor.reader)
    var response = Response.html(try render(frame), status: status)
    if visitor.needsCookie { response.setCookie(protection.visitorCookie(visitor.cookie)) }
    return response
  }

  /// A page that only says something.
  func message(_ kind: MessageView.Kind, status: HTTPResponse.Status, for visitor: Visitor) -> Response {
    // Home would only say the same again to somebody without a group, and a closed link's owner may have a card.
    let leadsToCard = kind == .noGroup || kind == .linkClosed
    return page(visitor, status: status) {
      site.render(MessageView(kind, link: leadsToCard ? Address.card : Address.home), in: $0)
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
