import Curriculum

/// Whether what a file refers to exists: in the file itself, or in the files that are checked with it.
struct ReferenceCheck {
  /// What all files together declare.
  struct Index {
    var modules: Set<String> = []
    var roles: Set<String> = []
    var kits: Set<String> = []
    var terms: Set<String> = []
    var sections: [String: Set<String>] = [:]
    var sharedSections: Set<String> = []
    var activities: [String: Set<String>] = [:]
    /// Whether everything that belongs together was given, so that what is missing is really missing.
    var isWhole = true
  }

  let index: Index

  /// - Parameter kind: the file's root. What shared sections say of the module around them is checked where they are
  ///   included.
  func diagnostics(for names: Names, in kind: String?) -> [Diagnostic] {
    names.references.compactMap { reference in
      if kind == "shared", reference.kind == .objective || (reference.kind == .section && reference.module == nil) {
        return nil
      }
      guard let candidates = candidates(for: reference, names, isKit: kind == "kit"), !candidates.contains(reference.id)
      else { return nil }
      let meant = suggestion(for: reference.id, among: candidates.sorted())
      return Diagnostic(
        "reference.unknown", "there is no \(word(for: reference.kind)) \"\(reference.id)\"\(owner(of: reference))",
        at: reference.place, expected: meant.map { "did you mean \($0)?" },
        help: help(for: reference, meant: meant, candidates: candidates),
        fixes: meant.map {
          [
            .suggesting(
              $0, for: reference.id, among: candidates, in: reference.attribute, at: reference.place,
              value: replacement(of: reference, by: $0))
          ]
        } ?? [])
    }
  }

  /// The ids that would be right; nil where this run cannot know them.
  private func candidates(for reference: Names.Reference, _ names: Names, isKit: Bool) -> Set<String>? {
    switch reference.kind {
    case .objective: return names.declared["objective"] ?? []
    case .field: return names.declared["field"] ?? []
    case .role where isKit: return names.declared["role"] ?? []
    case .actor: return (names.declared["role"] ?? []).union(["staff"])
    case .role: return index.isWhole && !index.roles.isEmpty ? index.roles : nil
    case .module: return index.isWhole ? index.modules : nil
    case .activity: return reference.module.flatMap { index.activities[$0] }
    case .section: return reference.module.map { index.sections[$0] } ?? names.declared["section"]
    case .kit: return index.isWhole ? index.kits : nil
    case .term: return index.isWhole ? index.terms : nil
    case .sharedSection: return index.isWhole ? index.sharedSections : nil
    }
  }

  private func word(for kind: ReferenceKind) -> String {
    switch kind {
    case .module: "module"
    case .role, .actor: "role"
    case .field: "field"
    case .objective: "objective"
    case .activity: "activity"
    case .section: "section"
    case .kit: "kit"
    case .term: "glossary entry"
    case .sharedSection: "shared section"
    }
  }

  private func owner(of reference: Names.Reference) -> String {
    reference.module.map { " in the module \"\($0)\"" } ?? ""
  }

  private func help(for reference: Names.Reference, meant: String?, candidates: Set<String>) -> [String] {
    if let meant { return ["write \(reference.attribute)=\"\(replacement(of: reference, by: meant))\""] }
    let known = candidates.sorted().prefix(12)
    return [
      known.isEmpty
        ? "none is declared yet; declare it, or remove this reference"
        : "known \(known.count == 1 ? "is" : "are"): \(known.joined(separator: ", "))"
    ]
  }

  /// The attribute's value with one of its ids corrected.
  private func replacement(of reference: Names.Reference, by meant: String) -> String {
    reference.value.split(separator: " ").map { $0 == reference.id ? meant : String($0) }.joined(separator: " ")
  }
}
