import Curriculum

/// Whether two files claim to be the same module or kit.
struct DuplicateFileCheck {
  private var seen: [String: String] = [:]

  mutating func diagnostics(for file: CheckedFile) -> [Diagnostic] {
    guard let kind = file.facts.kind, let id = file.facts.id else { return [] }
    guard let earlier = seen.updateValue(file.source.path, forKey: "\(kind) \(id)") else { return [] }
    return [
      Diagnostic(
        "id.duplicate-file", "another file is the \(kind) \"\(id)\" already: \(earlier)",
        at: .value("id", of: rootPosition(of: file)), expected: "an id of its own",
        help: ["give one of the two another id, or delete the copy"])
    ]
  }

  private func rootPosition(of file: CheckedFile) -> SourcePosition {
    let name = Array("<\(file.facts.kind ?? "")".utf8)
    let bytes = file.source.bytes
    let start = bytes.indices.first { bytes[$0...].starts(with: name) } ?? 0
    return file.source.position(at: start)
  }
}
