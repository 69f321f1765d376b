import Curriculum

/// Goes through all texts of a file once, and hands each passage to the checks of words and sentences.
struct ContentWalk {
  private let source: SourceFile
  private let wording: Wording
  private let language: String
  /// Whether students read the file.
  private let isForStudents: Bool
  private let findsSentences: Bool

  private var reader = PassageReader()
  private var passage = Passage()
  private var list: WordList
  private var languageHere: String
  private var isInSection = false
  private var level = ReadingLevel()
  /// The sentences of a section that is too hard; nil unless they are asked for.
  private var collected: [ReadingGradeCheck.Place]?
  private(set) var abbreviations = Abbreviations()
  private(set) var diagnostics: [Diagnostic] = []
  /// How hard each section is that students read, in the order of the file; none where the language is not known.
  private(set) var levels: [(section: String, level: ReadingLevel)] = []
  /// The words outside of activities.
  private(set) var words = 0
  private var isInActivity = false

  init(source: SourceFile, root: Element, wording: Wording) {
    self.source = source
    self.wording = wording
    language = root["xml:lang"] ?? "en"
    languageHere = language
    list = wording[language]
    let roles = (root.first("audience")?.elements ?? []).compactMap { $0["ref"] }
    isForStudents = roles.isEmpty || roles.contains { !wording.adults.contains($0) }
    findsSentences = root.name != "kit"
    reader.list = list.entries.isEmpty ? nil : list
    visit(root)
  }

  private mutating func visit(_ element: Element) {
    switch element.name {
    case "section": visitSection(element)
    case "quote":
      // What somebody said is theirs.
      let list = reader.list
      reader.list = nil
      visitInOwnLanguage(element)
      reader.list = list
    case "activity":
      isInActivity = true
      visitInside(element)
      isInActivity = false
    case "definition", "entry":
      for name in ["word", "expansion"] { if let word = element.first(name) { abbreviations.explain(word.text) } }
      visitInside(element)
    default: visitInOwnLanguage(element)
    }
  }

  private mutating func visitSection(_ element: Element) {
    isInSection = true
    level = ReadingLevel()
    let roles = element["for"]?.split(separator: " ").map(String.init) ?? []
    let isForStudents = isForStudents && (roles.isEmpty || roles.contains { !wording.adults.contains($0) })
    let syllables = isForStudents ? Syllables(language) : nil
    reader.syllables = syllables
    visitInside(element)
    if let syllables {
      levels.append((element["id"] ?? "", level))
      let check = ReadingGradeCheck(language: syllables.language, highest: list.grade)
      if check.isTooHard(level) { diagnostics.append(check.diagnostic(for: element, level, sentences(of: element))) }
    }
    reader.syllables = nil
    isInSection = false
  }

  /// Reads a section once more: sentences are kept only where somebody has to be told of them.
  private func sentences(of section: Element) -> [ReadingGradeCheck.Place] {
    var again = self
    again.collected = []
    again.visitInside(section)
    return again.collected ?? []
  }

  private mutating func visitInOwnLanguage(_ element: Element) {
    guard !element.attributes.isEmpty, let own = element["xml:lang"], own.primaryLanguage != language.primaryLanguage
    else { return visitInside(element) }
    let (syllables, words) = (reader.syllables, reader.list)
    (languageHere, list) = (own, wording[own])
    (reader.syllables, reader.list) = (nil, list.entries.isEmpty ? nil : list)
    visitInside(element)
    (languageHere, list) = (language, wording[language])
    (reader.syllables, reader.list) = (syllables, words)
  }

  private mutating func visitInside(_ element: Element) {
    passage.clear()
    var hasText = false
    for child in element.children {
      switch child {
      case .text(" ", _): if hasText { passage.appendSpace() }
      case .text(let text, let position):
        hasText = true
        passage.append(text, at: position)
      case .element(let inner) where inner.isMarkedWords:
        hasText = true
        append(inner)
      case .element: break
      }
    }
    if hasText { readPassage(isLine: element.isLine) }
    if let alt = element.name == "figure" ? element["alt"] : nil {
      passage.set(alt, of: "alt", at: element.position)
      readPassage(isLine: true)
    }
    for case .element(let inner) in element.children where !inner.isMarkedWords { visit(inner) }
  }

  private mutating func append(_ inner: Element) {
    switch inner.name {
    case "span": return passage.appendSpace()
    case "abbr", "term": abbreviations.explain(inner.text)
    default: break
    }
    for case .text(let text, let position) in inner.children {
      if text == " " { passage.appendSpace() } else { passage.append(text, at: position) }
    }
  }

  private mutating func readPassage(isLine: Bool) {
    passage.bytes.withUnsafeBufferPointer { reader.read($0) }
    for (entry, range) in reader.avoided {
      diagnostics.append(
        AvoidedWordCheck().diagnostic(
          for: list.entries[entry], passage.text(range), at: passage.place(of: range, in: source)))
    }
    for range in reader.capitals { abbreviations.note(passage.text(range)) { passage.place(of: range, in: source) } }
    guard !isLine else { return }
    for sentence in reader.sentences {
      if !isInActivity { words += sentence.words }
      if findsSentences, sentence.words > list.sentence {
        let range = sentence.start..<sentence.end
        diagnostics.append(
          LongSentenceCheck(limit: list.sentence).diagnostic(
            for: sentence, passage.beginning(of: range), at: passage.place(of: range, in: source)))
      }
      guard isInSection, reader.syllables != nil else { continue }
      level.add(sentence)
      if collected != nil {
        let range = sentence.start..<sentence.end
        collected?.append(
          ReadingGradeCheck.Place(
            sentence: sentence, place: passage.place(of: range, in: source),
            beginning: passage.beginning(of: range)))
      }
    }
  }
}

extension Element {
  /// Whether its words are part of the text around it.
  fileprivate var isMarkedWords: Bool {
    switch name {
    case "em", "strong", "abbr", "term", "span", "a", "see": true
    default: false
    }
  }

  /// Whether it holds a line that is no sentence.
  fileprivate var isLine: Bool {
    switch name {
    case "title", "heading", "keyword", "topic", "cell", "header", "word", "expansion", "source": true
    default: false
    }
  }
}
