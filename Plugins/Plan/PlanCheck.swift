import ActivityKit

/// Whether a plan can be filled in, and what it says of its fields is possible.
struct PlanCheck {
  let plan: Element
  let fields: [Element]

  var diagnostics: [Diagnostic] { emptiness + sharedIDs + bounds + fields.flatMap(sameOptions) }

  private var emptiness: [Diagnostic] {
    guard !fields.isEmpty else {
      return [
        .error(
          "plan.no-field", "there is nothing to fill in here", at: plan,
          expected: PlanLanguage.kinds.map { "<\($0)>" }.joined(separator: ", "),
          help: "write a field, such as <text id=\"aim\"><prompt>What do we want to do?</prompt></text>")
      ]
    }
    guard fields.allSatisfy({ $0["required"] == "false" }) else { return [] }
    return [
      .error(
        "plan.nothing-required", "this plan is done with nothing filled in: no field has to be", at: plan,
        expected: "one field or more without required=\"false\"",
        help: "remove required=\"false\" where a plan is none without the field")
    ]
  }

  private var sharedIDs: [Diagnostic] {
    var seen: [String: Element] = [:]
    return fields.compactMap { field in
      let id = field["id"] ?? ""
      guard let first = seen[id] else {
        seen[id] = field
        return nil
      }
      // Two of one kind are found by the check of all ids.
      guard first.name != field.name else { return nil }
      return .error(
        "plan.same-id", "another field of this plan has the id \"\(id)\" already", at: field, value: "id",
        expected: "an id of its own", help: "give this one another id",
        notes: [Diagnostic.Note("the first one stands here", at: .value("id", of: first.position))])
    }
  }

  private var bounds: [Diagnostic] {
    fields.compactMap { field in
      guard field.name == "number", let from = field["from"].flatMap(Double.init),
        let to = field["to"].flatMap(Double.init), from > to
      else { return nil }
      return .error(
        "plan.bounds", "no number is at least \(field["from"] ?? "") and at most \(field["to"] ?? "")", at: field,
        value: "from", expected: "from at most as large as to", help: "exchange the two, or correct one of them")
    }
  }

  private func sameOptions(of field: Element) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return (field.elements(named: "option") + field.elements(named: "item")).compactMap { option in
      let words = option.inlines().plain
      guard let first = seen[words.foldedForComparison] else {
        seen[words.foldedForComparison] = option
        return nil
      }
      return .error(
        "plan.same-option", "this field offers \"\(words)\" already", at: option, expected: "words of its own",
        help: "write other words, or remove one of the two",
        notes: [Diagnostic.Note("the first one stands here", at: .element(first.position))])
    }
  }
}
