import Curriculum

extension Element {
  /// The `<complete>` elements of a role, those in its sequence included, in reading order.
  var completes: [Element] {
    elements.flatMap { element -> [Element] in
      switch element.name {
      case "complete": [element]
      case "sequence", "step": element.completes
      default: []
      }
    }
  }

  /// Those that nobody may leave out.
  var requiredCompletes: [Element] { completes.filter { $0["optional"] != "true" } }

  /// All conditions of a kit's rules, at any depth.
  var conditions: [Element] {
    let rules = first("rules")?.elements(named: "rule") ?? []
    return rules.compactMap { $0.first("when") }.flatMap(\.conditionsInside)
  }

  /// All conditions inside an element, at any depth.
  var conditionsInside: [Element] { elements.flatMap { [$0] + $0.conditionsInside } }

  /// The ids in an attribute that names several.
  func names(in attribute: String) -> [String] {
    (self[attribute] ?? "").split(separator: " ").map(String.init)
  }
}
