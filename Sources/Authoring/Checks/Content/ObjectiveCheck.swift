import Curriculum

/// Whether each objective is practised.
struct ObjectiveCheck {
  /// The objectives that no activity of the module names.
  func unpractised(in root: Element) -> [Element] {
    guard let objectives = root.first("objectives") else { return [] }
    var practised: Set<String> = []
    for case .element(let section) in root.children where section.name == "section" {
      for case .element(let activity) in section.children where activity.name == "activity" {
        if let objective = activity["objective"] { practised.insert(objective) }
      }
    }
    return objectives.elements(named: "objective").filter { !practised.contains($0["id"] ?? "") }
  }

  func diagnostic(for objective: Element) -> Diagnostic {
    .warning(
      "objective.unpractised", "no activity practises the objective \"\(objective["id"] ?? "")\"",
      at: .value("id", of: objective.position), expected: "an activity with objective=\"\(objective["id"] ?? "")\"",
      help: "add objective=\"\(objective["id"] ?? "")\" to the activity that checks it, or write one",
      "if the module does not teach it, remove the objective")
  }
}
