import ActivityKit
import Curriculum

/// Makes of an original and its translation what readers of the language see.
struct TranslationReader {
  let pair: TranslationPair
  /// The folder of both files.
  let folder: String
  /// The translation of the file that offers a shared section.
  let shared: (String) -> TranslationPair?

  /// Nil where so little is translated that the original is shown.
  func module(
    from original: Module, activities: [ActivityID: any PreparedActivity]
  ) -> CheckedFile.Translated? {
    guard pair.hasHead else { return nil }
    var prepared = activities
    var files: [String: String] = [:]
    var isAnyTranslated = false
    let sections = original.sections.map { section -> Section in
      guard let translated = self.section(section, &prepared) else { return section.speaking(original.language) }
      isAnyTranslated = true
      let used = translated.activities.compactMap { prepared[$0.id] }.flatMap(\.files)
      for name in translated.blocks.flatMap(\.files) + used { files[name] = "\(folder)/\(name)" }
      return translated
    }
    guard isAnyTranslated else { return nil }
    let head = ModuleReader().module(from: pair.translation)
    let module = Module(
      id: original.id, revision: original.revision, minutes: original.minutes, language: pair.language,
      title: head.title, summary: head.summary, audience: original.audience, keywords: head.keywords,
      objectives: head.objectives, related: head.related, sections: sections, takeaways: head.takeaways,
      resources: head.resources)
    return original.saying(module).map { .module($0, activities: prepared, files: files) }
  }

  /// Nil where the section is not translated as it now is.
  private func section(_ original: Section, _ prepared: inout [ActivityID: any PreparedActivity]) -> Section? {
    guard let own = pair.section(original.id.rawValue) else { return nil }
    guard own.name == "include" else { return section(from: own, of: pair, original, &prepared) }
    let id = own["section"] ?? ""
    guard let source = shared(id), source.isShown, let element = source.section(id) else { return nil }
    return section(from: element, of: source, original, &prepared)
  }

  private func section(
    from element: Element, of source: TranslationPair, _ original: Section,
    _ prepared: inout [ActivityID: any PreparedActivity]
  ) -> Section? {
    let translated = ModuleReader().section(from: element, of: source.translation)
    guard translated.pieces.count == original.pieces.count else { return nil }
    let waiting = source.untranslatedBlocks(in: element["id"] ?? "")
    let pieces = original.pieces.indices.map { index -> Section.Piece in
      let before = original.pieces[index]
      guard !waiting.contains(index) else {
        return Section.Piece(
          before.block, readership: before.readership, language: before.language ?? source.originalLanguage)
      }
      let after = translated.pieces[index]
      return Section.Piece(
        after.block, readership: before.readership, language: after.language)
    }
    for case .activity(let activity) in pieces.filter({ $0.language == nil }).map(\.block) {
      prepared[activity.id] = source.prepared[activity.definition.position.offset] ?? prepared[activity.id]
    }
    return Section(id: original.id, title: translated.title, pieces: pieces)
  }

  static func kit(from translation: Element, of original: Kit) -> Kit {
    let kit = KitReader().kit(from: translation)
    return Kit(
      id: original.id, revision: original.revision, language: kit.language, title: kit.title, summary: kit.summary,
      roles: kit.roles, fields: kit.fields, rules: kit.rules)
  }
}

extension TranslationPair {
  /// Whether what a file of shared sections offers can be shown: a change of it is told nowhere.
  var isShown: Bool { isCurrent }

  /// The ids of the entries of a glossary that are not translated.
  var untranslatedEntries: Set<String> {
    let places = findings.filter { $0.kind != .remark }.map(\.diagnostic.place.position.offset)
    let entries = translation.elements(named: "entry")
    let ends = entries.dropFirst().map(\.position.offset) + [.max]
    return Set(
      zip(entries, ends).filter { entry, end in places.contains { (entry.position.offset..<end).contains($0) } }
        .compactMap { $0.0["id"] })
  }
}

extension Section {
  /// The page in the language of its original, for a reader of another one.
  func speaking(_ language: String) -> Section {
    Section(
      id: id, title: title, readership: readership, pieces: pieces, past: past, language: language)
  }
}
