import Curriculum

/// The files that modules name, in whichever language.
struct NamedFiles {
  private var paths: [ModuleID: [String: String]] = [:]

  init(_ result: CheckResult) {
    for library in Library(of: result.files).everyLanguage {
      paths.merge(library.files) { first, other in first.merging(other) { path, _ in path } }
    }
  }

  /// Where each file of a module is, by its name.
  func paths(of module: ModuleID) -> [String: String] { paths[module] ?? [:] }
}
