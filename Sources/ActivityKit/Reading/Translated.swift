/// What a plugin says of its own, in each language that it knows: the ends of a scale, the word on a card that is always
/// there.
///
/// ```swift
/// static let never = Translated("Never", in: "en", others: ["es": "Nunca"])
/// let word = Self.never.value(in: reading.language)
/// ```
public struct Translated<Value: Sendable>: Sendable {
  private let values: [String: Value]
  private let fallback: (language: String, value: Value)

  /// - Parameters:
  ///   - value: what holds where nothing else fits.
  ///   - language: the language of that value, a BCP 47 tag.
  ///   - others: by their languages.
  public init(_ value: Value, in language: String, others: [String: Value]) {
    fallback = (language, value)
    values = others.merging([language: value]) { _, own in own }
  }

  /// The languages that there are.
  public var languages: Set<String> { Set(values.keys) }

  /// What is said in a language: in that very one, in one of the same primary language, or in the one that always is
  /// there. The language is that of the value.
  public func choice(for language: String) -> (language: String, value: Value) {
    if let value = values[language] { return (language, value) }
    let primary = language.primaryLanguage
    let near = values.keys.filter { $0.primaryLanguage == primary }.min()
    return near.flatMap { near in values[near].map { (near, $0) } } ?? fallback
  }

  /// What is said in a language, or in the one that always is there.
  public func value(in language: String) -> Value { choice(for: language).value }
}

extension Reading {
  /// What a plugin says of its own, in the definition's language. Where the plugin does not know it, readers get what
  /// there is, and the author is told.
  ///
  /// - Parameter element: the definition, where the author is told.
  /// - Returns: the value with its language.
  public mutating func choice<Value>(
    of own: Translated<Value>, at element: Element
  ) -> (language: String, value: Value) {
    let choice = own.choice(for: language)
    let isSame = choice.language.primaryLanguage == language.primaryLanguage
    if !isSame, !diagnostics.contains(where: { $0.id == "activity.language" }) {
      report(
        Diagnostic(
          "activity.language", "<\(element.name)> says some words of its own, and knows no \"\(language)\"",
          severity: .warning, at: .element(element.position), expected: own.languages.sorted().joined(separator: ", "),
          help: ["readers see those words in \"\(choice.language)\" until the activity type is translated"]))
    }
    return choice
  }

  /// Words of a plugin's own as they stand in a control: marked with their language where it is another one than the
  /// definition's, so that they are read aloud rightly.
  public mutating func words(of own: Translated<String>, at element: Element) -> [Inline] {
    let (language, words) = choice(of: own, at: element)
    let isSame = language.primaryLanguage == self.language.primaryLanguage
    return [isSame ? .text(words) : .foreign(words, language: language)]
  }
}
