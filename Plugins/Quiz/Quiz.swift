public import ActivityKit

/// Questions with options: one right option, or several.
///
/// It is passed when the share of right questions reaches the pass mark and every critical question is right.
/// There is no limit to the tries: a quiz teaches, it does not select.
public struct Quiz: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: QuizLanguage.quiz, modes: [.passed, .answered], captures: "the options chosen",
    samples: QuizLanguage.samples, twins: QuizLanguage.twins, explanations: QuizExplanations.all)

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let questions: [Question]

    struct Question: Codable, Sendable, Equatable {
      let id: String
      let text: [Inline]
      let isMultiple: Bool
      let options: [Choices.Option]
    }
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    let pass: Percentage
    /// By question.
    let answers: [String: Answer]

    struct Answer: Codable, Sendable, Equatable {
      let correct: [String]
      let isCritical: Bool
      /// By option.
      let feedback: [String: String]
    }
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    QuizReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) throws -> [Control] {
    prompt.questions.map { question in
      .choices(
        Choices(
          name: question.id, question: question.text,
          options: state.shuffled(question.options, salt: question.id), isMultiple: question.isMultiple,
          chosen: state.previous?[question.id] ?? []))
    }
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let problems = prompt.questions.compactMap { problem(with: response, to: $0) }
    guard problems.isEmpty else { throw ResponseError(problems) }
    let items = prompt.questions.compactMap { question in
      key.answers[question.id].map { item(for: question, chosen: response[question.id], answer: $0) }
    }
    let score = Percentage(items.count { $0.isRight }, of: items.count)
    let passed = score >= key.pass && items.allSatisfy { $0.isRight || !$0.isCritical }
    return Outcome(score: score, passed: passed, items: items)
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    prompt.questions.map { question in
      let chosen = question.options.filter { response[question.id].contains($0.id) }.map(\.label.plain)
      return "\(question.text.plain) – \(chosen.joined(separator: "; "))"
    }.joined(separator: " · ")
  }

  /// Half a minute a question: to read it with its options, to choose, and to read what is said of the choice.
  public func outline(of element: Element) -> ActivityOutline {
    let questions = element.elements(named: "choice").compactMap { choice in
      choice.first("prompt").map { prompt in
        ActivityOutline.Question(
          prompt: prompt,
          options: choice.elements(named: "option").map {
            ActivityOutline.Option(element: $0, isRight: $0["correct"] == "true", feedback: $0.first("feedback"))
          }, isShuffled: true)
      }
    }
    return ActivityOutline(seconds: 30 * questions.count, questions: questions)
  }

  private func problem(with response: Response, to question: Prompt.Question) -> ResponseError.Problem? {
    let chosen = response[question.id]
    let reason: ResponseError.Reason
    if chosen.isEmpty {
      reason = .unanswered
    } else if !chosen.allSatisfy({ id in question.options.contains { $0.id == id } }) {
      reason = .unknownValue
    } else if chosen.count > 1, !question.isMultiple {
      reason = .tooMany
    } else {
      return nil
    }
    return ResponseError.Problem(field: question.id, reason: reason)
  }

  private func item(for question: Prompt.Question, chosen: [String], answer: Key.Answer) -> Outcome.Item {
    // The notes come in the author's order, each once, however the response was put together.
    let notes = question.options.filter { chosen.contains($0.id) }.compactMap { answer.feedback[$0.id] }
    return Outcome.Item(
      field: question.id, isRight: Set(chosen) == Set(answer.correct), isCritical: answer.isCritical, feedback: notes)
  }
}
