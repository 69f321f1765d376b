public import Curriculum

/// What a folder holds while its files are being edited: of a file that is broken just now, what it held before.
public struct LivingLibrary: Sendable {
  private var lastGood: [String: CheckedFile] = [:]
  /// What came of the last check.
  public private(set) var result: CheckResult?
  public private(set) var library = Library(
    catalog: Catalog(modules: [], kits: []), activities: [:], folders: [:], files: [:])
  /// The paths of the files of which an earlier edition is shown.
  public private(set) var stale: Set<String> = []
  /// The primary languages (`es`) in which something can be read, in their order.
  public private(set) var languages: [String] = []
  private var paths: [ModuleID: String] = [:]
  private var files: [String: Int] = [:]

  public init() {}

  /// Takes over what came of a check.
  public mutating func update(_ result: CheckResult) {
    var good: [String: CheckedFile] = [:]
    stale = []
    paths = [:]
    let shown = result.files.map { file -> CheckedFile in
      let path = file.path
      guard let kept = file.isSound ? file : lastGood[path] else { return file }
      if !file.isSound { stale.insert(path) }
      good[path] = kept
      if case .module(let module, _)? = kept.content { paths[module.id] = path }
      return kept
    }
    lastGood = good
    library = Library(of: shown)
    languages = Set(library.everyLanguage.flatMap { $0.catalog.modules.values.map(\.language.primaryLanguage) })
      .sorted()
    files = Dictionary(result.files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    self.result = result
  }

  /// Forgets everything, as where the folder is gone.
  public mutating func clear() { self = LivingLibrary() }

  /// Where a module's text is: in its own language and, where there is a translation, in that of a reader.
  ///
  /// - Parameter language: a BCP 47 tag.
  public func paths(of module: ModuleID, for language: String) -> [String] {
    guard let path = paths[module] else { return [] }
    let translation = TranslationName.path(of: path, in: language.primaryLanguage)
    let regional = files.keys.filter { file in
      TranslationName(path: file).map { $0.original == path && $0.language.primaryLanguage == language.primaryLanguage }
        ?? false
    }
    return [path] + (files[translation] == nil ? regional.sorted() : [translation])
  }

  /// The diagnostics of the files in which a module's text is.
  public func diagnostics(of module: ModuleID, for language: String) -> [PlacedDiagnostic] {
    guard let result else { return [] }
    return paths(of: module, for: language).compactMap { files[$0] }.flatMap { result.placed(result.files[$0]) }
  }
}

extension CheckedFile {
  /// Whether what the file holds can be shown. A kit's translation is shown as it is or not at all: what it held before
  /// may be another plan.
  fileprivate var isSound: Bool {
    switch translated {
    case .module, .glossary: true
    case .kit, nil: content != nil || errors == 0
    }
  }
}
