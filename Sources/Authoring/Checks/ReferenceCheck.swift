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

    /// Whether all roles and kits of a readership are there.
    func knows(_ readership: Readership) -> Bool {
      readership.roles.allSatisfy { roles.contains($0.rawValue) }
        && readership.kits.allSatisfy { kits.contains($0.rawValue) }
    }
  }

  /// A name of nothing, and what somebody most likely meant by it.
  struct Unknown {
    let reference: Names.Reference
    let candidates: Set<String>
    let meant: String?
  }

  let index: Index

  func diagnostics(for facts: CheckedFile.Facts) -> [Diagnostic] {
    unknown(in: facts).map { unknown in
      let reference = unknown.reference
      return Diagnostic(
        "reference.unknown", "there is no \(word(for: reference.kind).one) \"\(reference.id)\"\(owner(of: reference))",
        at: reference.place, expected: unknown.meant.map { "did you mean \($0)?" },
        help: [help(for: unknown, in: facts)],
        fixes: unknown.meant.map {
          [
            .suggesting(
              $0, for: reference.id, among: unknown.candidates, in: reference.attribute, at: reference.place,
              value: replacement(of: reference, by: $0))
          ]
        } ?? [])
    }
  }

  /// What shared sections say of the module around them is checked where they are included.
  func unknown(in facts: CheckedFile.Facts) -> [Unknown] {
    facts.names.references.compactMap { reference in
      if facts.kind == "shared", reference.kind == .objective || (reference.kind == .section && reference.module == nil)
      {
        return nil
      }
      guard let candidates = candidates(for: reference, facts.names, isKit: facts.kind == "kit"),
        !candidates.contains(reference.id)
      else { return nil }
      return Unknown(
        reference: reference, candidates: candidates, meant: suggestion(for: reference.id, among: candidates.sorted()))
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

  private func word(for kind: ReferenceKind) -> (one: String, many: String) {
    switch kind {
    case .module: ("module", "modules")
    case .role, .actor: ("role", "roles")
    case .field: ("field", "fields")
    case .objective: ("objective", "objectives")
    case .activity: ("activity", "activities")
    case .section: ("section", "sections")
    case .kit: ("kit", "kits")
    case .term: ("glossary entry", "glossary entries")
    case .sharedSection: ("shared section", "shared sections")
    }
  }

  private func owner(of reference: Names.Reference) -> String {
    reference.module.map { " in the module \"\($0)\"" } ?? ""
  }

  private func help(for unknown: Unknown, in facts: CheckedFile.Facts) -> String {
    let reference = unknown.reference
    let word = word(for: reference.kind)
    if let meant = unknown.meant { return "write \(reference.attribute)=\"\(replacement(of: reference, by: meant))\"" }
    // A module that named itself would wait for itself, or lead to where its readers are.
    let own = reference.kind == .module && facts.kind == "module" ? facts.id : nil
    let known = unknown.candidates.filter { $0 != own }.sorted()
    guard let first = known.first else {
      return "there is no \(own == nil ? "" : "other ")\(word.one) yet: write one, or take this name out"
    }
    if known.count == 1 { return "the only \(own == nil ? "" : "other ")\(word.one) is \(first)" }
    let more = known.count > Self.mostNamed ? " and \(known.count - Self.mostNamed) more" : ""
    return "the \(word.many) are \(known.prefix(Self.mostNamed).joined(separator: ", "))\(more)"
  }

  /// Nobody looks through more of them in a line.
  private static let mostNamed = 12

  /// The attribute's value with one of its ids corrected.
  private func replacement(of reference: Names.Reference, by meant: String) -> String {
    reference.value.split(separator: " ").map { $0 == reference.id ? meant : String($0) }.joined(separator: " ")
  }
}
