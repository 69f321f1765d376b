public import ActivityKit
internal import Curriculum
internal import Dispatch
internal import Synchronization

/// Checks folders and files of modules and kits, and gives back what they hold.
///
/// ```swift
/// let result = try Checker(types: types).check(paths: ["Modules"])
/// print(DiagnosticReport(result).text)
/// ```
public struct Checker: Sendable {
  private let files: FileChecker
  private let catalog: DiagnosticCatalog
  private let reader = FileReader()

  /// - Parameter keepsModules: false where only mistakes are asked for: then most modules are not kept, which takes a
  ///   fraction of the memory, and there is no `library`.
  public init(types: ActivityTypes, limits: DocumentLimits = .standard, keepsModules: Bool = true) {
    files = FileChecker(
      types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader(limits: limits),
      keepsModules: keepsModules)
    catalog = DiagnosticCatalog(types: types)
  }

  /// Checks every `.xml` file in the folders, and every file, that are named.
  ///
  /// - Throws: `CheckFailure` where a path is not there; mistakes in files are never thrown.
  public func check(paths: [String]) throws(CheckFailure) -> CheckResult {
    let found = try FileSearch().files(at: paths)
    let wording = wording(in: found.paths)
    return together(checkEach(found.paths, wording), found, wording)
  }

  /// What the files of words say, as far as they can be read: their own mistakes are found with all others.
  func wording(in paths: [String]) -> Wording {
    Wording(
      paths.filter(Wording.isWordFile).compactMap { path in
        let reading = reader.read(path, limit: files.reader.limits.size)
        guard reading.problem == nil, let root = files.reader.read(reading.source).root, root.name == "words"
        else { return nil }
        return (root["xml:lang"] ?? "en", WordListReader().list(from: root))
      })
  }

  /// Files are independent of each other, so they are checked on all processors.
  func checkEach(_ paths: [String], _ wording: Wording) -> [CheckedFile] {
    let results = Mutex<[CheckedFile?]>(Array(repeating: nil, count: paths.count))
    let folders = FolderListings()
    let files = files.using(wording)
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let path = paths[index]
      let reading = reader.read(path, limit: files.reader.limits.size)
      var checked: CheckedFile
      if let problem = reading.problem {
        checked = CheckedFile(path: path, problem: problem)
      } else {
        checked = files.check(reading.source) { folders.names(beside: path) }
        checked.identity = reading.identity
        let names =
          checked.facts.names.pictures.map(\.id) + checked.facts.names.media.map(\.reference.id) + checked.facts.asked
        for name in names.map({ "\(checked.folder)/\($0)" }) { checked.shown[name] = .some(FileIdentity(of: name)) }
        checked.pictures = drawings(of: checked)
      }
      results.withLock { $0[index] = checked }
    }
    return results.withLock { $0 }.compactMap(\.self)
  }

  /// The SVG pictures that a file shows and that do more than draw. What is missing is another check's matter.
  private func drawings(of file: CheckedFile) -> [CheckedFile] {
    Set(file.facts.names.pictures.map(\.id).filter { $0.lowercased().hasSuffix(".svg") }).sorted().compactMap { name in
      let path = "\(file.folder)/\(name)"
      guard file.shown[path].flatMap(\.self) != nil else { return nil }
      let reading = reader.read(path, limit: files.reader.limits.size)
      if let problem = reading.problem { return CheckedFile(path: path, problem: problem) }
      let problems = DrawingCheck().diagnostics(for: reading.source)
      return problems.isEmpty
        ? nil : CheckedFile(source: reading.source, diagnostics: problems, content: nil, facts: .init())
    }
  }

  /// What the files say of each other, and what could not be searched.
  func together(_ files: [CheckedFile], _ found: FileSearch.Found, _ wording: Wording) -> CheckResult {
    var checked = files
    FilesTogether(isWhole: found.hasFolder, known: wording.known).check(&checked)
    TranslationsTogether(checker: self.files, isWhole: found.hasFolder).check(&checked)
    var seen: Set<String> = []
    let pictures = checked.flatMap(\.pictures).filter { seen.insert($0.path).inserted }
    let unsearched = found.problems.map { CheckedFile(path: $0.path, problem: $0.problem) }
    return CheckResult(files: checked + pictures + unsearched, isWhole: found.hasFolder, catalog: catalog)
  }
}
