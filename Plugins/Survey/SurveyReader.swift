import ActivityKit

/// Reads a survey that an author wrote.
struct SurveyReader {
  func read(_ element: Element, in reading: inout Reading) -> Survey.Prompt? {
    let items = Self.items(of: element)
    let problems =
      emptiness(of: element, items)
      + sharedIDs(items) + unusedScale(of: element)
      + (element.elements(named: "scale").map { $0.elements(named: "label") }
      + element.elements(named: "poll").map { $0.elements(named: "option") }).flatMap(repeated)
    for problem in problems { reading.report(problem) }
    guard problems.isEmpty else { return nil }
    let written = element.first("scale")?.elements(named: "label").map { $0.inlines() }
    let isAnswered = items.contains { $0.name == "statement" }
    let scale = options(written ?? (isAnswered ? usualLabels(for: element, in: &reading) : []))
    return Survey.Prompt(
      introduction: element.first("prompt")?.inlines() ?? [], items: items.map { item($0, scale) },
      isAnonymous: element["anonymous"] == "true")
  }

  /// In the author's order.
  static func items(of survey: Element) -> [Element] {
    survey.elements.filter { $0.name == "statement" || $0.name == "poll" }
  }

  private func item(_ element: Element, _ scale: [Choices.Option]) -> Survey.Item {
    let id = element["id"] ?? ""
    guard element.name == "poll" else {
      return Survey.Item(id: id, question: element.inlines(), options: scale, isMultiple: false, layout: .scale)
    }
    return Survey.Item(
      id: id, question: element.first("prompt")?.inlines() ?? [],
      options: options(element.elements(named: "option").map { $0.inlines() }),
      isMultiple: element["several"] == "true", layout: .list)
  }

  private func options(_ labels: [[Inline]]) -> [Choices.Option] {
    labels.enumerated().map { Choices.Option(id: "o\($0.offset + 1)", label: $0.element) }
  }

  /// Marked with their language where they are not in that of the survey.
  private func usualLabels(for survey: Element, in reading: inout Reading) -> [[Inline]] {
    let (language, labels) = reading.choice(of: SurveyLanguage.usualLabels, at: survey)
    let isSame = language.primaryLanguage == reading.language.primaryLanguage
    return labels.map { [isSame ? .text($0) : .foreign($0, language: language)] }
  }

  private func emptiness(of survey: Element, _ items: [Element]) -> [Diagnostic] {
    guard items.isEmpty else { return [] }
    return [
      .error(
        "survey.no-item", "this survey asks nothing", at: survey, expected: "a <statement> or a <poll> inside",
        help: "write a <statement> to be answered on the scale, or a <poll> with options of its own")
    ]
  }

  private func sharedIDs(_ items: [Element]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return items.compactMap { item in
      let id = item["id"] ?? ""
      guard let first = seen[id] else {
        seen[id] = item
        return nil
      }
      // Two of one kind are found by the check of all ids.
      guard first.name != item.name else { return nil }
      return .error(
        "survey.same-id", "another item of this survey has the id \"\(id)\" already", at: item, value: "id",
        expected: "an id of its own", help: "give this one another id",
        notes: [Diagnostic.Note("the first one stands here", at: .value("id", of: first.position))])
    }
  }

  private func unusedScale(of survey: Element) -> [Diagnostic] {
    guard let scale = survey.first("scale"), survey.first("poll") != nil, survey.first("statement") == nil else {
      return []
    }
    return [
      .error(
        "survey.unused-scale", "nothing in this survey is answered on this scale", at: scale,
        expected: "a <statement> in the survey",
        help: "add a <statement>, or remove <scale>: a <poll> has options of its own")
    ]
  }

  private func repeated(_ labels: [Element]) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return labels.compactMap { label in
      let words = label.inlines().plain
      guard let first = seen[words.foldedForComparison] else {
        seen[words.foldedForComparison] = label
        return nil
      }
      return .error(
        "survey.same-answer", "another answer to this says \"\(words)\" already", at: label,
        expected: "words of its own", help: "write other words, or remove one of the two",
        notes: [Diagnostic.Note("the first one stands here", at: .element(first.position))])
    }
  }
}
