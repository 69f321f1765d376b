import ActivityKit
import Curriculum

/// What the structure of a kit cannot say: bounds that contradict each other, choices without answers, rules about
/// nothing.
struct KitCheck {
  let root: Element

  func diagnostics() -> [Diagnostic] {
    let roles = root.first("roles")?.elements(named: "role") ?? []
    let fields = root.first("record")?.elements(named: "field") ?? []
    return roles.flatMap(problems(ofRole:)) + fields.flatMap(problems(ofField:))
      + ConditionCheck(roles: roles, fields: fields).diagnostics(for: root.conditions) + pilot()
  }

  /// Staff see rules and the pilot's limit in one list.
  private func pilot() -> [Diagnostic] {
    guard let pilot = root.first("pilot"), let id = pilot["id"],
      root.first("rules")?.elements(named: "rule").contains(where: { $0["id"] == id }) == true
    else { return [] }
    return [
      .error(
        "pilot.id", "a rule has the id \"\(id)\" already", at: pilot, value: "id", expected: "an id of its own",
        help: "give the pilot or the rule another id")
    ]
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
          expected: "\(minimum) or more", help: "raise the number in max=\"…\", or lower that in min=\"…\""))
    }
    return found + twice(in: role)
  }

  private func twice(in role: Element) -> [Diagnostic] {
    var seen: Set<String> = []
    return role.completes.compactMap { complete in
      guard let module = complete["module"], !seen.insert(module).inserted else { return nil }
      return .error(
        "role.module-twice", "the role \"\(role["id"] ?? "")\" has the module \"\(module)\" already", at: complete,
        value: "module", help: "keep it where people should do it, and remove the other one")
    }
  }
}

/// Fields and their options.
extension KitCheck {
  private func problems(ofField field: Element) -> [Diagnostic] {
    let options = field.elements(named: "option")
    guard field["type"] == "choice" else {
      return label(of: field) + surplus(options, of: field) + roles(of: field)
    }
    guard options.count >= 2 else {
      return label(of: field) + [
        .error(
          "field.options", "a field with type=\"choice\" needs two options or more", at: field,
          expected: "<option> inside", help: "add them, for instance <option value=\"given\">Given</option>")
      ]
    }
    var seen: Set<String> = []
    return label(of: field) + roles(of: field)
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
        "field.options", "only a field with type=\"choice\" has options; this one has type=\"\(type)\"", at: first,
        help: "write type=\"choice\" in the field, or remove its options")
    ]
  }

  /// Only a person is chosen from roles.
  private func roles(of field: Element) -> [Diagnostic] {
    guard let type = field["type"], FieldType.names.contains(type), (type == "person") != (field["from"] != nil) else {
      return []
    }
    return [
      type == "person"
        ? .error(
          "field.from", "the field does not say in which roles somebody can be chosen", at: field,
          expected: "from=\"…\"", help: "add from=\"…\" with one or more roles, such as from=\"\(firstRole)\"")
        : .error(
          "field.from", "only a field with type=\"person\" has from=\"…\"; this one has type=\"\(type)\"", at: field,
          value: "from",
          help: "write type=\"person\" if the answer is one of them, or remove from=\"…\"; each=\"…\" says who is asked"
        )
    ]
  }

  private var firstRole: String { root.first("roles")?.first("role")?["id"] ?? "facilitator" }

  private func label(of field: Element) -> [Diagnostic] {
    guard !field.elements.isEmpty, field.inlines(leaving: ["help", "option"]).plain.isBlank else { return [] }
    return [
      .error(
        "field.label", "the field asks nothing: only its help or its options hold text", at: field,
        expected: "the question inside",
        help: "write the question between <field …> and <\(field.elements.first?.name ?? "help")>")
    ]
  }
}

extension FieldType {
  /// What an author writes in `type`.
  static let names = ["boolean", "number", "days", "date", "choice", "text", "person", "schedule"]
}
