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
  /// Whether modules were checked, for the line that sums up; or other documents.
  let isOfModules: Bool

  public init(_ result: CheckResult, usesColor: Bool = false) {
    self.init(result, usesColor: usesColor, isOfModules: true)
  }

  init(_ result: CheckResult, usesColor: Bool, isOfModules: Bool) {
    self.result = result
    self.usesColor = usesColor
    self.isOfModules = isOfModules
  }

  /// All diagnostics, and a line that sums them up.
  public var text: String {
    let touched = result.files.filter { !$0.diagnostics.isEmpty }
    let others = result.sourcesOfNotes
    var blocks = touched.flatMap { file in
      let source = file.source
      let more = file.diagnostics.count - Self.mostOfOneFile
      return file.diagnostics.prefix(Self.mostOfOneFile).map { block(for: $0, in: source, others) }
        + (more > 0 ? ["\(printable(file.path)): and \(more) more"] : [])
    }
    blocks.append(summary)
    let explained = result.files.flatMap(\.diagnostics).compactMap { result.catalog[$0.id] }
    if let code = (explained.first { $0.severity == .error } ?? explained.first)?.code {
      blocks.append("More about a mistake, with examples: orient check --explain \(code)")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Nobody reads more of one file at once; the sum counts them all.
  private static let mostOfOneFile = 200

  /// One line: how many files, how many mistakes.
  public var summary: String {
    let modules = result.files.count(where: \.holdsModule)
    let kits = result.files.count { if case .kit = $0.content { true } else { false } }
    let outside = result.isWhole ? "" : " References to other files were not checked: name the folder for that."
    guard result.errors + result.warnings > 0 else {
      guard isOfModules else { return "No mistakes found." }
      return "\(counted(modules, "module", "modules")) and \(counted(kits, "kit", "kits")): no mistakes found."
        + outside
    }
    let touched = result.files.count { !$0.diagnostics.isEmpty }
    return "\(counted(result.errors, "error", "errors")) and \(counted(result.warnings, "warning", "warnings"))"
      + " in \(touched) of \(counted(result.files.count, "file", "files"))." + mendable + outside
  }

  private func block(
    for diagnostic: Diagnostic, in source: SourceFile, _ others: [String: SourceFile]
  ) -> String {
    let range = source.range(of: diagnostic.place)
    let word = paint(diagnostic.severity.rawValue, Self.color(of: diagnostic))
    let head = "\(place(range, source.path)): \(word): \(printable(diagnostic.message)) [\(name(of: diagnostic))]"
    let notes = diagnostic.notes.compactMap { note in
      let file = note.path.map { others[$0] } ?? source
      return file.map { (note: note, source: $0, range: $0.range(of: note.place)) }
    }
    let width = ([range.start.line] + notes.map(\.range.start.line)).map { String($0).count }.max() ?? 1
    let gutter = String(repeating: " ", count: width)
    var lines = [head]
    // A folder, a pipe and the like have no line to show.
    if !source.bytes.isEmpty || diagnostic.expected != nil {
      lines += excerpt(range, in: source, width, mark: "^", beside: diagnostic.expected, Self.color(of: diagnostic))
    }
    lines += diagnostic.help.map { "\(gutter) = help: \(printable($0))" }
    for (note, file, range) in notes {
      lines.append("\(gutter) = note: \(printable(note.message)): \(place(range, file.path))")
      lines += excerpt(range, in: file, width, mark: "-", beside: nil, "1;34")
    }
    return lines.joined(separator: "\n")
  }

  private static func color(of diagnostic: Diagnostic) -> String { diagnostic.severity == .error ? "1;31" : "1;33" }

  private func place(_ range: SourceRange, _ path: String) -> String {
    "\(printable(path)):\(range.start.line):\(range.start.column)"
  }

  /// The line of a place, and marks under the place.
  private func excerpt(
    _ range: SourceRange, in source: SourceFile, _ width: Int, mark: Character, beside text: String?, _ color: String
  ) -> [String] {
    let excerpt = Excerpt(of: range, in: source)
    let number = String(range.start.line)
    let gutter = String(repeating: " ", count: width)
    let padded = String(repeating: " ", count: max(0, width - number.count)) + number
    let marks = String(repeating: mark, count: excerpt.carets.count) + (text.map { " " + printable($0) } ?? "")
    return [
      "\(gutter) |", excerpt.line.isEmpty ? "\(padded) |" : "\(padded) | \(excerpt.line)",
      "\(gutter) | \(excerpt.padding)\(paint(marks, color))",
    ]
  }

  /// How many of the mistakes need no person.
  private var mendable: String {
    guard isOfModules else { return "" }
    let count = result.files.reduce(0) { $0 + $1.diagnostics.count { $0.fixes.contains(where: \.isSafe) } }
    let all = result.errors + result.warnings
    let what = count == all ? (all == 1 ? "it" : "all of them") : count == 1 ? "one of them" : "\(count) of them"
    return count == 0 ? "" : " orient check --fix mends \(what)."
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
