import Curriculum

/// Whether what a rule tests makes sense for the roles and fields that it names. Names that do not exist are another
/// check's matter.
struct ConditionCheck {
  private let roles: [String: Element]
  private let fields: [String: Element]
  private let comparisons: ComparisonCheck

  init(roles: [Element], fields: [Element]) {
    func byID(_ elements: [Element]) -> [String: Element] {
      Dictionary(elements.compactMap { element in element["id"].map { ($0, element) } }) { first, _ in first }
    }
    self.roles = byID(roles)
    self.fields = byID(fields)
    comparisons = ComparisonCheck(fields: self.fields)
  }

  func diagnostics(for conditions: [Element]) -> [Diagnostic] {
    conditions.flatMap { condition -> [Diagnostic] in
      switch condition.name {
      case "count": bounds(of: condition) + answers(in: condition)
      case "complete", "age": modules(of: condition) + module(of: condition)
      case "done", "score": module(of: condition)
      case "field": comparisons.diagnostics(for: condition)
      case "overlap": schedules(of: condition)
      default: []
      }
    }
  }
}

/// People and their modules.
extension ConditionCheck {
  private func bounds(of count: Element) -> [Diagnostic] {
    if count["at-least"] == nil, count["at-most"] == nil {
      return [
        .error(
          "count.bounds", "<count> does not say how many people there must be", at: count, expected: "at-least=\"…\"",
          help: "add at-least=\"…\", at-most=\"…\" or both, with a number")
      ]
    }
    guard let least = count.integer("at-least"), let most = count.integer("at-most"), least > most else { return [] }
    return [
      .error(
        "count.bounds", "no number is at least \(least) and at most \(most)", at: count, value: "at-most",
        expected: "\(least) or more", help: "raise the number in at-most=\"…\", or lower that in at-least=\"…\"")
    ]
  }

  /// Only an answer that each person has can be counted.
  private func answers(in count: Element) -> [Diagnostic] {
    guard let role = count["role"], roles[role] != nil else { return [] }
    return count.elements(named: "field").compactMap { condition in
      guard let id = condition["ref"], let field = fields[id], !field.names(in: "each").contains(role) else {
        return nil
      }
      return .error(
        "count.field",
        "the field \"\(id)\" is not asked of each person in the role \"\(role)\", so it cannot count them",
        at: condition, value: "ref", expected: "a field with each=\"\(role)\"",
        help: "add \(role) to each=\"…\" in the field \"\(id)\", or count another role")
    }
  }

  private func modules(of condition: Element) -> [Diagnostic] {
    guard condition["module"] == nil, let name = condition["role"], let role = roles[name],
      role.requiredCompletes.isEmpty
    else { return [] }
    return [
      .error(
        "complete.nothing", "the role \"\(name)\" has no modules to complete", at: condition, value: "role",
        help: "add <complete module=\"…\"/> to the role, or remove this condition")
    ]
  }

  /// People can only do the modules of their role.
  private func module(of condition: Element) -> [Diagnostic] {
    guard let name = condition["role"], let role = roles[name], let module = condition["module"],
      case let known = role.completes.compactMap({ $0["module"] }), !known.contains(module)
    else { return [] }
    return [
      Diagnostic(
        "condition.module", "the role \"\(name)\" does not have the module \"\(module)\", so its people cannot do it",
        severity: .warning, at: .value("module", of: condition.position),
        expected: known.isEmpty ? nil : "a module of the role: \(oneOf(known))",
        help: ["add <complete module=\"\(module)\"/> to the role, or name another role or module"])
    ]
  }
}

/// Times of the week.
extension ConditionCheck {
  private func schedules(of overlap: Element) -> [Diagnostic] {
    let wrong = ["field", "with"].compactMap { attribute -> Diagnostic? in
      guard let id = overlap[attribute], let field = fields[id], let type = field["type"], type != "schedule" else {
        return nil
      }
      return .error(
        "overlap.type", "the field \"\(id)\" has type=\"\(type)\", and only times of the week can overlap", at: overlap,
        value: attribute, expected: "a field with type=\"schedule\"", help: "name such a field here")
    }
    guard wrong.isEmpty, let field = fields[overlap["field"] ?? ""], let meeting = fields[overlap["with"] ?? ""] else {
      return wrong
    }
    if field["id"] == meeting["id"] {
      return [
        .error(
          "overlap.same", "a schedule always overlaps itself", at: overlap, value: "with",
          expected: "another field", help: "write the field with the group's meeting times into with=\"…\"")
      ]
    }
    if meeting["each"] != nil {
      return [
        .error(
          "overlap.each",
          "the field \"\(meeting["id"] ?? "")\" is asked of each person, so there is no one meeting time",
          at: overlap, value: "with", expected: "a field of the group",
          help: "write a field into with=\"…\" that has no each=\"…\"")
      ]
    }
    return people(of: overlap, field)
  }

  private func people(of overlap: Element, _ field: Element) -> [Diagnostic] {
    let asked = field.names(in: "each")
    if asked.isEmpty, let attribute = ["role", "at-least"].first(where: { overlap[$0] != nil }) {
      return [
        .error(
          "overlap.each", "the field \"\(field["id"] ?? "")\" is not asked of each person, so there is nobody to count",
          at: overlap, value: attribute, help: "add each=\"…\" to the field, or remove \(attribute)=\"…\" here")
      ]
    }
    guard let role = overlap["role"], !asked.isEmpty, !asked.contains(role), roles[role] != nil else { return [] }
    return [
      .error(
        "overlap.each", "the field \"\(field["id"] ?? "")\" is not asked of people in the role \"\(role)\"",
        at: overlap,
        value: "role", expected: oneOf(asked), help: "add \(role) to each=\"…\" in the field, or name another role")
    ]
  }
}
