internal import Curriculum
internal import Foundation

/// The files that modules name, and that their translations name, where a check found them.
struct NamedFiles {
  private var paths: [ModuleID: [String: String]] = [:]

  init(_ result: CheckResult) {
    for library in Library(of: result.files).everyLanguage {
      paths.merge(library.files) { first, other in first.merging(other) { path, _ in path } }
    }
  }

  /// The SHA-256 of each file of a module, by its name. What cannot be read is left out: the check says so.
  func hashes(of module: ModuleID) -> [String: String] {
    (paths[module] ?? [:]).compactMapValues { path in
      (try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)).map(ModuleArchive.hash)
    }
  }
}
