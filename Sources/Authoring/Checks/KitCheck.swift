import ActivityKit
import Curriculum

/// What the structure of a kit cannot say: bounds that contradict each other, choices without answers, rules about
/// nothing.
struct KitCheck {
  let root: Element

  func diagnostics() -> [Diagnostic] {
    let roles = root.first("roles")?.elements(named: "role") ?? []
    let fields = root.first("record")?.elements(named: "field") ?? []
    let rules = root.first("rules")?.elements(named: "rule") ?? []
    let conditions = rules.compactMap { $0.first("when") }.flatMap { self.conditions(in: $0) }
    let comparisons = ComparisonCheck(fields: fields)
    return roles.flatMap(problems(ofRole:)) + fields.flatMap(problems(ofField:))
      + conditions.flatMap { condition -> [Diagnostic] in
        switch condition.name {
        case "count": bounds(of: condition)
        case "complete": modules(of: condition, roles: roles)
        case "field": comparisons.diagnostics(for: condition)
        default: []
        }
      }
  }

  /// All conditions inside an element, at any depth.
  private func conditions(in element: Element) -> [Element] {
    element.elements.flatMap { [$0] + conditions(in: $0) }
  }
}

/// Roles and what rules say of them.
extension KitCheck {
  private func problems(ofRole role: Element) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if role["id"] == "staff" {
      found.append(
        .error(
          "role.staff", "a role cannot be called staff: in a rule, staff means whoever coordinates the groups",
          at: role,
          value: "id", expected: "another name", help: "give the role another id, such as adult or facilitator"))
    }
    if let minimum = role.integer("min"), let maximum = role.integer("max"), minimum > maximum {
      found.append(
        .error(
          "role.bounds", "the role needs at least \(minimum) but may have at most \(maximum)", at: role, value: "max",
          expected: "\(minimum) or more", help: "raise max or lower min"))
    }
    return found
  }

  private func bounds(of count: Element) -> [Diagnostic] {
    if count["at-least"] == nil, count["at-most"] == nil {
      return [
        .error(
          "count.bounds", "<count> says neither at-least nor at-most", at: count, expected: "at-least=\"…\"",
          help: "add at-least, at-most or both")
      ]
    }
    guard let least = count.integer("at-least"), let most = count.integer("at-most"), least > most else { return [] }
    return [
      .error(
        "count.bounds", "no number is at least \(least) and at most \(most)", at: count, value: "at-most",
        expected: "\(least) or more", help: "raise at-most or lower at-least")
    ]
  }

  private func modules(of complete: Element, roles: [Element]) -> [Diagnostic] {
    guard let name = complete["role"], let role = roles.first(where: { $0["id"] == name }),
      role.elements(named: "complete").isEmpty
    else { return [] }
    return [
      .error(
        "complete.nothing", "the role \"\(name)\" has no modules to complete", at: complete, value: "role",
        help: "add <complete module=\"…\"/> to the role, or remove this condition")
    ]
  }
}

/// Fields and their options.
extension KitCheck {
  private func problems(ofField field: Element) -> [Diagnostic] {
    let options = field.elements(named: "option")
    guard field["type"] == "choice" else { return label(of: field) + surplus(options, of: field) }
    guard options.count >= 2 else {
      return label(of: field) + [
        .error(
          "field.options", "a field of the type choice needs two options or more", at: field,
          expected: "<option> inside", help: "add them, for instance <option value=\"given\">Given</option>")
      ]
    }
    var seen: Set<String> = []
    return label(of: field)
      + options.filter { !seen.insert($0["value"] ?? "").inserted && $0["value"] != nil }.map {
        .error(
          "field.options", "two options have the value \"\($0["value"] ?? "")\"", at: $0, value: "value",
          expected: "a value of its own", help: "give each option of a field another value")
      }
  }

  private func surplus(_ options: [Element], of field: Element) -> [Diagnostic] {
    guard let type = field["type"], FieldType.names.contains(type), let first = options.first else { return [] }
    return [
      .error(
        "field.options", "only a field of the type choice has options; this one is of the type \(type)", at: first,
        help: "write type=\"choice\" in the field, or remove its options")
    ]
  }

  private func label(of field: Element) -> [Diagnostic] {
    guard !field.elements.isEmpty, field.inlines(leaving: ["help", "option"]).plain.isBlank else { return [] }
    return [
      .error(
        "field.label", "the field asks nothing: only its help or its options hold text", at: field,
        expected: "the question inside", help: "write the question between <field …> and the first element in it")
    ]
  }
}

extension FieldType {
  /// What an author writes in `type`.
  static let names = ["boolean", "number", "days", "date", "choice", "text"]
}
