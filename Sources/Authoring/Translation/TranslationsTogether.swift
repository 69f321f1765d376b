import ActivityKit
import Curriculum

/// Finds the original of each translation, holds the two against each other, and keeps what readers of the language
/// see.
struct TranslationsTogether {
  let checker: FileChecker
  /// Whether everything that belongs together is given.
  let isWhole: Bool

  func check(_ checked: inout [CheckedFile]) {
    let places = Dictionary(checked.indices.map { (checked[$0].path, $0) }) { first, _ in first }
    var pairs: [(file: Int, original: Int, pair: TranslationPair)] = []
    for index in checked.indices where checked[index].facts.isTranslation {
      let (original, problems) = original(of: checked[index], places, checked)
      checked[index].diagnostics += problems
      if problems.isEmpty, let original, let pair = pair(checked[index], with: checked[original]) {
        checked[index].diagnostics += pair.diagnostics
        pairs.append((index, original, pair))
      } else if problems.isEmpty, original == nil, let pair = pairFromDisk(checked[index]) {
        checked[index].diagnostics += pair.diagnostics
      }
      checked[index].sortDiagnostics()
    }
    let shared = sharedSections(pairs.map(\.pair))
    for (file, original, pair) in pairs where checked[file].errors == 0 {
      checked[file].translated = content(of: pair, checked[file], checked[original], shared)
    }
  }

  /// The place of the original among the files, and what is wrong with how the translation names it.
  private func original(
    of file: CheckedFile, _ places: [String: Int], _ checked: [CheckedFile]
  ) -> (Int?, [Diagnostic]) {
    guard let root = file.facts.draft?.root else { return (nil, []) }
    var problems: [Diagnostic] = []
    if root["of-revision"] == nil {
      problems.append(
        .error(
          "translation.of-revision", "the translation does not say which revision of its original it translates",
          at: root, expected: "of-revision=\"1\"", help: "write the original's revision=\"…\" as of-revision=\"…\""))
    }
    let name = TranslationName(path: file.path)
    guard let name, name.language.lowercased() == root["xml:lang"]?.lowercased() else {
      let fitting = TranslationName.path(
        of: "\(root.name == "module" ? "module" : root["id"] ?? root.name)", in: root["xml:lang"] ?? "es")
      return (
        nil,
        problems + [
          .error(
            "translation.name", "the name of a translation ends with its language", at: root, value: "of-revision",
            expected: "a name such as \(fitting)",
            help: "name the file like its original, with .\(root["xml:lang"] ?? "es") before .xml, in the same folder",
            "remove of-revision where this is no translation")
        ]
      )
    }
    guard let place = places[name.original] else {
      return (nil, isWhole ? problems + [noOriginal(root, "there is no \(name.original)")] : problems)
    }
    let facts = checked[place].facts
    guard facts.kind == nil || (facts.kind == root.name && facts.id == root["id"]) else {
      return (nil, problems + [noOriginal(root, "\(name.original) is another \(facts.kind ?? "file")")])
    }
    if facts.kind != nil, (facts.language ?? "en").primaryLanguage == name.language.primaryLanguage {
      return (
        nil, problems + [noOriginal(root, "\(name.original) is written in \"\(facts.language ?? "en")\" already")]
      )
    }
    return (place, problems)
  }

  private func noOriginal(_ root: Element, _ reason: String) -> Diagnostic {
    .error(
      "translation.original", "this is a translation without an original: \(reason)", at: root,
      expected: "the original beside it, with the same id",
      help: "put the original into the same folder, with the same name but for the language")
  }

  /// A translation that is checked alone, with the original beside it; nil where there is none.
  private func pairFromDisk(_ file: CheckedFile) -> TranslationPair? {
    guard !isWhole, let name = TranslationName(path: file.path) else { return nil }
    let reading = FileReader().read(name.original, limit: checker.reader.limits.size)
    guard reading.problem == nil else { return nil }
    let original = checker.check(reading.source) { FolderListings().names(beside: name.original) }
    guard original.facts.kind == file.facts.draft?.root.name, original.facts.id == file.facts.id else { return nil }
    return pair(file, with: original)
  }

  /// Nil where one of the two has mistakes of its own.
  private func pair(_ file: CheckedFile, with original: CheckedFile) -> TranslationPair? {
    guard let draft = file.facts.draft, draft.isSound, original.errors == 0,
      let root = checker.reader.read(original.source).root
    else { return nil }
    return TranslationPair(original: root, at: original.path, translation: draft, graph: checker.graph)
  }

  /// The translated shared sections, by language and id.
  private func sharedSections(_ pairs: [TranslationPair]) -> [String: TranslationPair] {
    var found: [String: TranslationPair] = [:]
    for pair in pairs where pair.original.name == "shared" {
      for id in pair.original.elements(named: "section").compactMap({ $0["id"] }) {
        found["\(pair.language.primaryLanguage) \(id)"] = pair
      }
    }
    return found
  }

  private func content(
    of pair: TranslationPair, _ file: CheckedFile, _ original: CheckedFile, _ shared: [String: TranslationPair]
  ) -> CheckedFile.Translated? {
    switch original.content {
    case .module(let module, let activities):
      let reader = TranslationReader(pair: pair, folder: file.folder) {
        shared["\(pair.language.primaryLanguage) \($0)"]
      }
      return reader.module(from: module, activities: activities)
    case .kit(let kit): return pair.isWhole ? .kit(TranslationReader.kit(from: pair.translation, of: kit)) : nil
    case .glossary:
      let waiting = pair.untranslatedEntries
      return .glossary(GlossaryReader().entries(from: pair.translation).filter { !waiting.contains($0.id.rawValue) })
    case .unkeptModule, .shared, nil: return nil
    }
  }
}
