import Curriculum

/// The words of a page that are explained at its end: each in the order of its first use, each once.
///
/// A title that shows under a mouse is of no use to who has none, so the long form stands on the page too, and the
/// first use leads to it.
struct WordList {
  let glossary: Glossary
  /// The language of the text around, a BCP 47 tag.
  let language: String
  private(set) var entries: [Entry] = []

  init(glossary: Glossary, language: String) {
    self.glossary = glossary
    self.language = language
  }

  struct Entry: Equatable {
    let word: String
    let expansion: String?
    let meaning: [Inline]
    /// Nil where it is the language of the text around.
    let language: String?
  }

  /// - Returns: the id of the explanation, and whether it is the first use.
  mutating func note(_ entry: Entry) -> (id: String, isFirst: Bool) {
    if let index = entries.firstIndex(of: entry) { return ("word:\(index + 1)", false) }
    entries.append(entry)
    return ("word:\(entries.count)", true)
  }

  /// What the glossary says of a term; nil where it says nothing.
  func entry(for term: TermID) -> Entry? {
    glossary.entry(term, in: language).map { found in
      Entry(
        word: found.word, expansion: found.expansion, meaning: found.meaning,
        language: found.language.primaryLanguage == language.primaryLanguage ? nil : found.language)
    }
  }

  /// Notes what an activity explains: only its plugin knows where the words stand in it.
  mutating func noteWords(in definition: Element) {
    for element in definition.elements {
      switch element.name {
      case "term":
        if let entry = entry(for: TermID(element["ref"] ?? "")) { _ = note(entry) }
      case "abbr":
        _ = note(Entry(word: element.text, expansion: element["title"], meaning: [], language: nil))
      default: noteWords(in: element)
      }
    }
  }

  /// The list; nothing where no word is explained.
  func html(_ words: ForeignWords) -> HTML {
    guard !entries.isEmpty else { return .empty }
    let rows = entries.enumerated().map { index, entry -> HTML in
      let expansion: HTML = entry.expansion.map { "<dd>\($0)</dd>\n" } ?? .empty
      let meaning: HTML = entry.meaning.isEmpty ? .empty : "<dd>\(HTML(entry.meaning))</dd>\n"
      return """
        <div\(HTML.language(entry.language))>
        <dt id="word:\(index + 1)">\(entry.word)</dt>
        \(expansion)\(meaning)</div>

        """
    }.joined()
    return """
      <section class="words" aria-labelledby="words-title">
      <h2 id="words-title">\(words("words.title"))</h2>
      <dl class="definitions">
      \(rows)</dl>
      </section>

      """
  }
}
