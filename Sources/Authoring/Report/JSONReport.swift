internal import Curriculum
internal import Foundation

/// A report for programs. Its shape is documented in `docs/check-formats.md`; `version` counts up when a program that
/// reads it would have to change.
struct JSONReport {
  private let content: Content

  init(_ result: CheckResult) {
    content = Content(
      summary: Summary(
        files: result.files.count, errors: result.errors, warnings: result.warnings, isWhole: result.isWhole),
      diagnostics: result.located.map(Entry.init))
  }

  var text: String { encoded(content) }

  private struct Content: Encodable {
    let version = 1
    let summary: Summary
    let diagnostics: [Entry]

    enum CodingKeys: String, CodingKey { case version, summary, diagnostics }
  }

  private struct Summary: Encodable {
    let files: Int
    let errors: Int
    let warnings: Int
    let isWhole: Bool
  }

  private struct Entry: Encodable {
    let code: String?
    let name: String
    let severity: String
    let message: String
    let path: String
    let range: Range
    let expected: String?
    let help: [String]
    let notes: [Note]
    let fixes: [Fix]

    init(_ located: LocatedDiagnostic) {
      code = located.explanation?.code
      name = located.diagnostic.id
      severity = located.diagnostic.severity.rawValue
      message = located.diagnostic.message
      path = located.source.path
      range = Range(located.span)
      expected = located.diagnostic.expected
      help = located.diagnostic.help
      notes = located.notes.map { Note(message: $0.message, path: $0.path, range: Range($0.span)) }
      fixes = located.fixes.map { fix, edits in
        Fix(title: fix.title, isSafe: fix.isSafe, edits: edits.map { Edit(range: Range($0.span), text: $0.text) })
      }
    }
  }

  private struct Note: Encodable {
    let message: String
    let path: String
    let range: Range
  }

  private struct Fix: Encodable {
    let title: String
    let isSafe: Bool
    let edits: [Edit]
  }

  private struct Edit: Encodable {
    let range: Range
    let text: String
  }

  private struct Range: Encodable {
    let start: Position
    let end: Position

    init(_ span: LocatedDiagnostic.Span) {
      start = Position(span.start)
      end = Position(span.end)
    }
  }

  private struct Position: Encodable {
    let line: Int
    let column: Int
    let offset: Int

    init(_ position: SourcePosition) { (line, column, offset) = (position.line, position.column, position.offset) }
  }
}

/// JSON with sorted keys, so that equal reports are equal texts.
func encoded(_ content: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let json = try? encoder.encode(content) else { return "" }
  return String(decoding: json, as: UTF8.self) + "\n"
}
