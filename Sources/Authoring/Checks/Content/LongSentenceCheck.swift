import Curriculum

/// Whether a sentence can be taken in at once.
struct LongSentenceCheck {
  /// The most words.
  let limit: Int

  func diagnostic(for sentence: Sentence, _ beginning: String, at place: Diagnostic.Place) -> Diagnostic {
    .warning(
      "sentence.long", "the sentence that begins \"\(beginning)\" has \(sentence.words) words", at: place,
      expected: "\(limit) words or fewer",
      help: "make two sentences of it; where it names several things, a <list> is easier to read")
  }
}
