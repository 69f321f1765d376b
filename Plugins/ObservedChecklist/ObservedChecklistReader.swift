import ActivityKit

/// Reads an observed checklist that an author wrote.
struct ObservedChecklistReader {
  private static let marks = Translated(
    ["Done", "Not yet", "Not seen"], in: "en", others: ["es": ["Hecho", "Todavía no", "No lo vi"]])

  func read(_ element: Element, in reading: inout Reading) -> ObservedChecklist.Prompt? {
    let steps = element.elements(named: "step").map { step in
      ObservedChecklist.Prompt.Step(
        id: step["id"] ?? "", words: step.inlines(leaving: ["look-for"]),
        hint: step.first("look-for")?.inlines() ?? [], isRequired: step["required"] != "false")
    }
    for problem in problems(in: element, steps) { reading.report(problem) }
    guard !reading.hasErrors else { return nil }
    let (language, words) = reading.choice(of: Self.marks, at: element)
    let isSame = language.primaryLanguage == reading.language.primaryLanguage
    return ObservedChecklist.Prompt(
      task: element.first("prompt")?.inlines() ?? [], steps: steps,
      marks: zip(ObservedChecklist.Mark.allCases, words).map { mark, word in
        Choices.Option(id: mark.rawValue, label: [isSame ? .text(word) : .foreign(word, language: language)])
      }, note: element.first("note")?.inlines())
  }

  private func problems(in element: Element, _ steps: [ObservedChecklist.Prompt.Step]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    var found = zip(element.elements(named: "step"), steps).compactMap { written, step -> Diagnostic? in
      let words = step.words.plain
      if words.isBlank {
        return .error(
          "observed-checklist.empty-step", "this step says what to look for, but not what is to be done", at: written,
          expected: "text before <look-for>", help: "write the step between <step …> and <look-for>")
      }
      guard let first = seen.updateValue(written, forKey: words.foldedForComparison) else { return nil }
      return .error(
        "observed-checklist.same-step", "another step of this checklist says \"\(words)\" already", at: written,
        expected: "words of its own", help: "write what is different about it, or remove one of the two",
        notes: [Diagnostic.Note("the other one stands here", at: .element(first.position))])
    }
    if !steps.isEmpty, !steps.contains(where: \.isRequired) {
      found.append(
        .error(
          "observed-checklist.nothing-required", "no step of this checklist has to be done, so that it says nothing",
          at: element, expected: "a step without required=\"false\"",
          help: "take required=\"false\" away from the steps that count"))
    }
    return found
  }
}
