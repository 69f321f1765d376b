public import ActivityKit
public import Curriculum

extension DiagnosticReport {
  /// A report on documents that are neither modules nor kits.
  public init(on documents: [(source: SourceFile, diagnostics: [Diagnostic])], types: ActivityTypes, usesColor: Bool) {
    let files = documents.map {
      CheckedFile(source: $0.source, diagnostics: $0.diagnostics, content: nil, facts: .init())
    }
    self.init(
      CheckResult(files: files, isWhole: true, catalog: DiagnosticCatalog(types: types)), usesColor: usesColor,
      isOfModules: false)
  }
}
