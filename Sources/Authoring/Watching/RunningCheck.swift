internal import Curriculum

/// A check that is done again and again: files that are still as they were are not read again.
///
/// ```swift
/// var running = RunningCheck(checker, paths: ["Modules"])
/// while let result = try running.next(isOver: { isCancelled }) { show(result) }
/// ```
public struct RunningCheck {
  private let checker: Checker
  private let paths: [String]
  private let asksSystem: Bool
  private var found = FileSearch.Found()
  /// What was found in each file alone, by its path.
  private var known: [String: CheckedFile] = [:]
  private var watch: FolderWatch?
  private var wording = Wording()
  private var wordFiles: [String] = []

  public init(_ checker: Checker, paths: [String]) {
    self.checker = checker
    self.paths = paths
    asksSystem = true
  }

  /// - Parameter asksSystem: whether the system is to tell of changes, where it can.
  init(_ checker: Checker, paths: [String], asksSystem: Bool) {
    self.checker = checker
    self.paths = paths
    self.asksSystem = asksSystem
  }

  /// The first check at once; later ones as soon as something has changed.
  ///
  /// - Parameter isOver: asked some ten times a second.
  /// - Returns: nil once it is over.
  /// - Throws: `CheckFailure` where a path is not there at first. What goes later is waited for: many programs save a
  ///   file by deleting it and writing another one.
  public mutating func next(isOver: () -> Bool) throws(CheckFailure) -> CheckResult? {
    guard let watch else { return try checkEverything() }
    while !isOver() {
      let result: CheckResult?
      switch watch.next(within: 100) {
      case .nothing: result = nil
      case .files(let folders): result = try? check(changedIn: folders)
      case .anything: result = try? checkWhatChanged()
      }
      if let result { return result }
    }
    return nil
  }

  /// Looks for files anew, and checks those that are new or have changed.
  mutating func checkEverything() throws(CheckFailure) -> CheckResult {
    try search()
    _ = refresh(found.paths)
    return together
  }

  /// Nil where all files are as they were.
  private mutating func checkWhatChanged() throws(CheckFailure) -> CheckResult? {
    try search()
    return refresh(found.paths) ? together : nil
  }

  /// Checks the files in some folders again, and what files say of each other; nil where all files are as they were.
  mutating func check(changedIn folders: Set<String>) throws(CheckFailure) -> CheckResult? {
    let suspects = found.paths.filter { folders.contains(CheckedFile.folder(of: $0)) }
    if found.hasFolder, filesCameOrWent(in: folders, suspects) { return try checkWhatChanged() }
    return refresh(suspects) ? together : nil
  }

  private func filesCameOrWent(in folders: Set<String>, _ suspects: [String]) -> Bool {
    let listings = FolderListings()
    let present = folders.flatMap { folder in
      listings.names(beside: folder + "/.").filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }
        .map { "\(folder)/\($0)" }
    }
    return Set(present) != Set(suspects)
  }

  private mutating func search() throws(CheckFailure) {
    let search = try FileSearch().files(at: paths)
    // Folders that are new are watched from now on, before their files are read: no change is missed.
    if watch == nil || search.folders != found.folders {
      let folders = search.folders.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      watch = FolderWatch(
        Set(folders + search.paths.map { CheckedFile.folder(of: $0) }).sorted(), asksSystem: asksSystem)
    }
    found = search
  }

  /// - Returns: whether any file is new, gone, or not what it was.
  private mutating func refresh(_ suspects: [String]) -> Bool {
    var stale = suspects.filter { !isCurrent($0) }
    // Every file is held against the words to avoid.
    let words = found.paths.filter(Wording.isWordFile)
    if words != wordFiles || stale.contains(where: Wording.isWordFile) {
      (wording, wordFiles) = (checker.wording(in: words), words)
      stale = found.paths
    }
    for var file in checker.checkEach(stale, wording) {
      // What is wrong is shown in its source, again and again.
      if file.diagnostics.isEmpty { file.letSourceGo() }
      known[file.path] = file
    }
    let count = known.count
    if count != found.paths.count {
      let paths = Set(found.paths)
      known = known.filter { paths.contains($0.key) }
    }
    return !stale.isEmpty || known.count != count
  }

  private var together: CheckResult { checker.together(found.paths.compactMap { known[$0] }, found, wording) }

  /// Whether a file, and what it shows, is what was checked.
  private func isCurrent(_ path: String) -> Bool {
    guard let file = known[path], let identity = file.identity, identity == FileIdentity(of: path) else { return false }
    return file.shown.allSatisfy { $0.value == FileIdentity(of: $0.key) }
  }
}
