import ActivityKit

/// What is wrong with a scenario: with its names, with what leads where, and with single steps.
struct ScenarioCheck {
  private let scenario: Element
  private let graph: StoryGraph
  private let steps: Set<String>
  private let scenes: Set<String>

  init(_ scenario: Element) {
    self.scenario = scenario
    graph = StoryGraph(scenario)
    steps = Set(graph.steps.map(\.id))
    scenes = steps.union(graph.endings.map(\.id))
  }

  /// Where names are wrong, what leads where is not known, and nothing is said of it.
  var problems: [Diagnostic] {
    let names = sameIDs + start + graph.steps.flatMap(unknownTargets)
    let single = graph.steps.flatMap { step in deadEnd(step) + choices(of: step) + picture(of: step) }
    guard names.isEmpty else { return names + single }
    let ways = withoutWayOut + withoutGoodEnd
    return single + ways + (ways.isEmpty ? unreachable : [])
  }

  private var sameIDs: [Diagnostic] {
    graph.endings.compactMap { ending in
      guard let step = graph.steps.first(where: { $0.id == ending.id }) else { return nil }
      return .error(
        "scenario.same-id", "a step of this scenario is called \"\(ending.id)\" already", at: ending, value: "id",
        expected: "an id of its own", help: "give the step or the ending another id, and correct what leads to it",
        notes: [Diagnostic.Note("the step stands here", at: .value("id", of: step.position))])
    }
  }

  private var start: [Diagnostic] {
    guard !steps.contains(graph.start) else { return [] }
    let isEnd = scenes.contains(graph.start)
    return [
      unknown(
        "scenario.start",
        isEnd
          ? "\"\(graph.start)\" is an ending; a story begins with a step"
          : "this scenario has no step \"\(graph.start)\" to begin with",
        scenario, "start", among: steps)
    ]
  }

  private func unknownTargets(_ step: Element) -> [Diagnostic] {
    step.elements(named: "choice").filter { !scenes.contains($0["to"] ?? "") }.map { choice in
      unknown(
        "scenario.unknown-step", "this choice leads to \"\(choice["to"] ?? "")\", which is not in this scenario",
        choice, "to", among: scenes)
    }
  }

  private func unknown(
    _ id: String, _ message: String, _ element: Element, _ attribute: String, among names: Set<String>
  ) -> Diagnostic {
    let word = element[attribute] ?? ""
    let names = names.sorted()
    let meant = suggestion(for: word, among: names)
    let more = names.count > 12 ? " …" : ""
    return .error(
      id, message, at: element, value: attribute, expected: meant.map { "did you mean \($0)?" },
      help: meant.map { "write \(attribute)=\"\($0)\"" }
        ?? "write one of: \(names.prefix(12).joined(separator: ", "))\(more)",
      fixes: meant.map {
        [.suggesting($0, for: word, among: names, in: attribute, at: .value(attribute, of: element.position))]
      } ?? [])
  }

  private func deadEnd(_ step: Element) -> [Diagnostic] {
    guard step.elements(named: "choice").isEmpty else { return [] }
    return [
      .error(
        "scenario.dead-end", "the step \"\(step.id)\" has no choice, so that the story stops there", at: step,
        expected: "a <choice to=\"…\">", help: "add what one can do there, or make an <ending> of it")
    ]
  }

  private func choices(of step: Element) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return step.elements(named: "choice").compactMap { choice in
      let words = choice.inlines(leaving: ["feedback"]).plain
      if words.isBlank {
        return .error(
          "scenario.empty-choice", "this choice has feedback, but no words of its own", at: choice,
          expected: "text before <feedback>", help: "write what one does, between <choice …> and <feedback>")
      }
      guard let first = seen.updateValue(choice, forKey: words.foldedForComparison) else { return nil }
      return .error(
        "scenario.same-choice", "another choice of this step says \"\(words)\" already", at: choice,
        expected: "words of its own", help: "write what is different about it, or remove one of the two",
        notes: [Diagnostic.Note("the other one stands here", at: .element(first.position))])
    }
  }

  private func picture(of step: Element) -> [Diagnostic] {
    guard step["picture"] != nil, step["alt"] == nil else { return [] }
    return [
      .error(
        "scenario.picture-without-alt", "nothing says what the picture of the step \"\(step.id)\" shows", at: step,
        value: "picture", expected: "alt=\"…\" beside it",
        help: "write in alt what a reader who does not see the picture has to know")
    ]
  }

  /// What nobody comes to, and what comes to a dead end, is told of as that.
  private var withoutWayOut: [Diagnostic] {
    let dead = graph.steps.filter { $0.first("choice") == nil }
    let leading = graph.leading(to: graph.endings.map(\.id) + dead.map(\.id))
    return graph.steps.filter { graph.distances[$0.id] != nil && !leading.contains($0.id) }.map { step in
      .error(
        "scenario.no-way-out", "from the step \"\(step.id)\" one goes round in circles and comes to no ending",
        at: step, expected: "a choice that leads on to an ending",
        help: "let one of the choices on the way round lead to an ending, or to a step from which one comes to it")
    }
  }

  private var withoutGoodEnd: [Diagnostic] {
    guard graph.shortestWay(to: graph.goodEnds) == nil else { return [] }
    guard let good = graph.endings.first(where: { $0["result"] == "good" }) else {
      return [
        .error(
          "scenario.no-good-end", "no ending of this scenario is good, so that nobody can pass it", at: scenario,
          expected: "an <ending … result=\"good\">", help: "write result=\"good\" where one has done well enough")
      ]
    }
    return [
      .error(
        "scenario.no-good-end", "no way leads to a good ending, so that nobody can pass this scenario", at: good,
        expected: "a choice with to=\"\(good.id)\"", help: "let a choice lead to it")
    ]
  }

  private var unreachable: [Diagnostic] {
    (graph.steps + graph.endings).filter { graph.distances[$0.id] == nil }.map { scene in
      .warning(
        "scenario.unreachable", "nobody comes to the \(scene.name) \"\(scene.id)\"", at: .element(scene.position),
        expected: "a choice with to=\"\(scene.id)\"",
        help: "let a choice lead to it from a step that can be reached, or remove it")
    }
  }
}
