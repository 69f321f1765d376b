internal import Curriculum

/// Shows mistakes where they stand: the file, the line, a caret under the place, what was expected and what to do.
///
/// ```
/// core/waiting/module.xml:14:7: error: no option of "composing" is marked correct [OK2001 quiz.no-correct]
///    |
/// 14 |       <choice id="composing">
///    |       ^^^^^^^ expected correct="true" in one option
///    = help: add correct="true" to the right option
/// ```
public struct DiagnosticReport: Sendable {
  let result: CheckResult
  let usesColor: Bool

  public init(_ result: CheckResult, usesColor: Bool = false) {
    self.result = result
    self.usesColor = usesColor
  }

  /// All diagnostics, and a line that sums them up.
  public var text: String {
    var blocks = result.files.flatMap { file in file.diagnostics.map { block(for: $0, in: file.source) } }
    blocks.append(summary)
    if let code = result.files.lazy.flatMap(\.diagnostics).compactMap({ result.catalog[$0.id]?.code }).first {
      blocks.append("More about a mistake, with examples: orient check --explain \(code)")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One line: how many files, how many mistakes.
  public var summary: String {
    let modules = result.files.count { if case .module = $0.content { true } else { false } }
    let kits = result.files.count { if case .kit = $0.content { true } else { false } }
    let outside = result.isWhole ? "" : " References to other files were not checked: name the folder for that."
    guard result.errors + result.warnings > 0 else {
      return "\(counted(modules, "module", "modules")) and \(counted(kits, "kit", "kits")): no mistakes found."
        + outside
    }
    let touched = result.files.count { !$0.diagnostics.isEmpty }
    return "\(counted(result.errors, "error", "errors")) and \(counted(result.warnings, "warning", "warnings"))"
      + " in \(touched) of \(counted(result.files.count, "file", "files"))." + outside
  }

  private func block(for diagnostic: Diagnostic, in source: SourceFile) -> String {
    let range = source.range(of: diagnostic.place)
    let excerpt = Excerpt(of: range, in: source)
    let number = String(range.start.line)
    let gutter = String(repeating: " ", count: number.count)
    let word = paint(diagnostic.severity.rawValue, diagnostic.severity == .error ? "1;31" : "1;33")
    let expected = diagnostic.expected.map { " " + printable($0) } ?? ""
    let place = "\(printable(source.path)):\(range.start.line):\(range.start.column)"
    var lines = [
      "\(place): \(word): \(printable(diagnostic.message)) [\(name(of: diagnostic))]",
      "\(gutter) |",
      excerpt.line.isEmpty ? "\(number) |" : "\(number) | \(excerpt.line)",
      "\(gutter) | \(excerpt.padding)\(paint(excerpt.carets + expected, "1;31"))",
    ]
    lines += diagnostic.help.map { "\(gutter) = help: \(printable($0))" }
    return lines.joined(separator: "\n")
  }

  /// The code, where there is one, and the readable name.
  private func name(of diagnostic: Diagnostic) -> String {
    result.catalog[diagnostic.id].map { "\($0.code) \($0.name)" } ?? diagnostic.id
  }

  private func printable(_ text: String) -> String { String(scalars: text.unicodeScalars.map(\.printable)) }

  private func paint(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
