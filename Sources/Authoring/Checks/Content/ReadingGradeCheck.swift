import Curriculum

/// Whether the sections that students read are easy enough, and which sentences make them hard.
struct ReadingGradeCheck {
  let language: Syllables.Language
  /// The highest grade that is easy enough.
  let highest: Int

  /// A sentence of a section, and how to find it.
  struct Place {
    let sentence: Sentence
    let place: Diagnostic.Place
    /// Its first words.
    let beginning: String
  }

  func isTooHard(_ level: ReadingLevel) -> Bool {
    level.words >= ReadingLevel.fewestWords && level.grade(in: language) > Double(highest) + 0.05
  }

  func diagnostic(for section: Element, _ level: ReadingLevel, _ sentences: [Place]) -> Diagnostic {
    let hardest = sentences.enumerated().filter { $1.sentence.words >= 8 }
      .sorted { (hardness(of: $1.element), $0.offset) < (hardness(of: $0.element), $1.offset) }.prefix(3)
    let measure = language == .spanish ? " (perspicuity \(Int(level.perspicuity)) on the INFLESZ scale)" : ""
    return Diagnostic(
      "reading.grade",
      "the section \"\(section["id"] ?? "")\" reads at grade \(oneDecimal(level.grade(in: language)))\(measure), "
        + "which is hard for students",
      severity: .warning, at: .element(section.position), expected: "grade \(highest) or lower",
      help: ["make long sentences into two, and take shorter words; begin with the sentences that are named here"],
      notes: hardest.map {
        Diagnostic.Note("hard, with \(counted($1.sentence.words, "word", "words")): \"\($1.beginning)\"", at: $1.place)
      })
  }

  /// What a sentence adds to the grade.
  private func hardness(of place: Place) -> Double {
    let level = ReadingLevel(place.sentence)
    return language == .spanish ? -level.perspicuity : level.grade(in: language)
  }

  private func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
