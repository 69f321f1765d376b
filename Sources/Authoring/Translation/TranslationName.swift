import Curriculum

/// What the name of a file says of it: `module.es.xml` is the Spanish translation of `module.xml`.
struct TranslationName: Equatable {
  /// Where the original is, in the same folder.
  let original: String
  /// A BCP 47 tag.
  let language: String

  /// Nil for a name without a language tag before `.xml`.
  init?(path: String) {
    guard path.hasSuffix(".xml") else { return nil }
    let name = path.dropLast(4)
    guard let dot = name.lastIndex(of: "."), !name[..<dot].hasSuffix("/"), dot != name.startIndex else { return nil }
    let tag = String(name[name.index(after: dot)...])
    guard ValueCheck.expectation(of: .language, for: tag) == nil else { return nil }
    original = name[..<dot] + ".xml"
    language = tag
  }

  /// Where the translation of a file belongs.
  static func path(of original: String, in language: String) -> String {
    (original.hasSuffix(".xml") ? String(original.dropLast(4)) : original) + ".\(language).xml"
  }
}

extension Element {
  /// Whether the file is a translation: it says so, or its name does.
  func isTranslation(at path: String) -> Bool {
    guard self["of-revision"] == nil else { return true }
    return TranslationName(path: path).map { $0.language.lowercased() == self["xml:lang"]?.lowercased() } ?? false
  }
}
