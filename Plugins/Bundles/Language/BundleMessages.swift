internal import ActivityKit

/// What a bundle says of its own in one language, by id.
typealias BundleWords = [String: [Inline]]

/// What a bundle says of its own, in each language that it brings.
struct BundleMessages: Sendable {
  private let translated: Translated<BundleWords>?
  /// The ids of everything that is said.
  let ids: Set<String>
  /// The language whose words stand for those that another lacks; nil where the bundle says nothing.
  let language: String?

  /// - Parameter languages: the words by their languages. English ones stand for those that another language lacks; where
  ///   there is no English, those of the first language.
  init(_ languages: [String: BundleWords]) {
    let first = languages.keys.first { $0.primaryLanguage == "en" } ?? languages.keys.min()
    language = first
    ids = Set(languages.values.flatMap(\.keys))
    guard let first, let own = languages[first] else {
      translated = nil
      return
    }
    let others = languages.mapValues { words in
      own.mapValues { $0.speaking(first) }.merging(words) { _, translation in translation }
    }
    translated = Translated(own, in: first, others: others)
  }

  /// What is said in the language of a definition. Words in another language are marked, and the author is told.
  func words(for element: Element, in reading: inout Reading) -> BundleWords {
    guard let translated else { return [:] }
    let (found, words) = reading.choice(of: translated, at: element)
    let isSame = found.primaryLanguage == reading.language.primaryLanguage
    return isSame ? words : words.mapValues { $0.speaking(found) }
  }

  /// What is said in a language.
  func words(in language: String) -> BundleWords { translated?.value(in: language) ?? [:] }

  /// Which ids the words of a language lack, and which of theirs the others do not know.
  static func differences(of words: BundleWords, from own: BundleWords) -> (missing: [String], unknown: [String]) {
    (own.keys.filter { words[$0] == nil }.sorted(), words.keys.filter { own[$0] == nil }.sorted())
  }
}

extension [Inline] {
  /// The words, marked as being in a language. Which language it is matters more than what is stressed.
  fileprivate func speaking(_ language: String) -> [Inline] {
    map { run in
      switch run {
      case .text(let text), .emphasis(let text), .strong(let text): .foreign(text, language: language)
      case .foreign, .abbreviation, .term, .link: run
      }
    }
  }
}
