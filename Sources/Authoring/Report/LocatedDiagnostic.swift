internal import Curriculum

/// A diagnostic with its places found in the source: what every format of a report is made from.
struct LocatedDiagnostic {
  let diagnostic: Diagnostic
  let explanation: Explanation?
  let source: SourceFile
  let span: Span
  let notes: [(message: String, path: String, span: Span)]
  let fixes: [(fix: Fix, edits: [(span: Span, text: String)])]

  /// Characters from a start to an end, which is behind the last of them.
  struct Span {
    let start: SourcePosition
    let end: SourcePosition
  }
}

extension CheckResult {
  /// All diagnostics in the order of the files.
  var located: [LocatedDiagnostic] {
    let touched = files.filter { !$0.diagnostics.isEmpty }
    let others = sourcesOfNotes
    return touched.flatMap { file in
      let source = file.source
      return file.diagnostics.map { locate($0, in: source, others) }
    }
  }

  /// The files that notes point into, other than that of the mistake, by their paths.
  var sourcesOfNotes: [String: SourceFile] {
    var named: Set<String> = []
    for file in files { for diagnostic in file.diagnostics { named.formUnion(diagnostic.notes.compactMap(\.path)) } }
    guard !named.isEmpty else { return [:] }
    return Dictionary(files.filter { named.contains($0.path) }.map { ($0.path, $0.source) }) { first, _ in first }
  }

  private func locate(
    _ diagnostic: Diagnostic, in source: SourceFile, _ others: [String: SourceFile]
  ) -> LocatedDiagnostic {
    LocatedDiagnostic(
      diagnostic: diagnostic, explanation: catalog[diagnostic.id], source: source,
      span: source.span(of: source.range(of: diagnostic.place)),
      notes: diagnostic.notes.compactMap { note in
        let file = note.path.map { others[$0] } ?? source
        return file.map { (note.message, $0.path, $0.span(of: $0.range(of: note.place))) }
      },
      fixes: diagnostic.fixes.compactMap { fix in
        source.edits(of: fix).map { edits in
          (
            fix,
            edits.map { edit in
              let start = source.position(at: edit.range.lowerBound)
              let end = source.position(at: edit.range.upperBound, from: start)
              return (LocatedDiagnostic.Span(start: start, end: end), edit.text)
            }
          )
        }
      })
  }
}

extension SourceFile {
  fileprivate func span(of range: SourceRange) -> LocatedDiagnostic.Span {
    LocatedDiagnostic.Span(
      start: range.start, end: position(at: range.start.offset + range.length, from: range.start))
  }
}
