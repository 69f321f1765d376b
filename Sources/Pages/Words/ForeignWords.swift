/// The engine's words among an author's: marked with their language where it is not the text's, so that a screen
/// reader speaks them in it (WCAG 3.1.2).
struct ForeignWords {
  let messages: Messages
  private let isForeign: Bool

  /// - Parameter textLanguage: the BCP 47 tag of the text around.
  init(_ messages: Messages, in textLanguage: String) {
    self.messages = messages
    let primary = textLanguage.lowercased().prefix { $0 != "-" }
    isForeign = primary != messages.language.rawValue
  }

  func callAsFunction(_ key: String) -> HTML {
    guard isForeign else { return "\(messages(key))" }
    return "<span lang=\"\(messages.language.rawValue)\">\(messages(key))</span>"
  }
}
