import Curriculum

/// Whether every module can open: no module waits for itself, and a role that has a module has, before it, what the
/// module waits for.
struct PrerequisiteCheck {
  /// What each module waits for.
  private let waits: [String: [String]]

  /// - Parameter files: where several are the same module, the first one counts.
  init(_ files: [CheckedFile]) {
    var waits: [String: [String]] = [:]
    for position in files.indices where files[position].facts.kind == "module" {
      guard let id = files[position].facts.id, waits[id] == nil else { continue }
      waits[id] = files[position].facts.requires.compactMap { $0["module"] }
    }
    self.waits = waits
  }

  func diagnostics(forModule facts: CheckedFile.Facts) -> [Diagnostic] {
    guard let id = facts.id else { return [] }
    return facts.requires.compactMap { requires in
      // A circle is one mistake, however many modules are in it: it is said in the first of them.
      guard let first = requires["module"], let way = way(from: first, to: id), way.min() == id else { return nil }
      let chain = "\"\(id)\" waits for " + way.map { "\"\($0)\"" }.joined(separator: ", which waits for ")
      return .error(
        "prerequisite.circle",
        way.count == 1
          ? "the module waits for itself" : "modules wait for each other, so that none of them opens: \(chain)",
        at: requires, value: "module", expected: "a module that does not wait for this one",
        help: way.count == 1 ? "remove this <requires>" : "decide which comes first, and remove <requires> there")
    }
  }

  /// The shortest way from one module to another along what they wait for, both ends included.
  private func way(from start: String, to end: String) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = [start]
    while !ways.isEmpty {
      if let found = ways.first(where: { $0.last == end }) { return found }
      ways = ways.flatMap { way in
        (way.last.flatMap { waits[$0] } ?? []).filter { seen.insert($0).inserted }.map { way + [$0] }
      }
    }
    return nil
  }

  func diagnostics(forKit kit: Element) -> [Diagnostic] {
    (kit.first("roles")?.elements(named: "role") ?? []).flatMap { role in
      // Somebody may leave an optional module out, so it opens nothing that everybody completes.
      let required = role.requiredCompletes
      let optional = role.descendants(named: "complete").filter { $0["optional"] == "true" }
      let all = (required + optional).sorted { $0.position < $1.position }
      return required.flatMap { problems(of: $0, among: required, role) }
        + optional.flatMap { problems(of: $0, among: all, role) }
    }
  }

  private func problems(of step: Element, among steps: [Element], _ role: Element) -> [Diagnostic] {
    // Most modules wait for none: only then the steps before it are of interest.
    guard let waited = step["module"].flatMap({ waits[$0] }), !waited.isEmpty else { return [] }
    let before = steps.filter { $0.position < step.position }.compactMap { $0["module"] }
    return waited.filter { !before.contains($0) }.map { wanted in
      steps.contains { $0["module"] == wanted } ? late(wanted, step) : missing(wanted, step, role)
    }
  }

  private func late(_ wanted: String, _ step: Element) -> Diagnostic {
    .error(
      "prerequisite.order", "the module \"\(step["module"] ?? "")\" opens only after \"\(wanted)\", which comes later",
      at: step, value: "module", expected: "\"\(wanted)\" before it",
      help: "move <complete module=\"\(wanted)\"/> up, before this one")
  }

  private func missing(_ wanted: String, _ step: Element, _ role: Element) -> Diagnostic {
    .error(
      "prerequisite.missing",
      "the module \"\(step["module"] ?? "")\" opens only after \"\(wanted)\", "
        + "which the role \"\(role["id"] ?? "")\" does not have",
      at: step, value: "module", expected: "\"\(wanted)\" before it",
      help: "add <complete module=\"\(wanted)\"/> before this one, or remove <requires> in the module")
  }
}
