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

  public init(types: ActivityTypes, limits: DocumentLimits = .standard) {
    files = FileChecker(
      types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader(limits: limits))
    catalog = DiagnosticCatalog(types: types)
  }

  /// Checks every `.xml` file in the folders, and every file, that are named.
  ///
  /// - Throws: `CheckFailure` where a path cannot be read; mistakes in files are never thrown.
  public func check(paths: [String]) throws(CheckFailure) -> CheckResult {
    let found = try FileSearch().files(at: paths)
    var checked = try checkEach(found.paths)
    FilesTogether(isWhole: found.hasFolder).check(&checked)
    return CheckResult(files: checked, isWhole: found.hasFolder, catalog: catalog)
  }

  /// Files are independent of each other, so they are checked on all processors.
  private func checkEach(_ paths: [String]) throws(CheckFailure) -> [CheckedFile] {
    let results = Mutex<[Result<CheckedFile, CheckFailure>?]>(Array(repeating: nil, count: paths.count))
    let folders = FolderListings()
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let path = paths[index]
      let result = Result { () throws(CheckFailure) in
        files.check(try FileSearch().read(path, limit: files.reader.limits.size)) { folders.names(beside: path) }
      }
      results.withLock { $0[index] = result }
    }
    var checked: [CheckedFile] = []
    checked.reserveCapacity(paths.count)
    for result in results.withLock({ $0 }) {
      if let result { checked.append(try result.get()) }
    }
    return checked
  }
}
