internal import ActivityKit

/// Reads `<scoring>` once, and makes rules of it for each definition.
struct RuleReader: Sendable {
  private let scoring: Element
  private let declaration: Declaration
  /// The ids of what the bundle says.
  private let messages: Set<String>

  init(_ scoring: Element, _ declaration: Declaration, messages: Set<String>) {
    self.scoring = scoring
    self.declaration = declaration
    self.messages = messages
  }

  /// What is wrong with the rules themselves. Their structure was checked before.
  func diagnostics() -> [Diagnostic] {
    guard !scoring.elements.isEmpty else {
      return [
        .error(
          "bundle.scoring", "there is no rule, so no answer could be right", at: scoring,
          expected: "a rule, such as <match>",
          help: "add a rule; where nothing is right or wrong, write responses=\"personal\" and leave <scoring> out")
      ]
    }
    return scoring.elements.flatMap { rule -> [Diagnostic] in
      guard let each = rule["each"] else { return diagnostics(of: rule, [declaration]) }
      guard let child = declaration.child(each) else {
        return [
          .error(
            "bundle.scoring", "the definition has no <\(each)> inside", at: rule, value: "each",
            expected: declaration.children.map(\.schema.name).joined(separator: ", "),
            help: "write the name of an element that is declared directly inside")
        ]
      }
      return diagnostics(of: rule, [declaration, child])
    }
  }

  private func diagnostics(of element: Element, _ scopes: [Declaration]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in ["field", "to", "value"] {
      guard let value = element[name] else { continue }
      found +=
        problem(with: value, scopes).map {
          [
            .error(
              "bundle.scoring", $0, at: element, value: name, expected: "a path such as {statement[untrue].id}",
              help: "name attributes and elements as they are declared above")
          ]
        } ?? []
    }
    if element.name == "feedback" {
      found +=
        problem(with: element.text, scopes, messages).map {
          [.error("bundle.scoring", $0, at: element, help: "name attributes and elements as they are declared above")]
        } ?? []
    }
    return found + element.elements.flatMap { diagnostics(of: $0, scopes) }
  }

  private func problem(
    with text: String, _ scopes: [Declaration], _ messages: Set<String> = []
  ) -> String? {
    guard let words = AuthorsWords(text) else { return "\"\(text)\" has a brace without its partner, or no path in it" }
    return words.unknownName(in: scopes, messages: messages).map { "\"\($0)\" is nothing that the definition holds" }
  }

  /// - Parameter messages: what the bundle says, in the definition's language.
  func rules(for definition: Definition, messages: BundleWords = [:]) -> ScoringRules {
    ScoringRules(
      pass: scoring["pass"].flatMap(Int.init) ?? 80,
      rules: scoring.elements.flatMap { element -> [ScoringRules.Rule] in
        guard let each = element["each"] else { return [rule(element, [definition], messages)] }
        return (definition.children[each] ?? []).map { rule(element, [definition, $0], messages) }
      })
  }

  private func rule(
    _ element: Element, _ scopes: [Definition], _ messages: BundleWords
  ) -> ScoringRules.Rule {
    let worth = worth(element, scopes)
    let field: String =
      switch worth {
      case .condition(let condition): condition.fields.first ?? ""
      case .map(let field, _, _, _), .pairs(let field, _): field
      }
    func words(when: String) -> [String] {
      element.elements(named: "feedback").filter { $0["when"] == when }
        .compactMap { AuthorsWords($0.text)?.text(in: scopes, messages: messages) }.filter { !$0.isBlank }
    }
    return ScoringRules.Rule(
      field: field, points: max(number(element["points"], 1), 0), isCritical: element["critical"] == "true",
      worth: worth,
      right: words(when: "right"), wrong: words(when: "wrong"), always: words(when: "always"))
  }

  private func worth(_ element: Element, _ scopes: [Definition]) -> ScoringRules.Worth {
    switch element.name {
    case "pairs": return .pairs(field: field(element, scopes), values(element["to"], scopes))
    case "map":
      var entries: [String: Double] = [:]
      for entry in element.elements(named: "entry") {
        for value in values(entry["value"], scopes) { entries[value] = number(entry["points"], 0) }
      }
      return .map(
        field: field(element, scopes), entries, rest: number(element["rest"], 0), most: number(element["most"], 1))
    default: return .condition(condition(element, scopes))
    }
  }

  private func condition(_ element: Element, _ scopes: [Definition]) -> RuleCondition {
    func inner() -> [RuleCondition] {
      element.elements.filter { $0.name != "feedback" }.map { condition($0, scopes) }
    }
    let field = field(element, scopes)
    switch element.name {
    case "all": return .all(inner())
    case "any": return .any(inner())
    case "not": return .not(.any(inner()))
    case "match" where element["fold"] == "true":
      return .matchWords(field: field, Set(values(element["to"], scopes).map(\.foldedForComparison)))
    case "match": return .match(field: field, Set(values(element["to"], scopes)))
    case "ordered": return .ordered(field: field, values(element["to"], scopes))
    case "count": return .count(field: field, Int(number(element["at-least"], 1)))
    case "elapsed": return .elapsed(field: field, number(element["at-least"], 0))
    default: return .filled(field: field)
    }
  }

  private func field(_ element: Element, _ scopes: [Definition]) -> String {
    element["field"].flatMap(AuthorsWords.init)?.text(in: scopes) ?? ""
  }

  private func values(_ text: String?, _ scopes: [Definition]) -> [String] {
    text.flatMap(AuthorsWords.init)?.values(in: scopes) ?? []
  }

  private func number(_ text: String?, _ otherwise: Double) -> Double { text.flatMap(Double.init) ?? otherwise }
}
