/// How hard a text is to read.
///
/// English: the grade of Flesch and Kincaid (1975), 0.39 · words per sentence + 11.8 · syllables per word − 15.59.
/// Spanish: the perspicuity of Szigriszt Pazos (1993), 206.835 − 62.3 · syllables per word − words per sentence, on the
/// INFLESZ scale (Barrio Cantalejo, 2008). The ages that Szigriszt Pazos gives for its bands make it a grade.
struct ReadingLevel {
  private(set) var words = 0
  private(set) var sentences = 0
  private(set) var syllables = 0

  init() {}

  init(_ sentence: Sentence) { add(sentence) }

  /// Of several texts as one.
  init(_ parts: [ReadingLevel]) {
    words = parts.reduce(0) { $0 + $1.words }
    sentences = parts.reduce(0) { $0 + $1.sentences }
    syllables = parts.reduce(0) { $0 + $1.syllables }
  }

  /// Fewer words say little about a text.
  static let fewestWords = 60

  mutating func add(_ sentence: Sentence) {
    words += sentence.words
    sentences += 1
    syllables += sentence.syllables
  }

  /// The school grade; 0 for no words.
  func grade(in language: Syllables.Language) -> Double {
    guard words > 0, sentences > 0 else { return 0 }
    return switch language {
    case .english: max(0, 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59)
    case .spanish: Self.spanishGrade(perspicuity)
    }
  }

  /// From 0, very hard, to 100 and more, very easy.
  var perspicuity: Double { 206.835 - 62.3 * syllablesPerWord - wordsPerSentence }

  private var wordsPerSentence: Double { Double(words) / Double(sentences) }
  private var syllablesPerWord: Double { Double(syllables) / Double(words) }

  /// Readers of 12 years are in grade 6, of 11 years in grade 5.
  private static func spanishGrade(_ perspicuity: Double) -> Double {
    switch perspicuity {
    case 86...: 4
    case 76..<86: 5
    case 66..<76: 6
    case 51..<66: 8
    case 36..<51: 10
    case 16..<36: 13
    default: 16
    }
  }
}
