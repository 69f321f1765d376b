public import ActivityKit

/// A goal that somebody sets for themselves, in their own words, with a day to look at it again where the author asks
/// for one. Nothing is right or wrong: it is done once it is saved.
public struct Goal: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: GoalLanguage.goal, modes: [.passed, .answered], responses: .personal,
    captures: "the goal, and the day of the check-in where one is chosen", samples: GoalLanguage.samples,
    explanations: GoalExplanations.all)

  /// The name of the field for the words.
  static let words = "goal"
  /// The name of the field for the day.
  static let day = "check-in"
  /// In characters.
  static let maximumLength = 500

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let question: [Inline]
    let starters: [String]
    /// What asks for the day; nil where no day is asked for.
    let checkIn: [Inline]?
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    GoalReader().read(element, in: &reading).map { ($0, NoKey()) }
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let sent = state.previous ?? Response()
    let goal = Control.text(
      TextEntry(
        name: Self.words, label: prompt.question, lines: .many, maximumLength: Self.maximumLength,
        starters: prompt.starters, value: sent[Self.words].first ?? ""))
    guard let checkIn = prompt.checkIn else { return [goal] }
    return [
      goal,
      .date(DateEntry(name: Self.day, label: checkIn, isOptional: true, value: sent[Self.day].first ?? "")),
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    let words = check.text(Self.words, maximumLength: Self.maximumLength)
    // A sentence that was begun and not gone on with says no goal yet.
    if check.problems.isEmpty, isStarter(words, of: prompt) { check.report(Self.words, .unanswered) }
    if prompt.checkIn != nil, let day = check.day(Self.day, isOptional: true), let today = state.day, day < today {
      check.report(Self.day, .past)
    }
    try check.finish()
    return Outcome(
      score: Percentage(100), passed: true, items: [Outcome.Item(field: Self.words, isRight: true, feedback: [])])
  }

  private func isStarter(_ words: String, of prompt: Prompt) -> Bool {
    let folded = words.foldedForComparison
    return prompt.starters.contains { $0.foldedForComparison == folded }
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let words = String(response.text(Self.words).prefix(Self.maximumLength))
    guard !words.isEmpty else { return "Set no goal." }
    guard prompt.checkIn != nil, let day = Day(response.text(Self.day)) else { return "Set a goal: \(words)" }
    return "Set a goal, to look at again on \(day): \(words)"
  }

  /// Two minutes: to think of a goal and to write it down.
  public func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 120) }
}
