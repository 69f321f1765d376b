public import ActivityKit

/// What people think, on a scale in words or by options. Nothing is right or wrong, nothing is scored, and each item may
/// be left out.
///
/// An anonymous survey is answered once: its answers are counted apart from the person, and could not be taken back.
public struct Survey: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: SurveyLanguage.survey, modes: [.passed, .answered], responses: .personal,
    captures: "the answer to each item, or only that it was submitted where the survey is anonymous",
    samples: SurveyLanguage.samples, explanations: SurveyExplanations.all)

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let introduction: [Inline]
    let items: [Item]
    let isAnonymous: Bool
  }

  /// A statement with the labels of the scale, or a poll with its own options.
  struct Item: Codable, Sendable, Equatable {
    /// The name of its field.
    let id: String
    let question: [Inline]
    let options: [Choices.Option]
    let isMultiple: Bool
    let layout: Choices.Layout
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    SurveyReader().read(element, in: &reading).map { ($0, NoKey()) }
  }

  /// What was submitted without a name is not known any more: then the questions alone are shown.
  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    if prompt.isAnonymous, let previous = state.previous, previous.values.isEmpty {
      return [
        .words(prompt.introduction, .instruction), .prose(Prose(prompt.items.map(\.question), kind: .list)),
      ]
    }
    return [.words(prompt.introduction, .instruction)]
      + prompt.items.map { item in
        .choices(
          Choices(
            name: item.id, question: item.question, options: item.options, isMultiple: item.isMultiple,
            isOptional: true, layout: item.layout, chosen: state.previous?[item.id] ?? []))
      }
  }

  /// No items are in the outcome: it is kept with the person, and would tell which of them were answered.
  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    var check = ResponseCheck(response)
    for item in prompt.items {
      let offered = item.options.map(\.id)
      if item.isMultiple {
        check.several(item.id, of: offered, isOptional: true)
      } else {
        check.one(item.id, of: offered, isOptional: true)
      }
    }
    try check.finish()
    return Outcome(score: Percentage(100), passed: true, items: [])
  }

  public func record(of response: Response, to prompt: Prompt) -> Recorded {
    guard prompt.isAnonymous else { return .all(response) }
    let answers = prompt.items.map { ($0.id, chosen(in: response, of: $0).map(\.id)) }
    return Recorded(
      kept: Response(),
      counted: Response(Dictionary(answers.filter { !$0.1.isEmpty }) { first, _ in first }))
  }

  public func attempts(at prompt: Prompt) -> Attempts {
    prompt.isAnonymous ? Attempts(limit: 1) : .unlimited
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    if prompt.isAnonymous { return "Submitted the survey; the answers are counted without a name." }
    return prompt.items.map { item in
      let labels = chosen(in: response, of: item).map(\.label.plain)
      return "\(item.question.plain) → \(labels.isEmpty ? "left out" : labels.joined(separator: ", "))"
    }.joined(separator: " · ")
  }

  /// Ten seconds an item: to read it and to choose.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 10 * SurveyReader.items(of: element).count)
  }

  /// The options of an item that a response names, each once.
  private func chosen(in response: Response, of item: Item) -> [Choices.Option] {
    let chosen = Set(response[item.id])
    return item.options.filter { chosen.contains($0.id) }
  }
}
