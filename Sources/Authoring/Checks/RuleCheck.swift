import Curriculum

/// Whether a rule can come out both ways. One that can never pass keeps every group from starting; one that always
/// passes tells nobody anything. Asked only of a kit that has no other mistakes.
struct RuleCheck {
  private let roles: [String: Element]
  private let fields: [String: Element]

  init(root: Element) {
    func byID(_ elements: [Element]) -> [String: Element] {
      Dictionary(elements.compactMap { element in element["id"].map { ($0, element) } }) { first, _ in first }
    }
    roles = byID(root.first("roles")?.elements(named: "role") ?? [])
    fields = byID(root.first("record")?.elements(named: "field") ?? [])
  }

  func diagnostics(for root: Element) -> [Diagnostic] {
    (root.first("rules")?.elements(named: "rule") ?? []).compactMap { rule in
      guard let condition = rule.first("when")?.elements.first else { return nil }
      let id = rule["id"] ?? ""
      switch fate(of: condition) {
      case .open: return nil
      case .never(let element, let why):
        return .error(
          "rule.never", "the rule \"\(id)\" can never pass: \(why)", at: element,
          help: "change this condition, or what it names, so that a group can meet it")
      case .always(let element, let why):
        return Diagnostic(
          "rule.always", "the rule \"\(id)\" always passes: \(why)", severity: .warning,
          at: .element(element.position), help: ["change this condition, or remove the rule"])
      }
    }
  }

  /// What can be said of a condition before any group is known, where, and why.
  private enum Fate {
    case open
    case never(Element, String)
    case always(Element, String)
  }

  private func fate(of element: Element) -> Fate {
    let parts = element.elements
    switch element.name {
    case "all": return all(element.flattened(by: "all"), in: element)
    case "any": return any(element.flattened(by: "any"), in: element)
    case "not":
      switch parts.first.map(fate) ?? .open {
      case .open: return .open
      case .never(let place, let why): return .always(place, "inside <not>, \(why)")
      case .always(let place, let why): return .never(place, "inside <not>, \(why)")
      }
    case "count", "overlap": return number(of: element)
    case "score" where element.integer("at-least") == 0: return .always(element, "every score is at least 0")
    case "field": return range(of: element)
    default: return .open
    }
  }

  private func all(_ parts: [Element], in element: Element) -> Fate {
    let fates = parts.map(fate)
    for case .never(let place, let why) in fates { return .never(place, why) }
    let conditions = parts.map { KitReader().condition(from: $0) }
    for (index, later) in conditions.enumerated() {
      guard let later else { continue }
      for (place, earlier) in conditions[..<index].enumerated() where earlier.map(later.contradicts) == true {
        return .never(
          parts[index], "this contradicts <\(parts[place].name) …> in line \(parts[place].position.line)")
      }
    }
    let isAlways = fates.allSatisfy { if case .always = $0 { true } else { false } }
    return isAlways ? fates.first ?? .open : .open
  }

  private func any(_ parts: [Element], in element: Element) -> Fate {
    let fates = parts.map(fate)
    for case .always(let place, let why) in fates { return .always(place, why) }
    let conditions = parts.map { KitReader().condition(from: $0) }
    for (index, later) in conditions.enumerated() {
      guard let later else { continue }
      for case let earlier? in conditions[..<index] where later == .not(earlier) || .not(later) == earlier {
        return .always(parts[index], "either this or another condition in the same <any> holds")
      }
    }
    let isNever = fates.allSatisfy { if case .never = $0 { true } else { false } }
    return isNever ? fates.first ?? .open : .open
  }

  /// Bounds against how many people the role has.
  private func number(of element: Element) -> Fate {
    let least = element.integer("at-least")
    if let name = element["role"], let role = roles[name] {
      if let least, let maximum = role.integer("max"), least > maximum {
        return .never(element, "the role \"\(name)\" has at most \(maximum) people, and \(least) are asked for")
      }
      if element.name == "count", element.elements.isEmpty, let most = element.integer("at-most"),
        let minimum = role.integer("min"), most < minimum
      {
        return .never(element, "the role \"\(name)\" has at least \(minimum) people, and at most \(most) are allowed")
      }
    }
    guard element.name == "count", least == 0, element["at-most"] == nil else { return .open }
    return .always(element, "any number of people is at least 0")
  }

  /// Days are from 0 to 36500.
  private func range(of element: Element) -> Fate {
    guard fields[element["ref"] ?? ""]?["type"] == "days" else { return .open }
    func number(_ name: String) -> Double? { element[name].flatMap(Double.init) }
    let days = 0.0...36_500.0
    if let most = number("at-most"), most < days.lowerBound {
      return .never(element, "a number of days is never below 0")
    }
    if let least = number("at-least"), least > days.upperBound {
      return .never(element, "a number of days is never above 36500")
    }
    if let wanted = number("equals"), !days.contains(wanted) || wanted != wanted.rounded() {
      return .never(element, "a number of days is a whole number from 0 to 36500")
    }
    if let least = number("at-least"), least <= days.lowerBound {
      return .always(element, "a number of days is never below 0")
    }
    return .open
  }
}

extension Element {
  /// The conditions inside, where what is nested in one of the same kind stands on the same level.
  fileprivate func flattened(by name: String) -> [Element] {
    elements.flatMap { $0.name == name ? $0.flattened(by: name) : [$0] }
  }
}
