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
    questions.flatMap { question in
      let words = question.options.map(\.words)
      return catchAlls(in: question, words) + duplicates(in: question, words) + given(in: question, words)
    }
  }

  private func catchAlls(in question: ActivityOutline.Question, _ words: [String]) -> [Diagnostic] {
    question.options.indices.filter {
      words[$0].utf8.count < Self.longestCatchAll && Self.catchAlls.contains(words[$0])
    }
    .map { question.options[$0] }.map { option in
      .warning(
        "answers.catch-all", "this answer stands for the other answers", at: .element(option.element.position),
        expected: "an answer of its own",
        help: question.isShuffled
          ? "answers come in an order of chance, so that nobody knows what is \"above\""
          : "whoever knows two answers knows this one, without thinking about the rest",
        "where several are right, let people choose several; where none is, write the answer that is")
    }
  }

  private func duplicates(in question: ActivityOutline.Question, _ words: [String]) -> [Diagnostic] {
    question.options.indices.dropFirst().compactMap { index in
      let option = question.options[index]
      guard let earlier = words[..<index].firstIndex(of: words[index]) else { return nil }
      return .warning(
        "answers.duplicate", "another answer of the question says the same", at: .element(option.element.position),
        expected: "answers that differ",
        help: "the first one stands in line \(question.options[earlier].element.position.line); change or remove one")
    }
  }

  /// Answers of a word or two, such as "yes", may well stand in their question.
  private func given(in question: ActivityOutline.Question, _ words: [String]) -> [Diagnostic] {
    let options = question.options
    guard let right = options.firstIndex(where: \.isRight), !options[(right + 1)...].contains(where: \.isRight),
      words[right].utf8.count >= 12
    else { return [] }
    let prompt = question.promptLetters
    guard prompt.holds(words[right]),
      !options.indices.contains(where: { !options[$0].isRight && prompt.holds(words[$0]) })
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
