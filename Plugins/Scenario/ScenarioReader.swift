import ActivityKit

/// Reads a scenario that an author wrote.
struct ScenarioReader {
  func read(_ element: Element, in reading: inout Reading) -> (prompt: Scenario.Prompt, key: Scenario.Key)? {
    for problem in ScenarioCheck(element).problems { reading.report(problem) }
    guard !reading.hasErrors else { return nil }
    let graph = StoryGraph(element)
    let scenes = graph.steps.map { ($0.id, scene($0)) } + graph.endings.map { ($0.id, end($0)) }
    let story = Story(
      start: graph.start, scenes: Dictionary(scenes) { first, _ in first },
      shufflesChoices: element["shuffle"] != "none")
    return (Scenario.Prompt(story: story), Scenario.Key(goodEnds: graph.goodEnds.sorted()))
  }

  private func scene(_ step: Element) -> Story.Scene {
    let choices = step.elements(named: "choice").enumerated().map { index, choice in
      Story.Choice(
        id: "\(step.id).\(index + 1)", words: choice.inlines(leaving: ["feedback"]), to: choice["to"] ?? "",
        remark: choice.first("feedback")?.inlines())
    }
    return Story.Scene(
      title: "", told: step.elements(named: "p").map { $0.inlines() }, question: step.first("prompt")?.inlines() ?? [],
      picture: step["picture"].map { Picture(source: $0, alternative: step["alt"] ?? "") }, choices: choices)
  }

  private func end(_ ending: Element) -> Story.Scene {
    let title = ending.first("title")?.text ?? ""
    return Story.Scene(
      title: title, told: [[.strong(title)]] + ending.elements(named: "p").map { $0.inlines() }, question: [],
      picture: nil, choices: [])
  }
}
