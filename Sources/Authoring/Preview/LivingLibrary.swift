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
  private var paths: [ModuleID: String] = [:]

  public init() {}

  /// Takes over what came of a check.
  public mutating func update(_ result: CheckResult) {
    var good: [String: CheckedFile] = [:]
    stale = []
    paths = [:]
    let shown = result.files.map { file -> CheckedFile in
      let path = file.source.path
      let isBroken = file.content == nil
      guard let kept = isBroken ? lastGood[path] : file else { return file }
      if isBroken { stale.insert(path) }
      good[path] = kept
      if case .module(let module, _)? = kept.content { paths[module.id] = path }
      return kept
    }
    lastGood = good
    library = Library(of: shown)
    self.result = result
  }

  /// Forgets everything, as where the folder is gone.
  public mutating func clear() { self = LivingLibrary() }

  /// The diagnostics of a module's file.
  public func diagnostics(of module: ModuleID) -> [PlacedDiagnostic] {
    guard let result, let path = paths[module], let file = result.files.first(where: { $0.source.path == path })
    else { return [] }
    return result.placed(file)
  }

  public func path(of module: ModuleID) -> String? { paths[module] }
}
