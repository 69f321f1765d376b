import ActivityKit
import Curriculum

/// Checks one file as far as it can be checked alone.
struct FileChecker: Sendable {
  let types: ActivityTypes
  let graph: SchemaGraph
  let reader: DocumentReader

  /// - Parameter neighbours: the names of the files in the same folder, asked for only where a picture is shown.
  func check(_ source: SourceFile, neighbours: () -> Set<String>) -> CheckedFile {
    let (root, syntax) = reader.read(source)
    guard let root else { return CheckedFile(source: source, diagnostics: syntax, content: nil, facts: .init()) }
    var structure = StructureCheck(graph: graph)
    structure.check(root: root)
    var diagnostics = syntax + structure.diagnostics
    var facts = CheckedFile.Facts(kind: root.name, id: root["id"], root: root.position, names: structure.names)
    var prepared: [(Element, any PreparedActivity)] = []
    if root.name == "module" {
      facts.minutes = root.integer("minutes")
      facts.observed = RoleModulesCheck.observed(in: root)
      diagnostics += CompletionModeCheck(types: types).diagnostics(for: root)
      diagnostics += ChangeCheck(root: root).diagnostics() + FormerIDCheck(root: root).diagnostics()
      if !structure.names.pictures.isEmpty {
        diagnostics += PictureCheck(files: neighbours()).diagnostics(for: structure.names.pictures)
      }
      for (definition, isSound) in structure.definitions where isSound {
        if let activity = types.prepare(definition, diagnostics: &diagnostics) {
          prepared.append((definition, activity))
        }
      }
    } else if root.name == "kit" {
      facts.kit = root
      diagnostics += KitCheck(root: root).diagnostics()
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics += RuleCheck(root: root).diagnostics(for: root) + FieldUseCheck().diagnostics(for: root)
      }
    }
    let isSound = !diagnostics.contains { $0.severity == .error }
    return CheckedFile(
      source: source, diagnostics: diagnostics, content: isSound ? content(of: root, prepared) : nil, facts: facts)
  }

  private func content(of root: Element, _ prepared: [(Element, any PreparedActivity)]) -> CheckedFile.Content {
    guard root.name == "module" else { return .kit(KitReader().kit(from: root)) }
    let module = ModuleReader().module(from: root)
    let byOffset = Dictionary(prepared.map { ($0.0.position.offset, $0.1) }) { first, _ in first }
    let activities = module.activities.compactMap { activity in
      byOffset[activity.definition.position.offset].map { (activity.id, $0) }
    }
    return .module(module, activities: Dictionary(activities) { first, _ in first })
  }
}
