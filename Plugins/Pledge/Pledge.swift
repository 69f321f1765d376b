public import ActivityKit

/// Statements to agree to, all of them. Agreeing is a promise, not a test: nothing is right or wrong.
public struct Pledge: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: PledgeLanguage.pledge, modes: [.passed, .answered], responses: .agreement,
    captures: "that each statement was agreed to, and the pledge's version", samples: PledgeLanguage.samples)

  /// The name of the one control.
  static let control = "statements"

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let version: Int
    let question: [Inline]
    let statements: [Choices.Option]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    let statements = element.elements(named: "statement").map {
      Choices.Option(id: $0["id"] ?? "", label: $0.inlines())
    }
    let prompt = Prompt(
      version: element["version"].flatMap(Int.init) ?? 1, question: element.first("prompt")?.inlines() ?? [],
      statements: statements)
    return (prompt, NoKey())
  }

  public func view(of prompt: Prompt, given state: AttemptState) throws -> [Control] {
    [
      .choices(
        Choices(
          name: Self.control, question: prompt.question, options: prompt.statements, isMultiple: true,
          chosen: state.previous?[Self.control] ?? []))
    ]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let agreed = Set(response[Self.control])
    let all = Set(prompt.statements.map(\.id))
    func refusal(_ reason: ResponseError.Reason) -> ResponseError {
      ResponseError([ResponseError.Problem(field: Self.control, reason: reason)])
    }
    if agreed.isEmpty { throw refusal(.unanswered) }
    if !agreed.isSubset(of: all) { throw refusal(.unknownValue) }
    if agreed != all { throw refusal(.incomplete) }
    return Outcome(
      score: Percentage(100), passed: true, items: [Outcome.Item(field: Self.control, isRight: true, feedback: [])])
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let agreed = prompt.statements.count { response[Self.control].contains($0.id) }
    return "Agreed to \(agreed) of \(prompt.statements.count) statements of the pledge, version \(prompt.version)."
  }

  /// Ten seconds a statement: to read it and to agree.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 10 * element.elements(named: "statement").count)
  }
}
