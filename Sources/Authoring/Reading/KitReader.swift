import ActivityKit
import Curriculum

/// Turns a kit's tree, whose structure has no errors, into a kit.
struct KitReader {
  func kit(from root: Element) -> Kit {
    Kit(
      id: KitID(root["id"] ?? ""),
      revision: root.integer("revision") ?? 1,
      language: root["xml:lang"] ?? "en",
      title: root.first("title")?.text ?? "",
      summary: root.first("summary")?.text ?? "",
      roles: (root.first("roles")?.elements(named: "role") ?? []).map(role),
      fields: (root.first("record")?.elements(named: "field") ?? []).map(field),
      rules: (root.first("rules")?.elements(named: "rule") ?? []).compactMap(rule))
  }

  private func role(from element: Element) -> Role {
    Role(
      id: RoleID(element["id"] ?? ""), title: element.first("title")?.text ?? "",
      minimum: element.integer("min") ?? 0, maximum: element.integer("max"),
      modules: element.elements(named: "complete").compactMap { $0["module"] }.map(ModuleID.init))
  }

  private func field(from element: Element) -> Field {
    Field(
      id: FieldID(element["id"] ?? ""), label: element.inlines(leaving: ["help", "option"]).plain,
      help: element.first("help")?.text, type: type(of: element),
      each: (element["each"] ?? "").split(separator: " ").map { RoleID(String($0)) })
  }

  private func type(of element: Element) -> FieldType {
    switch element["type"] {
    case "boolean": .boolean
    case "number": .number
    case "days": .days
    case "date": .date
    case "choice":
      .choice(
        element.elements(named: "option").map { FieldType.Option(value: $0["value"] ?? "", label: $0.text) })
    default: .text
    }
  }

  private func rule(from element: Element) -> Rule? {
    guard let when = element.first("when")?.elements.first, let condition = condition(from: when) else { return nil }
    return Rule(
      id: RuleID(element["id"] ?? ""), severity: element["severity"].flatMap(Rule.Severity.init) ?? .block,
      source: element["source"], title: element.first("title")?.text ?? "", condition: condition,
      action: element.first("action").map { Rule.Action(actor: actor($0["by"] ?? "staff"), text: $0.text) })
  }

  private func actor(_ name: String) -> Actor { name == "staff" ? .staff : .role(RoleID(name)) }

  private func condition(from element: Element) -> Condition? {
    let parts = element.elements.compactMap(condition)
    let role = RoleID(element["role"] ?? "")
    switch element.name {
    case "all": return .all(parts)
    case "any": return .any(parts)
    case "not": return parts.first.map(Condition.not)
    case "count": return .count(role, atLeast: element.integer("at-least"), atMost: element.integer("at-most"))
    case "complete": return .complete(role)
    case "done": return .done(role, ModuleID(element["module"] ?? ""), ActivityID(element["activity"] ?? ""))
    case "field":
      return element.comparisons.first.map { .field(FieldID(element["ref"] ?? ""), $0) }
    default: return nil
    }
  }
}

extension Element {
  /// What a `<field ref="…">` condition holds the answer against; exactly one in a kit without errors.
  var comparisons: [Comparison] {
    attributes.compactMap { attribute in
      switch attribute.name {
      case "equals": .equals(attribute.value)
      case "not-equals": .notEquals(attribute.value)
      case "at-least": Double(attribute.value).map(Comparison.atLeast)
      case "at-most": Double(attribute.value).map(Comparison.atMost)
      case "on-or-after":
        attribute.value == "today" ? .onOrAfter(.today) : Day(attribute.value).map { .onOrAfter(.day($0)) }
      default: nil
      }
    }
  }
}
