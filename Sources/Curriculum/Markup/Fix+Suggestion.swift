extension Fix {
  /// A mend of an attribute's value: the candidate that was most likely meant, in place of a word.
  ///
  /// - Parameters:
  ///   - meant: the suggestion for the word among the candidates.
  ///   - value: the attribute's whole value with the suggestion in it, where that is more than the suggestion.
  package static func suggesting(
    _ meant: String, for word: String, among candidates: some Sequence<String>, in attribute: String,
    at place: Diagnostic.Place, value: String? = nil
  ) -> Fix {
    let value = value ?? meant
    return Fix(
      "write \(attribute)=\"\(value)\"", isSafe: isOnlyOne(meant, for: word, among: candidates),
      replacing: .place(place), with: value)
  }
}
