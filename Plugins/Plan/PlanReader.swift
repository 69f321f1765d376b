import ActivityKit

/// Reads a plan that an author wrote.
struct PlanReader {
  func read(_ element: Element, in reading: inout Reading) -> Plan.Prompt? {
    for problem in PlanCheck(plan: element, fields: Self.fields(of: element)).diagnostics { reading.report(problem) }
    guard !reading.hasErrors else { return nil }
    return Plan.Prompt(
      title: element.first("title")?.inlines() ?? [], task: element.first("prompt")?.inlines() ?? [],
      parts: parts(of: element), unfinished: unfinished(of: element, in: &reading))
  }

  /// In the author's order, those in parts included.
  static func fields(of plan: Element) -> [Element] {
    plan.elements.flatMap { $0.name == "part" ? $0.elements.filter(isField) : isField($0) ? [$0] : [] }
  }

  private static func isField(_ element: Element) -> Bool { PlanLanguage.kinds.contains(element.name) }

  /// Fields that follow one another outside of a part are one without a title.
  private func parts(of plan: Element) -> [Plan.Part] {
    var parts: [Plan.Part] = []
    for element in plan.elements {
      if element.name == "part" {
        parts.append(
          Plan.Part(
            title: element.first("title")?.inlines() ?? [], fields: element.elements.filter(Self.isField).map(field)))
      } else if Self.isField(element) {
        let before = parts.last?.title == nil ? parts.popLast()?.fields ?? [] : []
        parts.append(Plan.Part(title: nil, fields: before + [field(from: element)]))
      }
    }
    return parts
  }

  private func field(from element: Element) -> PlanField {
    PlanField(
      id: element["id"] ?? "", label: element.first("prompt")?.inlines() ?? [],
      hint: element.first("hint")?.inlines() ?? [], isRequired: element["required"] != "false", kind: kind(of: element))
  }

  private func kind(of element: Element) -> PlanField.Kind {
    switch element.name {
    case "choice": .choice(options(of: element, "option"), isMultiple: element["several"] == "true")
    case "checklist": .choice(options(of: element, "item"), isMultiple: true)
    case "number":
      .number(
        unit: element["unit"], minimum: element["from"].flatMap(Double.init),
        maximum: element["to"].flatMap(Double.init))
    case "day": .day(isAhead: element["ahead"] == "true")
    case "statement": .agreement
    default:
      .words(
        lines: element["lines"] == "one" ? .one : .many,
        maximumLength: element["longest"].flatMap(Int.init) ?? PlanLanguage.usualLength,
        starters: element.elements(named: "starter").map { $0.inlines().plain })
    }
  }

  private func options(of element: Element, _ name: String) -> [Choices.Option] {
    element.elements(named: name).enumerated().map {
      Choices.Option(id: "o\($0.offset + 1)", label: $0.element.inlines())
    }
  }

  /// Its name is one that no field of the author's has.
  private func unfinished(of plan: Element, in reading: inout Reading) -> Plan.Unfinished {
    let taken = Set(Self.fields(of: plan).compactMap { $0["id"] })
    var name = "unfinished"
    while taken.contains(name) { name += "-plan" }
    return Plan.Unfinished(
      name: name, statement: reading.words(of: PlanLanguage.unfinished, at: plan),
      kept: reading.words(of: PlanLanguage.kept, at: plan))
  }
}
