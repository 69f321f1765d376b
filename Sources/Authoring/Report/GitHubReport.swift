internal import Curriculum

/// Workflow commands of GitHub Actions: one line a diagnostic.
struct GitHubReport {
  let result: CheckResult

  init(_ result: CheckResult) { self.result = result }

  var text: String { result.located.map { line(for: $0) + "\n" }.joined() }

  private func line(for located: LocatedDiagnostic) -> String {
    let span = located.span
    var properties = [
      ("file", located.source.path), ("line", String(span.start.line)), ("col", String(span.start.column)),
      ("endLine", String(span.end.line)),
    ]
    // GitHub takes a last column only within one line.
    if span.end.line == span.start.line { properties.append(("endColumn", String(span.end.column))) }
    let name = located.diagnostic.id
    properties.append(("title", located.explanation.map { "\($0.code) \(name)" } ?? name))
    let expected = located.diagnostic.expected.map { ["expected: \($0)"] } ?? []
    let message = ([located.diagnostic.message] + expected + located.diagnostic.help).joined(separator: "\n")
    let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
    return "::\(located.diagnostic.severity.rawValue) \(list)::\(Self.escaped(message, isProperty: false))"
  }

  /// What would end the line or a property is written as `%` and two digits.
  static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
