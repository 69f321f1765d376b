import Curriculum

/// The short forms of a file: 2 to 6 capital letters.
struct Abbreviations {
  private(set) var used: [(letters: String, place: Diagnostic.Place)] = []
  private var seen: Set<String> = []
  private var explained: Set<String> = []

  /// Keeps the first place of each.
  mutating func note(_ letters: String, at place: () -> Diagnostic.Place) {
    if seen.insert(letters).inserted { used.append((letters, place())) }
  }

  /// What a text marks as explained, or what a definition explains.
  mutating func explain(_ word: String) {
    explained.insert(word)
    if word.hasSuffix("s") { explained.insert(String(word.dropLast())) }
  }

  /// Those that the file itself does not explain. Words whose first letters are the abbreviation, small words between
  /// them aside, explain it: "augmentative and alternative communication" explains AAC.
  func unexplained(in root: Element) -> [(letters: String, place: Diagnostic.Place)] {
    let open = used.filter { !explained.contains($0.letters) }
    guard !open.isEmpty else { return [] }
    let text = root.text
    var initials: [UInt8] = []
    var allInitials: [UInt8] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "/" || $0 == "\u{A0}" }) {
      guard let letter = word.first(where: \.isLetter), let first = String(letter).lowercased().utf8.first,
        !word.isCapitals
      else {
        initials.append(0)
        allInitials.append(0)
        continue
      }
      allInitials.append(first)
      if !Self.smallWords.contains(word.lowercased()) { initials.append(first) }
    }
    return open.filter { entry in
      let letters = Array(entry.letters.lowercased().utf8)
      return letters.count < 3 || !(initials.holds(letters) || allInitials.holds(letters))
    }
  }

  private static let smallWords: Set<String> = [
    "a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with", "de", "del", "el", "en", "la", "las", "los",
    "o", "para", "por", "y",
  ]
}

/// Whether readers can know what a short form stands for.
struct AbbreviationCheck {
  /// What glossaries explain, and what everybody knows.
  let known: Set<String>

  func diagnostics(for abbreviations: [(letters: String, place: Diagnostic.Place)]) -> [Diagnostic] {
    abbreviations.filter { !known.contains($0.letters) }.map {
      .warning(
        "abbreviation.unexplained", "nothing explains what \($0.letters) stands for", at: $0.place,
        expected: "its long form, here or in a glossary",
        help:
          "write <abbr title=\"the long form\">\($0.letters)</abbr> where it first stands, or the long form instead",
        "if all readers know it, add <known>\($0.letters)</known> to the file of words")
    }
  }
}

extension Substring {
  fileprivate var isCapitals: Bool {
    let letters = filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase)
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands somewhere inside.
  fileprivate func holds(_ run: [UInt8]) -> Bool {
    guard count >= run.count else { return false }
    return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
  }
}
