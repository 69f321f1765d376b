internal import HTTPTypes
internal import Hummingbird
internal import Pages

extension Request {
  /// The page that shows the form that was sent. Only where the form's address does not tell, or not all, is the
  /// browser asked, and only a page of this site is taken from it.
  var pageOfForm: String {
    let page = Address.page(ofFormAt: uri.path)
    switch page {
    case nil: return referringPage.flatMap { Address.page(ofFormAt: $0.path) ?? $0.path } ?? Address.home
    case Address.signIn: return referringPage.flatMap { $0.path == Address.signIn ? $0.whole : nil } ?? Address.signIn
    case let page?: return Address.local(page)
    }
  }

  /// The page of this site on which the browser says it was.
  private var referringPage: (path: String, whole: String)? {
    guard let referer = headers[.referer], let host = head.authority,
      let mark = referer.firstRange(of: "://"), ["http", "https"].contains(referer[..<mark.lowerBound].lowercased())
    else { return nil }
    let rest = referer[mark.upperBound...]
    let start = rest.firstIndex(of: "/") ?? rest.endIndex
    guard rest[..<start].lowercased() == host.lowercased() else { return nil }
    let whole = Address.local(String(rest[start...].prefix { $0 != "#" }))
    return (path: String(whole.prefix { $0 != "?" }), whole: whole)
  }
}
