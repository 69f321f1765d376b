public import ActivityKit
public import Authoring

/// Why a bundle is not used.
public struct BundleFailure: Sendable {
  public let path: String
  /// Why it is not taken at all; nil where its files have mistakes.
  public let refusal: BundleRefusal?
  /// Its files, with what is wrong in them.
  public let documents: [(source: SourceFile, diagnostics: [Diagnostic])]

  public init(
    path: String, refusal: BundleRefusal?, documents: [(source: SourceFile, diagnostics: [Diagnostic])]
  ) {
    self.path = path
    self.refusal = refusal
    self.documents = documents
  }

  /// What is wrong, each with its place.
  public func placed(types: ActivityTypes) -> [PlacedDiagnostic] {
    guard let refusal else { return PlacedDiagnostic.all(in: documents, types: types) }
    let diagnostic = Diagnostic("bundle.refused", refusal.reason, at: .point(.start), help: [refusal.advice])
    return PlacedDiagnostic.all(in: [(SourceFile(path: path, bytes: []), [diagnostic])], types: types)
  }

  /// What is wrong, for whoever wrote it: each mistake where it stands.
  public func report(types: ActivityTypes, usesColor: Bool = false) -> String {
    guard let refusal else {
      return DiagnosticReport(on: documents, types: types, usesColor: usesColor).text
    }
    return "\(path): error: \(refusal.reason)\n  = help: \(refusal.advice)\n"
  }
}
