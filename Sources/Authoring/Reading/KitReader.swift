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
      rules: (root.first("rules")?.elements(named: "rule") ?? []).compactMap(rule)
        + (root.first("pilot").map { [pilot(from: $0)] } ?? []))
  }

  private func role(from element: Element) -> Role {
    Role(
      id: RoleID(element["id"] ?? ""), title: element.first("title")?.text ?? "",
      minimum: element.integer("min") ?? 0, maximum: element.integer("max"),
      steps: steps(in: element))
  }

  /// Modules that stand in a row make one step without a title.
  private func steps(in element: Element) -> [Role.Step] {
    var steps: [Role.Step] = []
    var row: [Role.Step.Entry] = []
    func endRow() {
      if !row.isEmpty { steps.append(Role.Step(title: nil, modules: row)) }
      row = []
    }
    for child in element.elements {
      switch child.name {
      case "complete": row.append(entry(from: child))
      case "sequence":
        endRow()
        steps += self.steps(in: child)
      case "step":
        endRow()
        let modules = child.elements(named: "complete").map(entry)
        steps.append(Role.Step(title: child.first("title")?.text, modules: modules))
      default: break
      }
    }
    endRow()
    return steps
  }

  private func entry(from element: Element) -> Role.Step.Entry {
    Role.Step.Entry(id: ModuleID(element["module"] ?? ""), isOptional: element["optional"] == "true")
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
    case "person": .person((element["from"] ?? "").split(separator: " ").map { RoleID(String($0)) })
    case "schedule": .schedule
    default: .text
    }
  }

  private func rule(from element: Element) -> Rule? {
    guard let when = element.first("when")?.elements.first, let condition = condition(from: when) else { return nil }
    return Rule(
      id: RuleID(element["id"] ?? ""), severity: element["severity"].flatMap(Rule.Severity.init) ?? .block,
      source: element["source"], title: element.first("title")?.text ?? "", condition: condition,
      action: action(in: element))
  }

  private func pilot(from element: Element) -> Rule {
    Rule(
      id: RuleID(element["id"] ?? ""), severity: .warn, source: element["source"],
      title: element.first("title")?.text ?? "", condition: .groups(atMost: element.integer("groups") ?? 1),
      action: action(in: element))
  }

  private func action(in element: Element) -> Rule.Action? {
    element.first("action").map { Rule.Action(actor: actor($0["by"] ?? "staff"), text: $0.text) }
  }

  private func actor(_ name: String) -> Actor { name == "staff" ? .staff : .role(RoleID(name)) }

  /// What an element of a rule tests; nil for an element that is not sound.
  func condition(from element: Element) -> Condition? {
    let parts = element.elements.compactMap(condition)
    let role = RoleID(element["role"] ?? "")
    let module = element["module"].map { ModuleID($0) }
    let activity = element["activity"].map { ActivityID($0) }
    switch element.name {
    case "all": return .all(parts)
    case "any": return .any(parts)
    case "not": return parts.first.map(Condition.not)
    case "count":
      return .count(role, atLeast: element.integer("at-least"), atMost: element.integer("at-most"), having: parts)
    case "complete": return .complete(role, module: module)
    case "done":
      guard let module, let activity else { return nil }
      return .done(role, module, activity)
    case "joined": return .joined(role)
    case "score":
      guard let module, let bound = element.integer("at-least") else { return nil }
      return .score(role, module, activity, atLeast: Percentage(Double(bound)))
    case "age": return element["at-most"].flatMap(Period.init).map { .age(role, module, atMost: $0) }
    case "field": return element.comparisons.first.map { .field(FieldID(element["ref"] ?? ""), $0) }
    case "overlap": return .overlap(overlap(from: element))
    default: return nil
    }
  }

  private func overlap(from element: Element) -> Overlap {
    Overlap(
      field: FieldID(element["field"] ?? ""), meeting: FieldID(element["with"] ?? ""),
      minutes: element.integer("minutes") ?? 1, needsEveryMeeting: element["meetings"] != "any",
      role: element["role"].map { RoleID($0) }, atLeast: element.integer("at-least"))
  }
}

extension Element {
  /// What a `<field ref="…">` condition holds the answer against; exactly one in a kit without errors.
  var comparisons: [Comparison] {
    attributes.compactMap { attribute in
      let value = attribute.value
      switch attribute.name {
      case "answered": return .answered
      case "equals": return .equals(value)
      case "not-equals": return .notEquals(value)
      case "at-least": return Double(value).map(Comparison.atLeast)
      case "at-most": return Double(value).map(Comparison.atMost)
      case "on-or-after": return Comparison.DayOrToday(value).map(Comparison.onOrAfter)
      case "on-or-before": return Comparison.DayOrToday(value).map(Comparison.onOrBefore)
      case "within": return Period(value).map { .within($0, of: self["of"].map { FieldID($0) }) }
      default:
        guard let relation = Comparison.Relation(attribute: attribute.name) else { return nil }
        return .toField(relation, FieldID(value))
      }
    }
  }
}

extension Comparison.DayOrToday {
  fileprivate init?(_ text: String) {
    if text == "today" {
      self = .today
    } else if let day = Day(text) {
      self = .day(day)
    } else {
      return nil
    }
  }
}

extension Comparison.Relation {
  /// The attribute that holds an answer against that of another field: `at-most-field`.
  var attribute: String { rawValue + "-field" }

  init?(attribute: String) {
    guard let relation = Self.allCases.first(where: { $0.attribute == attribute }) else { return nil }
    self = relation
  }
}
