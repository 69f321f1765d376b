import ActivityKit

/// Reads a quiz that an author wrote.
struct QuizReader {
  func read(_ element: Element, in reading: inout Reading) -> (prompt: Quiz.Prompt, key: Quiz.Key)? {
    let choices = element.elements(named: "choice")
    let problems = choices.flatMap { emptyOptions(of: $0) + (problem(with: $0).map { [$0] } ?? []) }
    for problem in problems { reading.report(problem) }
    guard problems.isEmpty else { return nil }
    return (
      Quiz.Prompt(questions: choices.map(question)),
      Quiz.Key(
        pass: Percentage(element["pass"].flatMap(Double.init) ?? 80),
        answers: Dictionary(choices.map { ($0["id"] ?? "", answer(to: $0)) }) { first, _ in first })
    )
  }

  private func problem(with choice: Element) -> Diagnostic? {
    let correct = choice.elements(named: "option").filter(\.isCorrect)
    let id = choice["id"] ?? ""
    if correct.isEmpty {
      return .error(
        "quiz.no-correct", "no option of \"\(id)\" is marked correct", at: choice,
        expected: "correct=\"true\" in one option", help: "add correct=\"true\" to the right option")
    }
    guard correct.count > 1, choice["select"] != "many" else { return nil }
    return .error(
      "quiz.several-correct", "\"\(id)\" has \(correct.count) correct options, but only one can be chosen", at: choice,
      expected: "select=\"many\", or one correct option",
      help: "add select=\"many\" where the right answer is all of them together",
      "or leave correct=\"true\" in one option only",
      notes: correct.map { Diagnostic.Note("marked correct", at: .value("correct", of: $0.position)) })
  }

  /// Feedback is text too, so the structure of such an option has no mistake.
  private func emptyOptions(of choice: Element) -> [Diagnostic] {
    choice.elements(named: "option").filter { $0.inlines(leaving: ["feedback"]).plain.isBlank }.map {
      .error(
        "quiz.empty-option", "this option has feedback, but no words to choose it by", at: $0,
        expected: "text before <feedback>", help: "write the answer between <option> and <feedback>")
    }
  }

  private func question(from choice: Element) -> Quiz.Prompt.Question {
    Quiz.Prompt.Question(
      id: choice["id"] ?? "", text: choice.first("prompt")?.inlines() ?? [], isMultiple: choice["select"] == "many",
      options: options(of: choice).map { Choices.Option(id: $0.id, label: $0.element.inlines(leaving: ["feedback"])) })
  }

  private func answer(to choice: Element) -> Quiz.Key.Answer {
    let options = options(of: choice)
    let feedback = options.compactMap { option in option.element.first("feedback").map { (option.id, $0.text) } }
    return Quiz.Key.Answer(
      correct: options.filter(\.element.isCorrect).map(\.id), isCritical: choice["critical"] == "true",
      feedback: Dictionary(feedback) { first, _ in first })
  }

  /// Options are named by their place in the file: authors need not name them, and views shuffle them.
  private func options(of choice: Element) -> [(id: String, element: Element)] {
    choice.elements(named: "option").enumerated().map { ("o\($0.offset + 1)", $0.element) }
  }
}

extension Element {
  fileprivate var isCorrect: Bool { self["correct"] == "true" }
}
