import Curriculum

/// Whether a rule holds an answer of the planning form against something that it can be.
struct ComparisonCheck {
  private let fields: [String: Element]

  private static let comparisons = ["equals", "not-equals", "at-least", "at-most", "on-or-after"]

  init(fields: [Element]) {
    self.fields = Dictionary(fields.compactMap { field in field["id"].map { ($0, field) } }) { first, _ in first }
  }

  /// Attributes that are unknown or have a wrong value are another check's matter.
  func diagnostics(for condition: Element) -> [Diagnostic] {
    let compared = condition.attributes.filter { Self.comparisons.contains($0.name) }
    guard compared.count == 1, let attribute = compared.first else { return count(compared, in: condition) }
    guard let field = fields[condition["ref"] ?? ""], isWellFormed(attribute),
      let wanted = expectation(of: attribute, in: field)
    else { return [] }
    return [
      .error(
        "comparison.type",
        "\(attribute.name)=\(quoted(attribute.value)) does not fit \"\(field["id"] ?? "")\", "
          + "which is of the type \(field["type"] ?? "")",
        at: condition, value: attribute.name, expected: "expected \(wanted)",
        help: "compare it as its type allows, or change the type of the field in <record>")
    ]
  }

  private func count(_ compared: [Element.Attribute], in condition: Element) -> [Diagnostic] {
    let hasUnknown = condition.attributes.contains { $0.name != "ref" && !Self.comparisons.contains($0.name) }
    guard !compared.isEmpty || !hasUnknown else { return [] }
    let expected = "one of \(Self.comparisons.joined(separator: ", "))"
    return [
      compared.isEmpty
        ? .error(
          "comparison.count", "<field> in a rule does not say what the answer must be", at: condition,
          expected: expected, help: "add, for instance, equals=\"true\"")
        : .error(
          "comparison.count", "<field> in a rule compares the answer with more than one thing", at: condition,
          expected: expected, help: "put <all> around two <field> elements, one for each")
    ]
  }

  private func isWellFormed(_ attribute: Element.Attribute) -> Bool {
    let type: AttributeType =
      switch attribute.name {
      case "at-least", "at-most": .number
      case "on-or-after": .dayOrToday
      default: .text
      }
    return ValueCheck.expectation(of: type, for: attribute.value) == nil
  }

  /// What would fit the field; nil where the comparison does.
  private func expectation(of attribute: Element.Attribute, in field: Element) -> String? {
    let isEquality = attribute.name == "equals" || attribute.name == "not-equals"
    func isNumber(_ value: String) -> Bool { ValueCheck.expectation(of: .number, for: value) == nil }
    switch field["type"] {
    case "boolean":
      return isEquality && ["true", "false"].contains(attribute.value) ? nil : "equals with true or false"
    case "number", "days":
      let fits = attribute.name != "on-or-after" && isNumber(attribute.value)
      return fits ? nil : "at-least or at-most with a number"
    case "date":
      return attribute.name == "on-or-after" ? nil : "on-or-after with a date or today"
    case "choice":
      let values = field.elements(named: "option").compactMap { $0["value"] }
      return isEquality && values.contains(attribute.value) ? nil : "equals with \(oneOf(values))"
    case "text":
      return isEquality ? nil : "equals with a text"
    default: return nil
    }
  }
}
