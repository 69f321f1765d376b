public import ActivityKit

/// Questions of eight kinds: to choose from, to write, to match, to order, to complete.
///
/// It is passed when the share of what was right reaches the pass mark and every critical question is right. Where its
/// author sets no limit there is none to the tries: a quiz teaches, it does not select.
public struct Quiz: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 2, schema: QuizLanguage.quiz, modes: [.passed, .answered], captures: "the answers to each question",
    samples: QuizSamples.all, twins: QuizSamples.twins, explanations: QuizExplanations.all)

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    /// In the author's order; of those in a pool some are drawn.
    let groups: [Group]
    let tries: Int?
    let shufflesQuestions: Bool

    /// Questions that are asked all, or a pool of which some are drawn.
    struct Group: Codable, Sendable, Equatable {
      let questions: [QuizQuestion]
      /// How many are drawn; nil for all.
      let draw: Int?
    }
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    let pass: Percentage
    /// By question.
    let answers: [String: QuizAnswer]
    /// What is said of the whole.
    let feedback: Feedback

    struct Feedback: Codable, Sendable, Equatable {
      let passed: String?
      let notPassed: String?
    }
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    QuizReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) throws -> [Control] {
    prompt.questions(given: state).flatMap { $0.controls(given: state) }
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    var items: [Outcome.Item] = []
    for question in prompt.questions(given: state) {
      guard let answer = key.answers[question.id] else { continue }
      items.append(QuizMarking(question: question, answer: answer).item(&check))
    }
    try check.finish()
    let sum = items.reduce(0) { $0 + $1.credit.value }
    let score = Percentage(items.isEmpty ? 0 : sum / Double(items.count))
    let passed = score >= key.pass && items.allSatisfy { $0.isRight || !$0.isCritical }
    return Outcome(
      score: score, passed: passed, items: items,
      feedback: [passed ? key.feedback.passed : key.feedback.notPassed].compactMap(\.self))
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    prompt.groups.flatMap(\.questions).compactMap { question in
      question.given(in: response).map { "\(question.text.plain) – \($0)" }
    }.joined(separator: " · ")
  }

  /// A pool is drawn from anew for each attempt.
  public func attempts(at prompt: Prompt) -> Attempts {
    Attempts(limit: prompt.tries, renews: prompt.groups.contains { $0.draw != nil })
  }

  /// Version 1 had questions to choose from alone, and they were answered as they are now.
  public func carry(_ earlier: EarlierAnswer, to prompt: Prompt) -> Carried { .asIs }

  /// Half a minute a question: to read it with its options, to choose, and to read what is said of the choice.
  public func outline(of element: Element) -> ActivityOutline {
    let drawn = element.elements(named: "pool").map { pool in
      min(pool["draw"].flatMap(Int.init) ?? .max, pool.elements.count)
    }
    let fixed = element.elements.count { QuizLanguage.kinds.contains($0.name) }
    return ActivityOutline(
      seconds: 30 * (fixed + drawn.reduce(0, +)),
      questions: (element.elements(named: "choice")
        + element.elements(named: "pool").flatMap { $0.elements(named: "choice") }).compactMap { choice in
          choice.first("prompt").map { prompt in
            ActivityOutline.Question(
              prompt: prompt,
              options: choice.elements(named: "option").map {
                ActivityOutline.Option(element: $0, isRight: $0["correct"] == "true", feedback: $0.first("feedback"))
              }, isShuffled: element["shuffle"] != "none")
          }
        })
  }
}

extension Quiz.Prompt {
  /// The questions of an attempt, in its order.
  func questions(given state: AttemptState) -> [QuizQuestion] {
    let drawn = groups.enumerated().flatMap { index, group -> [QuizQuestion] in
      guard let draw = group.draw else { return group.questions }
      let chosen = Set(state.shuffled(group.questions, salt: "pool \(index) \(state.number)").prefix(draw).map(\.id))
      return group.questions.filter { chosen.contains($0.id) }
    }
    return shufflesQuestions ? state.shuffled(drawn, salt: "questions \(state.number)") : drawn
  }
}
