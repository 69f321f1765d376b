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

  /// Everything that the files hold, ready for use; nil while there are errors.
  public var library: Library? {
    guard errors == 0 else { return nil }
    var modules: [Module] = []
    var kits: [Kit] = []
    var activities: [ModuleID: [ActivityID: any PreparedActivity]] = [:]
    var folders: [ModuleID: String] = [:]
    for file in files {
      switch file.content {
      case .module(let module, let prepared):
        modules.append(module)
        activities[module.id] = prepared
        folders[module.id] = URL(fileURLWithPath: file.source.path).deletingLastPathComponent().path
      case .kit(let kit): kits.append(kit)
      case nil: break
      }
    }
    return Library(catalog: Catalog(modules: modules, kits: kits), activities: activities, folders: folders)
  }
}

/// Modules and kits with their activities read by the plugins.
public struct Library: Sendable {
  public let catalog: Catalog
  public let activities: [ModuleID: [ActivityID: any PreparedActivity]]
  /// Where each module's pictures are.
  public let folders: [ModuleID: String]
}
