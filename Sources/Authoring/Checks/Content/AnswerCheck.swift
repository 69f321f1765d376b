import ActivityKit
import Curriculum

/// Whether each question's answers make sense beside each other.
struct AnswerCheck {
  private static let catchAlls: Set<String> = [
    "all of the above", "none of the above", "all the above", "both of the above", "all of these", "none of these",
    "all of them", "none of them", "any of the above", "todas las anteriores", "todas las respuestas anteriores",
    "ninguna de las anteriores", "ninguna de las respuestas anteriores", "todos los anteriores",
    "ninguno de los anteriores",
    "todas son correctas", "todas las opciones anteriores", "ambas respuestas",
  ]
  private static let longestCatchAll = 48

  func diagnostics(for questions: [ActivityOutline.Question]) -> [Diagnostic] {
    questions.flatMap { catchAlls(in: $0) + duplicates(in: $0) + given(in: $0) }
  }

  private func catchAlls(in question: ActivityOutline.Question) -> [Diagnostic] {
    question.options.filter { $0.length < Self.longestCatchAll && Self.catchAlls.contains($0.words) }.map { option in
      .warning(
        "answers.catch-all", "this answer stands for the other answers", at: .element(option.element.position),
        expected: "an answer of its own",
        help: question.isShuffled
          ? "answers come in an order of chance, so that nobody knows what is \"above\""
          : "whoever knows two answers knows this one, without thinking about the rest",
        "where several are right, let people choose several; where none is, write the answer that is")
    }
  }

  private func duplicates(in question: ActivityOutline.Question) -> [Diagnostic] {
    let lengths = question.options.map(\.length)
    // Marks at the end may differ, so that equal words have nearly equal lengths.
    return question.options.indices.dropFirst().compactMap { index in
      let option = question.options[index]
      guard
        let earlier = question.options[..<index].indices.first(where: {
          abs(lengths[$0] - lengths[index]) < 4 && question.options[$0].words == option.words
        })
      else { return nil }
      return .warning(
        "answers.duplicate", "another answer of the question says the same", at: .element(option.element.position),
        expected: "answers that differ",
        help: "the first one stands in line \(question.options[earlier].element.position.line); change or remove one")
    }
  }

  /// Answers of a word or two, such as "yes", may well stand in their question.
  private func given(in question: ActivityOutline.Question) -> [Diagnostic] {
    let right = question.options.filter(\.isRight)
    guard right.count == 1, let option = right.first, option.length >= 12 else { return [] }
    let words = option.words
    let prompt = Array(question.prompt.text.lowercased().utf8)
    guard words.utf8.count >= 12, prompt.holds(words),
      !question.options.contains(where: { !$0.isRight && prompt.holds($0.words) })
    else { return [] }
    return [
      .warning(
        "answers.in-question", "the question holds the right answer, word for word",
        at: .element(question.prompt.position), expected: "a question that does not say it",
        help: "ask in other words, or put the answer into other words than the question")
    ]
  }
}

extension [UInt8] {
  /// Whether some words stand in a text, byte by byte: comparing characters takes ten times as long.
  fileprivate func holds(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
    return withUnsafeBufferPointer { text in
      (0...(text.count - wanted.count)).contains { start in
        text[start] == first && text[start..<(start + wanted.count)].elementsEqual(wanted)
      }
    }
  }
}
