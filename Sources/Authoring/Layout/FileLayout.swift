public import ActivityKit

/// Lays out the files of folders.
public struct FileLayout: Sendable {
  private let layout: CanonicalLayout
  private let limits: DocumentLimits

  public init(types: ActivityTypes, limits: DocumentLimits = .standard) {
    layout = CanonicalLayout(types: types, limits: limits)
    self.limits = limits
  }

  /// What became of one file.
  public struct Result: Sendable {
    public let source: SourceFile
    public let outcome: CanonicalLayout.Outcome

    public var path: String { source.path }
  }

  /// Lays out every `.xml` file in the folders, and every file, that are named, in memory alone.
  ///
  /// - Throws: `CheckFailure` where a path cannot be read.
  public func results(at paths: [String]) throws(CheckFailure) -> [Result] {
    try FileSearch().files(at: paths).paths.map { path in
      let reading = FileReader().read(path, limit: limits.size)
      let outcome = reading.problem.map { CanonicalLayout.Outcome.refused([$0]) } ?? layout.laidOut(reading.source)
      return Result(source: reading.source, outcome: outcome)
    }
  }

  /// Replaces the file by what it should be: whole or not at all.
  ///
  /// - Throws: `CheckFailure` where the file cannot be written, or was changed since it was read.
  public func write(_ result: Result) throws(CheckFailure) {
    guard case .changed(let bytes) = result.outcome else { return }
    try AtomicWrite().replace(result.path, holding: result.source.bytes, with: bytes)
  }
}
