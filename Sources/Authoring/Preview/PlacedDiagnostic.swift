public import ActivityKit
public import Curriculum

/// A diagnostic with everything that is needed to show it beside a page.
public struct PlacedDiagnostic: Sendable {
  public let diagnostic: Diagnostic
  /// Such as `OK0301`; nil where the catalog does not know the diagnostic.
  public let code: String?
  public let path: String
  public let start: SourcePosition
  /// The line in which it stands, shortened where it is long.
  public let line: String
  /// The page to which it belongs; nil for what concerns the whole file.
  public let section: SectionID?
}

extension PlacedDiagnostic {
  /// What is wrong with documents that are neither modules nor kits.
  public static func all(
    in documents: [(source: SourceFile, diagnostics: [Diagnostic])], types: ActivityTypes
  ) -> [PlacedDiagnostic] {
    let catalog = DiagnosticCatalog(types: types)
    return documents.flatMap { source, diagnostics in
      diagnostics.map { diagnostic in
        let range = source.range(of: diagnostic.place)
        return PlacedDiagnostic(
          diagnostic: diagnostic, code: catalog[diagnostic.id]?.code, path: source.path, start: range.start,
          line: Excerpt(of: range, in: source).line, section: nil)
      }
    }
  }
}

extension CheckResult {
  /// The diagnostics of a file, each with its place.
  public func placed(_ file: CheckedFile) -> [PlacedDiagnostic] {
    guard !file.diagnostics.isEmpty else { return [] }
    let source = file.source
    let outline = SectionOutline(of: source)
    return file.diagnostics.map { diagnostic in
      let range = source.range(of: diagnostic.place)
      return PlacedDiagnostic(
        diagnostic: diagnostic, code: catalog[diagnostic.id]?.code, path: file.path, start: range.start,
        line: Excerpt(of: range, in: source).line, section: outline.section(at: range.start.offset))
    }
  }
}

extension CheckedFile {
  /// The id that the file declares, also where it has errors.
  public var declaredID: String? { facts.id }
}
