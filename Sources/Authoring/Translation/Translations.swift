import ActivityKit
import Curriculum

/// What the translations into one language give.
struct Translations: Sendable {
  var modules: [ModuleID: Module] = [:]
  var kits: [KitID: Kit] = [:]
  var activities: [ModuleID: [ActivityID: any PreparedActivity]] = [:]
  var entries: [GlossaryEntry] = []
  /// Where the files are that translations name.
  var files: [ModuleID: [String: String]] = [:]

  mutating func add(_ translated: CheckedFile.Translated) {
    switch translated {
    case .module(let module, let prepared, let named):
      modules[module.id] = module
      activities[module.id] = prepared
      files[module.id] = named
    case .kit(let kit): kits[kit.id] = kit
    case .glossary(let more): entries += more
    }
  }
}

extension Library {
  /// The library in the words of a language, a BCP 47 tag: each module and kit in its translation, where there is one,
  /// with the same ids, revisions and fingerprints. Each says its own language. Earlier revisions are the originals.
  public func speaking(_ language: String) -> Library { spoken[language.primaryLanguage] ?? self }

  /// The library in all languages that it has.
  public var everyLanguage: [Library] { [self] + spoken.values }

  /// The library with translations of what it now holds.
  func speaking(_ translations: [String: Translations]) -> Library {
    var library = self
    library.translations = translations
    library.spoken = translations.mapValues { translation in
      let modules = catalog.modules.values.map { original in
        translation.modules[original.id].flatMap { original.saying($0) } ?? original
      }
      let kits = catalog.kits.values.map { translation.kits[$0.id] ?? $0 }
      var spoken = Library(
        catalog: Catalog(modules: modules, kits: kits, glossary: catalog.glossary),
        activities: activities.merging(translation.activities) { $1 }, folders: folders,
        files: files.merging(translation.files) { $0.merging($1) { original, _ in original } })
      spoken.earlier = earlier
      return spoken
    }
    return library
  }
}

extension Module {
  /// The module with the words of its translation and all else its own: what the record knows it by, and what is known
  /// of its earlier revisions. Nil where the translation is one of another revision, or of another text.
  func saying(_ translation: Module) -> Module? {
    guard translation.revision == revision, translation.sections.count == sections.count,
      zip(sections, translation.sections).allSatisfy({ $0.hasSameParts(as: $1) })
    else { return nil }
    return Module(
      id: id, revision: revision, minutes: minutes, language: translation.language, title: translation.title,
      summary: translation.summary, audience: audience, keywords: translation.keywords,
      objectives: translation.objectives,
      related: Related(modules: related.modules, topics: translation.related.topics),
      sections: zip(sections, translation.sections).map { $0.saying($1) }, takeaways: translation.takeaways,
      resources: translation.resources, requires: requires, changes: changes, otherRevisions: otherRevisions,
      isEarlier: isEarlier)
  }
}

extension Section {
  /// Whether both have the same id, and the same activities at the same places.
  fileprivate func hasSameParts(as other: Section) -> Bool {
    func activity(_ piece: Piece) -> ActivityID? {
      if case .activity(let activity) = piece.block { activity.id } else { nil }
    }
    return id == other.id && pieces.map(activity) == other.pieces.map(activity)
  }

  fileprivate func saying(_ translation: Section) -> Section {
    Section(
      id: id, title: translation.title, readership: readership,
      pieces: zip(pieces, translation.pieces).map { original, translated in
        Piece(
          original.block.saying(translated.block), readership: original.readership, language: translated.language)
      }, past: past, language: translation.language)
  }
}

extension Block {
  /// An activity keeps what the record knows it by.
  fileprivate func saying(_ translation: Block) -> Block {
    guard case .activity(let own) = self, case .activity(let other) = translation else { return translation }
    return .activity(
      Activity(
        id: own.id, objective: own.objective, requires: own.requires, type: own.type, definition: other.definition,
        fingerprint: own.fingerprint, past: own.past))
  }
}
