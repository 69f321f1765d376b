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

  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> HTML { marked(messages(key, values)) }

  /// Words that agree with a number.
  func callAsFunction(_ key: String, count: Int) -> HTML { marked(messages(key, count: count)) }

  private func marked(_ words: String) -> HTML {
    guard isForeign else { return "\(words)" }
    return "<span lang=\"\(messages.language.rawValue)\">\(words)</span>"
  }

  /// The language of the words as an attribute, for an element that holds nothing else; nothing where it is the text's.
  var attribute: HTML { isForeign ? HTML.language(messages.language.rawValue) : .empty }
}
