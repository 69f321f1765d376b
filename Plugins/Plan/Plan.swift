public import ActivityKit

/// A form to fill in, which leaves something to work with: an agenda, a plan, a story. It is done once each field that
/// has to be filled in is; nothing is right or wrong. Who is not finished can have it kept as it is.
public struct Plan: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: PlanLanguage.plan, modes: [.passed, .answered], responses: .personal, keepsState: true,
    captures: "what is written and chosen in each field, also while it is not finished", samples: PlanLanguage.samples,
    explanations: PlanExplanations.all)

  public init() {}

  /// What a learner may see.
  public struct Prompt: Codable, Sendable, Equatable {
    let title: [Inline]
    let task: [Inline]
    let parts: [Part]
    let unfinished: Unfinished
  }

  /// Fields under a title, or without one.
  struct Part: Codable, Sendable, Equatable {
    let title: [Inline]?
    let fields: [PlanField]
  }

  /// How somebody says that they go on later.
  struct Unfinished: Codable, Sendable, Equatable {
    /// The name of the field.
    let name: String
    let statement: [Inline]
    /// What is said when it was kept.
    let kept: [Inline]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? {
    PlanReader().read(element, in: &reading).map { ($0, NoKey()) }
  }

  /// What was taken and is complete is shown as it can be printed, before the fields to change it in.
  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let kept = state.stored.flatMap { $0.value(as: [String: [String]].self) }.map(Response.init)
    let sent = state.previous ?? kept ?? Response()
    var controls: [Control] = []
    if state.previous != nil, state.isTaken, isComplete(sent, for: prompt) {
      controls.append(.prose(Prose([[.strong(prompt.title.plain)]] + prompt.written(in: sent), kind: .written)))
    }
    if state.previous == nil, kept != nil { controls.append(.words(prompt.unfinished.kept)) }
    controls.append(.words(prompt.task, .instruction))
    for part in prompt.parts {
      let fields = part.fields.map { $0.control(showing: sent) }
      controls += part.title.map { [.form(FieldGroup(title: $0, controls: fields))] } ?? fields
    }
    let unfinished = prompt.unfinished
    return controls + [.confirm(Confirmation(name: unfinished.name, statement: unfinished.statement))]
  }

  private func isComplete(_ response: Response, for prompt: Prompt) -> Bool {
    var check = ResponseCheck(response)
    for field in prompt.fields { field.check(&check, isUnfinished: false, today: nil) }
    return check.problems.isEmpty
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: NoKey, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let isUnfinished = response.isConfirmed(prompt.unfinished.name)
    var check = ResponseCheck(response)
    for field in prompt.fields { field.check(&check, isUnfinished: isUnfinished, today: state.day) }
    try check.finish()
    guard isUnfinished else { return Outcome(score: Percentage(100), passed: true, items: []) }
    let written = response.keeping(Set(prompt.fields.map(\.id)))
    guard let kept = StoredState(written.values) else {
      throw ResponseError(prompt.fields.prefix(1).map { ResponseError.Problem(field: $0.id, reason: .tooLong) })
    }
    return Outcome(.continues, state: kept)
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let written = prompt.written(in: response).map(\.plain)
    let title = prompt.title.plain
    if written.isEmpty { return "\(title): nothing is filled in." }
    let isUnfinished = response.isConfirmed(prompt.unfinished.name)
    return "\(title)\(isUnfinished ? " (not finished)" : ""): \(written.joined(separator: " · "))"
  }

  /// Half a minute a field.
  public func outline(of element: Element) -> ActivityOutline {
    ActivityOutline(seconds: 30 * PlanReader.fields(of: element).count)
  }
}

extension Plan.Prompt {
  /// In the author's order.
  var fields: [PlanField] { parts.flatMap(\.fields) }

  /// What was filled in, a paragraph each; what was left out is not among it.
  func written(in response: Response) -> [[Inline]] {
    fields.compactMap { field in
      let words = field.words(in: response)
      guard !words.isEmpty else { return nil }
      let label = field.label.plain
      let end = label.last.map { ".?!:…".contains($0) } == true ? "" : ":"
      return [.strong(label + end), .text(" " + words)]
    }
  }
}
