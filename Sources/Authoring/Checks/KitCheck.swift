import Curriculum

/// What the structure of a kit cannot say: bounds that contradict each other, comparisons that do not fit a field's
/// type, choices without answers.
struct KitCheck {
  let root: Element

  func diagnostics() -> [Diagnostic] {
    let fields = root.first("record")?.elements(named: "field") ?? []
    let byID = Dictionary(fields.compactMap { field in field["id"].map { ($0, field) } }) { first, _ in first }
    return roles() + fields.flatMap(options)
      + (root.first("rules")?.elements(named: "rule") ?? []).flatMap { rule in
        rule.first("when").map { conditions(in: $0, fields: byID) } ?? []
      }
  }

  private func roles() -> [Diagnostic] {
    (root.first("roles")?.elements(named: "role") ?? []).compactMap { role in
      guard let minimum = role.integer("min"), let maximum = role.integer("max"), minimum > maximum else { return nil }
      return .error(
        "role.bounds", "the role needs at least \(minimum) but may have at most \(maximum)", at: role, value: "max",
        expected: "\(minimum) or more", help: "raise max or lower min")
    }
  }

  private func options(of field: Element) -> [Diagnostic] {
    let options = field.elements(named: "option")
    if field["type"] == "choice" {
      guard options.count >= 2 else {
        return [
          .error(
            "field.options", "a field of the type choice needs two options or more", at: field,
            help: "add them, for instance <option value=\"given\">Given</option>")
        ]
      }
      var seen: Set<String> = []
      return options.filter { !seen.insert($0["value"] ?? "").inserted }.map {
        .error(
          "field.options", "two options have the value \"\($0["value"] ?? "")\"", at: $0, value: "value",
          help: "give each option of a field a value of its own")
      }
    }
    return options.prefix(1).map {
      .error(
        "field.options", "only a field of the type choice has options", at: $0,
        help: "write type=\"choice\" in the field, or remove its options")
    }
  }

  private func conditions(in element: Element, fields: [String: Element]) -> [Diagnostic] {
    let inner = element.elements.flatMap { conditions(in: $0, fields: fields) }
    switch element.name {
    case "count": return inner + bounds(of: element)
    case "field": return inner + comparison(in: element, fields: fields)
    default: return inner
    }
  }

  private func bounds(of count: Element) -> [Diagnostic] {
    let least = count.integer("at-least")
    let most = count.integer("at-most")
    if least == nil, most == nil {
      return [
        .error(
          "count.bounds", "<count> says neither at-least nor at-most", at: count, expected: "at-least=\"…\"",
          help: "add at-least, at-most or both")
      ]
    }
    guard let least, let most, least > most else { return [] }
    return [
      .error(
        "count.bounds", "no number is at least \(least) and at most \(most)", at: count, value: "at-most",
        expected: "\(least) or more", help: "raise at-most or lower at-least")
    ]
  }

  private func comparison(in condition: Element, fields: [String: Element]) -> [Diagnostic] {
    let compared = condition.attributes.filter { $0.name != "ref" }
    guard compared.count == 1, let attribute = compared.first else {
      return [
        .error(
          "comparison.count", "<field> in a rule holds the answer against exactly one thing", at: condition,
          expected: "one of equals, not-equals, at-least, at-most, on-or-after",
          help: compared.isEmpty ? "add, for instance, equals=\"true\"" : "use <all> around two <field> elements")
      ]
    }
    guard let field = fields[condition["ref"] ?? ""],
      let wanted = expectation(of: attribute, in: field)
    else { return [] }
    return [
      .error(
        "comparison.type",
        "\(attribute.name)=\"\(attribute.value)\" can never hold for \"\(field["id"] ?? "")\", which is of the type \(field["type"] ?? "")",
        at: condition, value: attribute.name, expected: "expected \(wanted)",
        help: "compare it as its type allows, or change the type of the field in <record>")
    ]
  }

  /// What would fit the field; nil where the comparison does.
  private func expectation(of attribute: Element.Attribute, in field: Element) -> String? {
    let isEquality = attribute.name == "equals" || attribute.name == "not-equals"
    switch field["type"] {
    case "boolean":
      return isEquality && ["true", "false"].contains(attribute.value) ? nil : "equals with true or false"
    case "number", "days":
      return attribute.name != "on-or-after" && Double(attribute.value) != nil ? nil : "at-least or at-most with a number"
    case "date":
      return attribute.name == "on-or-after" ? nil : "on-or-after with a date or today"
    case "choice":
      let values = field.elements(named: "option").compactMap { $0["value"] }
      return isEquality && values.contains(attribute.value) ? nil : "equals with \(oneOf(values))"
    default: return isEquality ? nil : "equals with a text"
    }
  }
}
