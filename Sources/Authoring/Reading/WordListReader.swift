import Curriculum

/// Turns the tree of a file of words into a word list, as far as its structure is sound.
struct WordListReader {
  func list(from root: Element) -> WordList {
    let standard = WordList()
    let entries = root.elements(named: "avoid").flatMap { avoid in
      avoid.elements(named: "word").map { word in
        WordList.Entry(
          word: word.text, instead: avoid.first("instead")?.text ?? "", reason: avoid.first("reason")?.text ?? "")
      }
    }
    return WordList(
      entries: entries, known: Set(root.elements(named: "known").map(\.text)),
      grade: root.integer("grade") ?? standard.grade, sentence: root.integer("sentence") ?? standard.sentence,
      adults: root["adults"].map { $0.split(separator: " ").map(String.init) })
  }

  /// What no text can be searched for.
  func diagnostics(for root: Element) -> [Diagnostic] {
    root.elements(named: "avoid").flatMap { $0.elements(named: "word") }
      .filter { !$0.text.isEmpty && WordList.folded($0.text).count < WordList.shortest }
      .map {
        .error(
          "words.short", "\"\($0.text)\" has fewer than three letters", at: $0, expected: "a longer word or a phrase",
          help: "write the words that stand beside it too, or remove it")
      }
  }
}
