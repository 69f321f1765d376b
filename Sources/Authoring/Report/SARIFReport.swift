internal import Curriculum

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 27 March 2020, with errata 01).
struct SARIFReport {
  let result: CheckResult
  /// The folder from which paths are told; absolute.
  let folder: String

  init(_ result: CheckResult, folder: String) {
    self.result = result
    self.folder = folder
  }

  var text: String {
    let located = result.located
    let used = Set(located.map(\.diagnostic.id))
    let explanations = result.catalog.explanations.filter { used.contains($0.name) }
    let indices = Dictionary(explanations.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let run = SARIF.Run(
      tool: .init(driver: .init(name: "orient", rules: explanations.map(rule))),
      results: located.map { entry(for: $0, index: indices[$0.diagnostic.id]) })
    return encoded(SARIF(runs: [run]))
  }

  private func rule(for explanation: Explanation) -> SARIF.Rule {
    let first = explanation.text.split(separator: ". ", maxSplits: 1).first.map(String.init) ?? explanation.text
    return SARIF.Rule(
      id: explanation.code, name: explanation.name,
      shortDescription: .init(text: first.hasSuffix(".") ? first : first + "."),
      fullDescription: .init(text: explanation.text),
      help: .init(text: "\(explanation.text)\n\nWrong:\n\n\(explanation.wrong)\n\nRight:\n\n\(explanation.right)"),
      defaultConfiguration: .init(level: explanation.severity.rawValue))
  }

  private func entry(for located: LocatedDiagnostic, index: Int?) -> SARIF.Result {
    let diagnostic = located.diagnostic
    let expected = diagnostic.expected.map { ["Expected: \($0)."] } ?? []
    let path = located.source.path
    return SARIF.Result(
      ruleId: located.explanation?.code ?? diagnostic.id, ruleIndex: index, level: diagnostic.severity.rawValue,
      message: .init(text: (["\(diagnostic.message)."] + expected + diagnostic.help).joined(separator: "\n")),
      locations: [.init(physicalLocation: place(path, located.source.bytes.isEmpty ? nil : located.span))],
      relatedLocations: located.notes.isEmpty
        ? nil
        : located.notes.enumerated().map { number, note in
          .init(id: number, message: .init(text: note.message), physicalLocation: place(note.path, note.span))
        },
      fixes: located.fixes.isEmpty
        ? nil
        : located.fixes.map { fix, edits in
          let replacements = edits.map {
            SARIF.Replacement(deletedRegion: region($0.span), insertedContent: .init(text: $0.text))
          }
          return .init(
            description: .init(text: fix.title),
            artifactChanges: [.init(artifactLocation: location(path), replacements: replacements)])
        })
  }

  private func place(_ path: String, _ span: LocatedDiagnostic.Span?) -> SARIF.PhysicalLocation {
    SARIF.PhysicalLocation(artifactLocation: location(path), region: span.map(region))
  }

  private func region(_ span: LocatedDiagnostic.Span) -> SARIF.Region {
    SARIF.Region(
      startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line, endColumn: span.end.column)
  }

  /// A path inside the folder is told from there; any other one is a whole address.
  private func location(_ path: String) -> SARIF.ArtifactLocation {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var inside = path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    while inside.hasPrefix("./") { inside.removeFirst(2) }
    guard !inside.hasPrefix("/") else {
      return SARIF.ArtifactLocation(uri: "file://" + Self.percentEncoded(inside), uriBaseId: nil)
    }
    return SARIF.ArtifactLocation(uri: Self.percentEncoded(inside), uriBaseId: "%SRCROOT%")
  }

  /// Everything but the unreserved characters of RFC 3986 and slashes is percent-encoded.
  static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
