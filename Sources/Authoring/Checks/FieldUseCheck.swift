import Curriculum

/// Whether somebody looks at an answer: a field that no rule names costs staff time and tells nothing. A text may stand
/// there as a note for people.
struct FieldUseCheck {
  private static let attributes =
    ["ref", "of", "field", "with"] + Comparison.Relation.allCases.map(\.attribute)

  func diagnostics(for root: Element) -> [Diagnostic] {
    let used = Set(root.conditions.flatMap { condition in Self.attributes.compactMap { condition[$0] } })
    return (root.first("record")?.elements(named: "field") ?? []).compactMap { field in
      guard let id = field["id"], let type = field["type"], type != "text", !used.contains(id) else { return nil }
      return Diagnostic(
        "field.unused", "no rule looks at the answer to \"\(id)\"", severity: .warning,
        at: .value("id", of: field.position),
        help: ["add a rule with <field ref=\"\(id)\" …/>, or remove the field; a note for people has type=\"text\""])
    }
  }
}
