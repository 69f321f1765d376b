public import ActivityKit
public import Curriculum

/// A file after its checks: what it holds, and what is wrong with it.
public struct CheckedFile: Sendable {
  public let source: SourceFile
  /// In the order of the file.
  public internal(set) var diagnostics: [Diagnostic]
  /// What the file holds; nil while it has errors of its own.
  public let content: Content?
  let facts: Facts

  public enum Content: Sendable {
    case module(Module, activities: [ActivityID: any PreparedActivity])
    case kit(Kit)
  }

  /// What the checks across files need to know, also of a file with errors.
  struct Facts: Sendable {
    var kind: String?
    var id: String?
    /// Where the root's start tag stands.
    var root: SourcePosition?
    var minutes: Int?
    /// The activities of a module that have to be observed.
    var observed: [String] = []
    var names = Names()
    /// The tree, for kits alone: modules are many and large.
    var kit: Element?
  }

  /// Puts the diagnostics into the order of what they point at.
  mutating func sortDiagnostics() {
    let placed = diagnostics.enumerated().map { (start: source.range(of: $1.place).start, index: $0, diagnostic: $1) }
    diagnostics = placed.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.diagnostic)
  }

  public var errors: Int { diagnostics.count { $0.severity == .error } }
  public var warnings: Int { diagnostics.count { $0.severity == .warning } }
}
