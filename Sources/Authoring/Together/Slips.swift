import Curriculum

/// Misspelt names, and what they most likely mean. What somebody meant counts as if it stood there, so that one mistake
/// gives one message: that nothing uses a thing is not said while a misspelt name seems to mean it.
struct Slips {
  /// The modules that misspelt names in kits mean.
  private(set) var modules: Set<String> = []
  private var terms: Set<String> = []
  /// The ids that are meant in each file, by the file's path.
  private var own: [String: Set<Name>] = [:]

  private struct Name: Hashable {
    let kind: ReferenceKind
    let id: String
  }

  init(_ files: [CheckedFile], _ references: ReferenceCheck) {
    for file in files where file.diagnostics.contains(where: { $0.id == "reference.unknown" }) {
      for unknown in references.unknown(in: file.facts) {
        guard let meant = unknown.meant else { continue }
        let kind = unknown.reference.kind
        own[file.path, default: []].insert(Name(kind: kind, id: meant))
        if kind == .term { terms.insert(meant) }
        if kind == .module, file.facts.kind == "kit" { modules.insert(meant) }
      }
    }
  }

  /// Whether a diagnostic would be gone if the names were spelt as they are meant.
  func explain(_ diagnostic: Diagnostic, in file: CheckedFile) -> Bool {
    let kind: ReferenceKind
    switch diagnostic.id {
    case "field.unused": kind = .field
    case "objective.unpractised": kind = .objective
    case "condition.module": kind = .module
    case "glossary.unused": return terms.contains(file.source.text(at: diagnostic.place))
    default: return false
    }
    guard let meant = own[file.path] else { return false }
    return meant.contains(Name(kind: kind, id: file.source.text(at: diagnostic.place)))
  }
}

/// The parts of modules of which an error in a kit says already that somebody does not see them.
struct HiddenParts {
  private var modules: Set<String> = []
  private var activities: Set<[String]> = []

  init(_ files: [CheckedFile]) {
    for file in files {
      for diagnostic in file.diagnostics {
        switch diagnostic.id {
        case "readership.nothing": modules.insert(file.source.text(at: diagnostic.place))
        case "readership.activity":
          let done = file.facts.kit?.conditions.first { $0.position == diagnostic.place.position }
          activities.insert([done?["module"] ?? "", done?["activity"] ?? ""])
        default: break
        }
      }
    }
  }

  func holds(_ part: CheckedFile.ConditionalPart, of module: String) -> Bool {
    modules.contains(module) || part.activities.contains { activities.contains([module, $0]) }
  }
}
