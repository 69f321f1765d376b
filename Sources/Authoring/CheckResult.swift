public import ActivityKit
public import Curriculum
internal import Foundation

/// What came of checking a set of files.
public struct CheckResult: Sendable {
  public let files: [CheckedFile]
  /// Whether a whole folder was given; otherwise references to other files were not checked.
  public let isWhole: Bool
  /// What stands behind each diagnostic.
  public let catalog: DiagnosticCatalog

  public var errors: Int { files.reduce(0) { $0 + $1.errors } }
  public var warnings: Int { files.reduce(0) { $0 + $1.warnings } }

  /// Everything that the files hold, ready for use; nil while there are errors, and where only mistakes were asked for.
  public var library: Library? {
    let isUnkept = files.contains { if case .unkeptModule = $0.content { true } else { false } }
    return errors == 0 && !isUnkept ? Library(of: files) : nil
  }
}

/// Modules and kits with their activities read by the plugins.
public struct Library: Sendable {
  public let catalog: Catalog
  public let activities: [ModuleID: [ActivityID: any PreparedActivity]]
  /// Where each module's file is.
  public let folders: [ModuleID: String]
  /// Where each file is that a module names, by its name: pictures, audio, video and captions.
  public let files: [ModuleID: [String: String]]
  /// What the archive still has of revisions before, by module and revision.
  public internal(set) var earlier: [ModuleID: [Int: EarlierRevision]] = [:]
  /// What is translated, by primary language (`es`).
  var translations: [String: Translations] = [:]
  /// The same in the words of each of these languages.
  var spoken: [String: Library] = [:]
}

extension Library {
  /// What the files hold that have no errors of their own.
  init(of checked: [CheckedFile]) {
    var modules: [Module] = []
    var kits: [Kit] = []
    var activities: [ModuleID: [ActivityID: any PreparedActivity]] = [:]
    var folders: [ModuleID: String] = [:]
    var entries: [GlossaryEntry] = []
    var named: [ModuleID: [String: String]] = [:]
    var translations: [String: Translations] = [:]
    for file in checked {
      if let translated = file.translated, let language = file.facts.language?.primaryLanguage {
        translations[language, default: Translations()].add(translated)
      }
      switch file.content {
      case .module(let module, let prepared):
        modules.append(module)
        activities[module.id] = prepared
        named[module.id] = Self.files(of: module, prepared, in: file)
        folders[module.id] = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
      case .kit(let kit): kits.append(kit)
      case .glossary(let more): entries += more
      case .unkeptModule, .shared, nil: break
      }
    }
    entries += translations.values.flatMap(\.entries)
    let originals = Library(
      catalog: Catalog(modules: modules, kits: kits, glossary: Glossary(entries)), activities: activities,
      folders: folders, files: named)
    self = originals.speaking(translations)
  }

  /// Where each file is that a module names.
  private static func files(
    of module: Module, _ prepared: [ActivityID: any PreparedActivity], in file: CheckedFile
  ) -> [String: String] {
    var paths: [String: String] = [:]
    for section in module.sections {
      let folder = file.includedFolders[section.id] ?? file.folder
      let used = section.activities.compactMap { prepared[$0.id] }.flatMap(\.files)
      for name in section.blocks.flatMap(\.files) + used { paths[name] = "\(folder)/\(name)" }
    }
    return paths
  }
}
