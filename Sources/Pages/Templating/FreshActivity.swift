/// A whole activity that nobody has answered yet, cut where one person's parts go: the form's token and its key.
struct FreshActivity: Sendable {
  private let beforeToken: String
  private let beforeKey: String
  private let rest: String

  /// Stand for the token and the key while the activity is rendered. XML forbids both characters, so that no
  /// author's text holds them.
  static let token = "\u{1}"
  static let key = "\u{2}"

  /// - Parameter rendered: the activity with the stand-ins, each once and the token first; nil for anything else.
  init?(_ rendered: HTML) {
    let parts = rendered.text.utf8.split(omittingEmptySubsequences: false) { $0 == 1 || $0 == 2 }
    guard parts.count == 3 else { return nil }
    beforeToken = String(decoding: parts[0], as: UTF8.self)
    beforeKey = String(decoding: parts[1], as: UTF8.self)
    rest = String(decoding: parts[2], as: UTF8.self)
  }

  func html(token: String, key: String) -> HTML {
    "\(HTML(trusted: beforeToken))\(token)\(HTML(trusted: beforeKey))\(key)\(HTML(trusted: rest))"
  }
}
