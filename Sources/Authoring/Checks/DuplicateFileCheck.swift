import Curriculum

/// Whether two files claim to be the same module or kit.
struct DuplicateFileCheck {
  private var seen: [String: (path: String, root: SourcePosition)] = [:]

  mutating func diagnostics(for file: CheckedFile) -> [Diagnostic] {
    guard let kind = file.facts.kind, let id = file.facts.id, let root = file.facts.root else { return [] }
    guard let earlier = seen.updateValue((file.path, root), forKey: "\(kind) \(id)") else { return [] }
    return [
      Diagnostic(
        "id.duplicate-file", "another file is the \(kind) \"\(id)\" already: \(earlier.path)",
        at: .value("id", of: root), expected: "an id of its own",
        help: ["give one of the two another id, or delete the copy"],
        notes: [Diagnostic.Note("the other one", at: .value("id", of: earlier.root), in: earlier.path)])
    ]
  }
}
