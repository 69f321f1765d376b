import ActivityKit

/// What is wrong with a quiz beyond its structure.
struct QuizCheck {
  /// What is wrong with the whole.
  func problems(in quiz: Element) -> [Diagnostic] {
    let parts = quiz.elements.flatMap { $0.name == "pool" ? $0.elements : [$0] }
    let questions = parts.filter { QuizLanguage.kinds.contains($0.name) }
    var found: [Diagnostic] = []
    if questions.isEmpty {
      found.append(
        .error(
          "quiz.no-question", "the quiz asks nothing", at: quiz, expected: "at least one question",
          help: "write a question into it, such as <choice id=\"…\">…</choice>"))
    }
    for pool in quiz.elements(named: "pool") where pool.elements.count < pool["draw"].flatMap(Int.init) ?? 1 {
      found.append(
        .error(
          "quiz.draw",
          "more questions are to be drawn (\(pool["draw"] ?? "")) than the pool has (\(pool.elements.count))",
          at: pool, value: "draw", expected: "\(pool.elements.count) or less",
          help: "write more questions into the pool, or draw fewer"))
    }
    var seen: [String: Element] = [:]
    for question in questions {
      let id = question["id"] ?? ""
      if let first = seen[id], first.name != question.name {
        found.append(
          .error(
            "quiz.same-id", "another question of this quiz has the id \"\(id)\" already", at: question, value: "id",
            expected: "an id of its own", help: "give this one another id",
            notes: [Diagnostic.Note("the first one stands here", at: .value("id", of: first.position))]))
      }
      seen[id] = seen[id] ?? question
    }
    return found
  }

  /// What is wrong with one question.
  func problems(with question: Element) -> [Diagnostic] {
    switch question.name {
    case "choice", "hotspot": options(of: question)
    case "match": partners(of: question)
    case "fill-in": gaps(of: question)
    case "number": tolerance(of: question)
    default: []
    }
  }

  private func options(of question: Element) -> [Diagnostic] {
    let options = question.elements(named: question.name == "hotspot" ? "spot" : "option")
    return options.filter { $0.inlines(leaving: ["feedback"]).plain.isBlank }.map { empty($0) }
      + correct(options, of: question)
  }

  /// Feedback is text too, so the structure of such an option has no mistake.
  private func empty(_ option: Element) -> Diagnostic {
    .error(
      "quiz.empty-option", "this option has feedback, but no words to choose it by", at: option,
      expected: "text before <feedback>", help: "write the answer between <option> and <feedback>")
  }

  private func correct(_ options: [Element], of question: Element) -> [Diagnostic] {
    let correct = options.filter { $0["correct"] == "true" }
    let id = question["id"] ?? ""
    if correct.isEmpty {
      return [
        .error(
          "quiz.no-correct", "no option of \"\(id)\" is marked correct", at: question,
          expected: "correct=\"true\" in one option", help: "add correct=\"true\" to the right option")
      ]
    }
    guard correct.count > 1, question["select"] != "many" else { return [] }
    return [
      .error(
        "quiz.several-correct", "\"\(id)\" has \(correct.count) correct options, but only one can be chosen",
        at: question, expected: "select=\"many\", or one correct option",
        help: "add select=\"many\" where the right answer is all of them together",
        "or leave correct=\"true\" in one option only",
        notes: correct.map { Diagnostic.Note("marked correct", at: .value("correct", of: $0.position)) })
    ]
  }

  private func partners(of question: Element) -> [Diagnostic] {
    let ids = question.elements(named: "partner").compactMap { $0["id"] }
    return question.elements(named: "item").filter { !ids.contains($0["partner"] ?? "") }.map { item in
      .error(
        "quiz.unknown-partner", "there is no partner \"\(item["partner"] ?? "")\" in this question", at: item,
        value: "partner", expected: "one of \(ids.joined(separator: ", "))",
        help: "write the id of one of its <partner> elements")
    }
  }

  private func gaps(of question: Element) -> [Diagnostic] {
    let gaps = question.first("text")?.elements(named: "gap") ?? []
    if gaps.isEmpty {
      return [
        .error(
          "quiz.no-gap", "the text of \"\(question["id"] ?? "")\" has no gap", at: question,
          expected: "a <gap> in its <text>", help: "put <gap><answer>…</answer></gap> in the place of a word")
      ]
    }
    return gaps.flatMap { gap -> [Diagnostic] in
      let (answers, options) = (gap.elements(named: "answer"), gap.elements(named: "option"))
      let right = options.count { $0["correct"] == "true" }
      guard answers.isEmpty == options.isEmpty || !options.isEmpty && (right != 1 || options.count < 2) else {
        return options.filter { $0.inlines(leaving: ["feedback"]).plain.isBlank }.map { empty($0) }
      }
      return [
        .error(
          "quiz.gap", "this gap cannot be filled", at: gap,
          expected: "<answer> elements, or two <option> elements or more with one of them correct",
          help: "write what is right into <answer>…</answer>, or offer options and mark the right one")
      ]
    }
  }

  private func tolerance(of question: Element) -> [Diagnostic] {
    guard let written = question["tolerance"], let tolerance = Double(written: written), tolerance < 0 else {
      return []
    }
    return [
      .error(
        "quiz.tolerance", "nothing can be closer than exactly right", at: question, value: "tolerance",
        expected: "0 or more", help: "write how far off an answer may be, without a sign")
    ]
  }
}
