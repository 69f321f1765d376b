import Curriculum

/// Whether each word is explained once in each language, and whether some module uses it.
struct GlossaryCheck {
  /// The entries that some module refers to.
  let used: Set<String>
  private var seen: [String: String] = [:]

  init(used: Set<String>) { self.used = used }

  mutating func diagnostics(for file: CheckedFile) -> [Diagnostic] {
    guard let glossary = file.facts.glossary else { return [] }
    var found: [Diagnostic] = []
    for entry in glossary.elements(named: "entry") {
      guard let id = entry["id"] else { continue }
      let key = "\((file.facts.language ?? "").lowercased()) \(id)"
      if let earlier = seen[key], earlier != file.path {
        found.append(
          .error(
            "glossary.duplicate", "another glossary explains \"\(id)\" already: \(earlier)", at: entry, value: "id",
            expected: "one entry in each language", help: "keep one of the two, or give this one another id"))
      }
      seen[key] = file.path
      if !used.contains(id) { found.append(unused(entry, id)) }
    }
    return found
  }

  private func unused(_ entry: Element, _ id: String) -> Diagnostic {
    Diagnostic(
      "glossary.unused", "no module uses the entry \"\(id)\"", severity: .warning,
      at: .value("id", of: entry.position), expected: "<term ref=\"\(id)\">…</term> in a module",
      help: ["mark the word where it first stands in a module, or remove the entry"])
  }
}
