public import ActivityKit

/// A story that goes on as one chooses, until it ends well or not yet.
///
/// It is passed at a good end. Whoever comes to another one may take another way, as often as they like.
public struct Scenario: ActivityType {
  public let descriptor = ActivityDescriptor(
    version: 1, schema: ScenarioLanguage.scenario, modes: [.passed, .answered], keepsState: true,
    captures: "the choices on the way, and the end that they led to", samples: ScenarioSamples.all,
    twins: ScenarioSamples.twins, explanations: ScenarioExplanations.all)

  public init() {}

  /// What a learner may see, one part after the other.
  public struct Prompt: Codable, Sendable, Equatable {
    let story: Story
  }

  /// What only evaluation may see.
  public struct Key: Codable, Sendable, Equatable {
    /// The ids of the good ends.
    let goodEnds: [String]
  }

  public func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: Key)? {
    ScenarioReader().read(element, in: &reading)
  }

  public func view(of prompt: Prompt, given state: AttemptState) -> [Control] {
    let walk = Walk(state.stored, in: prompt.story)
    let scene = walk.scene
    let path = Control.steps(StepPath(walk.steps))
    guard !walk.isOver else { return [path, .prose(Prose(scene.told))] }
    let field = walk.field
    let options = scene.choices.map { Choices.Option(id: $0.id, label: $0.words) }
    let question = Control.choices(
      Choices(
        name: field, question: scene.question, picture: scene.picture,
        options: prompt.story.shufflesChoices ? state.shuffled(options, salt: walk.place) : options,
        isMultiple: false, chosen: state.previous?[field] ?? []))
    return [path] + (scene.told.isEmpty ? [] : [.prose(Prose(scene.told))]) + [question]
  }

  public func evaluate(
    _ response: Response, to prompt: Prompt, key: Key, given state: AttemptState
  ) throws(ResponseError) -> Outcome {
    let walk = Walk(state.stored, in: prompt.story)
    var check = ResponseCheck(response)
    let chosen = check.one(walk.field, of: walk.scene.choices.map(\.id))
    try check.finish()
    guard let chosen, let next = walk.choosing(chosen) else {
      throw ResponseError([ResponseError.Problem(field: walk.field, reason: .unknownValue)])
    }
    guard next.isOver else { return Outcome(.continues, state: next.stored) }
    let isGood = key.goodEnds.contains(next.place)
    return Outcome(
      .judged(Percentage(isGood ? 100 : 0), passed: isGood),
      items: [Outcome.Item(field: walk.field, isRight: isGood, feedback: [])], state: next.stored)
  }

  public func summary(of response: Response, to prompt: Prompt) -> String {
    let chosen = prompt.story.scenes.values.flatMap(\.choices).first { choice in
      response.values.values.contains { $0.contains(choice.id) }
    }
    return chosen.map { "Chose: \($0.words.plain)" } ?? "Chose nothing."
  }

  public func summary(of response: Response, leaving stored: StoredState?, to prompt: Prompt) -> String {
    let walk = Walk(stored, in: prompt.story)
    guard !walk.choices.isEmpty else { return summary(of: response, to: prompt) }
    let way = walk.choices.map(\.words.plain).joined(separator: " → ")
    return walk.isOver
      ? "Chose: \(way) Came to this end: \(walk.scene.title)" : "Chose: \(way) Has not come to an end yet."
  }

  /// A finished story is shown as it went, and another way begins on a page of its own.
  public func attempts(at prompt: Prompt) -> Attempts { Attempts(renews: true) }

  /// Half a minute a step on the shortest way to a good end: to read it and to choose.
  public func outline(of element: Element) -> ActivityOutline {
    let graph = StoryGraph(element)
    return ActivityOutline(seconds: 30 * (graph.shortestWay(to: graph.goodEnds) ?? graph.steps.count))
  }
}
