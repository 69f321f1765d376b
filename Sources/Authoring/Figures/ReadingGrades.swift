import Curriculum

/// How hard the sections of a module are to read, for whomever they are.
///
/// They are measured as the check of what students read measures them, so that both say the same number.
struct ReadingGrades {
  /// What every role reads is measured, not only what students do.
  private static let wording = Wording([("en", WordList(adults: []))])

  private var sections: [SectionID: Double] = [:]
  /// Of all sections together.
  private(set) var whole: Double?

  /// - Parameter root: the module, with the sections that it includes in their places.
  init(of root: Element?) {
    guard let root, let language = Syllables(root["xml:lang"] ?? "en")?.language else { return }
    // Sections that come from other files have their places there: written as one file, all stand in one source.
    let source = SourceFile(path: "", bytes: root.document)
    guard let whole = DocumentReader().read(source).root else { return }
    let levels = ContentWalk(source: source, root: whole, wording: Self.wording).levels
    sections = Dictionary(
      levels.compactMap { entry in Self.grade(entry.level, language).map { (SectionID(entry.section), $0) } }
    ) { first, _ in first }
    self.whole = Self.grade(ReadingLevel(levels.map(\.level)), language)
  }

  subscript(section: SectionID) -> Double? { sections[section] }

  private static func grade(_ level: ReadingLevel, _ language: Syllables.Language) -> Double? {
    guard level.words >= ReadingLevel.fewestWords else { return nil }
    return (level.grade(in: language) * 10).rounded() / 10
  }
}
