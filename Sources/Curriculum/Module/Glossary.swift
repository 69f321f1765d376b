/// The words that modules explain in one place, in every language that has a glossary.
public struct Glossary: Sendable {
  private let entries: [TermID: [GlossaryEntry]]

  public init(_ entries: [GlossaryEntry] = []) {
    self.entries = Dictionary(grouping: entries, by: \.id)
  }

  /// The entry in a language (a BCP 47 tag); in another one where nothing nearer is there.
  public func entry(_ id: TermID, in language: String) -> GlossaryEntry? {
    let found = entries[id] ?? []
    let primary = language.primaryLanguage
    return found.first { $0.language.lowercased() == language.lowercased() }
      ?? found.first { $0.language.primaryLanguage == primary } ?? found.first
  }
}

/// A word that readers may not know.
public struct GlossaryEntry: Sendable, Equatable {
  public let id: TermID
  /// The language of the entry, a BCP 47 tag.
  public let language: String
  public let word: String
  /// What the word stands for, where it is an abbreviation.
  public let expansion: String?
  public let meaning: [Inline]

  public init(id: TermID, language: String, word: String, expansion: String?, meaning: [Inline]) {
    self.id = id
    self.language = language
    self.word = word
    self.expansion = expansion
    self.meaning = meaning
  }
}

extension String {
  /// `es` of the BCP 47 tag `es-MX`.
  public var primaryLanguage: String { String(lowercased().prefix { $0 != "-" }) }
}
