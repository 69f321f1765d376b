import Curriculum

/// Whether two files claim to be the same module or kit.
struct DuplicateFileCheck {
  private var seen: [String: String] = [:]

  mutating func diagnostics(for file: CheckedFile) -> [Diagnostic] {
    guard let kind = file.facts.kind, let id = file.facts.id, let root = file.facts.root else { return [] }
    guard let earlier = seen.updateValue(file.source.path, forKey: "\(kind) \(id)") else { return [] }
    return [
      Diagnostic(
        "id.duplicate-file", "another file is the \(kind) \"\(id)\" already: \(earlier)",
        at: .value("id", of: root), expected: "an id of its own",
        help: ["give one of the two another id, or delete the copy"])
    ]
  }
}
