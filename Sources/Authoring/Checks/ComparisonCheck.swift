import Curriculum

/// Whether a rule holds an answer of the planning form against something that it can be.
struct ComparisonCheck {
  let fields: [String: Element]

  private static let relations = Comparison.Relation.allCases.map(\.attribute)
  private static let comparisons =
    ["answered", "equals", "not-equals", "at-least", "at-most", "on-or-after", "on-or-before", "within"] + relations

  /// Attributes that are unknown or have a wrong value are another check's matter.
  func diagnostics(for condition: Element) -> [Diagnostic] {
    let compared = condition.attributes.filter { Self.comparisons.contains($0.name) }
    guard compared.count == 1, let attribute = compared.first else { return count(compared, in: condition) }
    if condition["of"] != nil, attribute.name != "within" {
      return [
        .error(
          "comparison.of", "of=\"…\" means nothing without within=\"…\"", at: condition, value: "of",
          help:
            "remove of=\"\(condition["of"] ?? "")\", or compare by within=\"14 days\" instead of \(attribute.name)=\"…\""
        )
      ]
    }
    guard let field = fields[condition["ref"] ?? ""], isWellFormed(attribute) else { return [] }
    if let wanted = expectation(of: attribute, in: field) {
      return [
        .error(
          "comparison.type",
          "\(attribute.name)=\(quoted(attribute.value)) does not fit the field \"\(field["id"] ?? "")\", "
            + "which has type=\"\(field["type"] ?? "")\"",
          at: condition, value: attribute.name, expected: wanted,
          help: "compare it so, or give <field id=\"\(field["id"] ?? "")\"> in <record> another type=\"…\"")
      ]
    }
    return other(of: condition, attribute, field)
  }

  private func count(_ compared: [Element.Attribute], in condition: Element) -> [Diagnostic] {
    let hasUnknown = condition.attributes.contains {
      $0.name != "ref" && $0.name != "of" && !Self.comparisons.contains($0.name)
    }
    guard !compared.isEmpty || !hasUnknown else { return [] }
    let example = fields[condition["ref"] ?? ""].map(example) ?? "answered=\"true\""
    return [
      compared.isEmpty
        ? .error(
          "comparison.count", "<field> in a rule does not say what the answer must be", at: condition,
          expected: example, help: "add what it must be, for instance \(example)")
        : .error(
          "comparison.count", "<field> in a rule compares the answer with more than one thing", at: condition,
          expected: "only one of \(compared.map { "\($0.name)=\"…\"" }.joined(separator: ", "))",
          help: "write a <field> for each of them, and <all>…</all> around both")
    ]
  }

  /// A comparison that fits a field.
  private func example(for field: Element) -> String {
    switch field["type"] {
    case "boolean": "equals=\"true\""
    case "number", "days": "at-most=\"14\""
    case "date": "on-or-after=\"today\""
    case "choice": "equals=\"\(field.first("option")?["value"] ?? "…")\""
    default: "answered=\"true\""
    }
  }

  private func isWellFormed(_ attribute: Element.Attribute) -> Bool {
    let type: AttributeType =
      switch attribute.name {
      case "at-least", "at-most": .number
      case "on-or-after", "on-or-before": .dayOrToday
      case "within": .period
      case "answered": .choice(["true"])
      default: .text
      }
    return ValueCheck.expectation(of: type, for: attribute.value) == nil
  }

  /// What would fit the field; nil where the comparison does.
  private func expectation(of attribute: Element.Attribute, in field: Element) -> String? {
    guard attribute.name != "answered" else { return nil }
    let name = attribute.name
    let isEquality = name == "equals" || name == "not-equals"
    let isFieldEquality = name == "equals-field" || name == "not-equals-field"
    let hasNumber = ValueCheck.expectation(of: .number, for: attribute.value) == nil
    switch field["type"] {
    case "boolean":
      return isFieldEquality || isEquality && ["true", "false"].contains(attribute.value)
        ? nil : "equals=\"true\" or equals=\"false\""
    case "number", "days":
      let fits = isFieldEquality || name == "at-least-field" || name == "at-most-field"
      return fits || (isEquality || name == "at-least" || name == "at-most") && hasNumber
        ? nil : "at-least=\"…\" or at-most=\"…\" with a number"
    case "date":
      let fits = ["on-or-after", "on-or-before", "within", "on-or-after-field", "on-or-before-field"].contains(name)
      return fits || isFieldEquality ? nil : "on-or-after=\"…\" or on-or-before=\"…\" with a date or today"
    case "choice":
      let values = field.elements(named: "option").compactMap { $0["value"] }
      return isFieldEquality || isEquality && values.contains(attribute.value)
        ? nil : oneOf(values.map { "equals=\"\($0)\"" })
    case "text": return isEquality || isFieldEquality ? nil : "equals=\"…\" with the words"
    case "person":
      return isFieldEquality ? nil : "answered=\"true\", or not-equals-field=\"…\" with another person's field"
    case "schedule": return "answered=\"true\", or the condition <overlap>"
    default: return nil
    }
  }
}

/// Two answers against each other.
extension ComparisonCheck {
  private func other(of condition: Element, _ attribute: Element.Attribute, _ field: Element) -> [Diagnostic] {
    let name = attribute.name == "within" ? "of" : attribute.name
    guard name == "of" || Self.relations.contains(name), let other = fields[condition[name] ?? ""],
      let type = other["type"], let id = other["id"]
    else { return [] }
    if id == field["id"] {
      return [
        .error(
          "comparison.same", "the field \"\(id)\" is compared with itself", at: condition, value: name,
          expected: "another field",
          help: "name the field that it should be compared with")
      ]
    }
    let numbers = ["number", "days"]
    let fits = type == field["type"] || numbers.contains(type) && numbers.contains(field["type"] ?? "")
    if !fits {
      return [
        .error(
          "comparison.type",
          "the field \"\(id)\" has type=\"\(type)\", and \"\(field["id"] ?? "")\" has "
            + "type=\"\(field["type"] ?? "")\"", at: condition, value: name, expected: "a field of the same type",
          help: "compare two fields of one type; type=\"number\" and type=\"days\" go together")
      ]
    }
    let missing = field["each"] == nil ? other.names(in: "each") : []
    let uncovered = other["each"] == nil ? [] : field.names(in: "each").filter { !other.names(in: "each").contains($0) }
    guard let role = missing.first ?? uncovered.first else { return [] }
    return [
      .error(
        "comparison.each",
        missing.isEmpty
          ? "the field \"\(id)\" is not asked of people in the role \"\(role)\""
          : "the group has one answer to \"\(field["id"] ?? "")\", but each person has their own to \"\(id)\"",
        at: condition, value: name,
        help: missing.isEmpty
          ? "add \(role) to each=\"…\" in the field \"\(id)\""
          : "write it the other way round: \(reversed(attribute, of: field, and: id))")
    ]
  }

  /// The same comparison with the fields in each other's place.
  private func reversed(_ attribute: Element.Attribute, of field: Element, and other: String) -> String {
    let turned = [
      "at-least-field": "at-most-field", "at-most-field": "at-least-field",
      "on-or-after-field": "on-or-before-field", "on-or-before-field": "on-or-after-field",
    ]
    let id = field["id"] ?? ""
    guard attribute.name != "within" else {
      return "<field ref=\"\(other)\" within=\"\(attribute.value)\" of=\"\(id)\"/>"
    }
    return "<field ref=\"\(other)\" \(turned[attribute.name] ?? attribute.name)=\"\(id)\"/>"
  }
}
