/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For a person, with excerpts.
  case text
  /// For programs: `docs/check-formats.md` says what is in it.
  case json
  /// SARIF 2.1.0 (OASIS), which code hosts and editors show.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines of a change.
  case github
}

extension CheckResult {
  /// The report as a text that ends with a line end, or is empty.
  ///
  /// - Parameters:
  ///   - folder: the folder from which paths are told; absolute.
  ///   - usesColor: for a person's terminal; other formats have no colors.
  public func report(_ format: ReportFormat, from folder: String, usesColor: Bool = false) -> String {
    switch format {
    case .text: DiagnosticReport(self, usesColor: usesColor).text
    case .json: JSONReport(self).text
    case .sarif: SARIFReport(self, folder: folder).text
    case .github: GitHubReport(self).text
    }
  }
}
