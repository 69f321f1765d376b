import Curriculum

/// What to say where a text uses words that modules do without.
struct AvoidedWordCheck {
  func diagnostic(for entry: WordList.Entry, _ written: String, at place: Diagnostic.Place) -> Diagnostic {
    .warning(
      "words.avoid", "\"\(written)\" is one of the words that modules do without", at: place,
      expected: "better: \(entry.instead)",
      help: entry.reason, "where somebody says it in a story, put it into quotation marks or a <quote>")
  }
}
