import ActivityKit

/// What leads where in a scenario, as its author wrote it: also where something is wrong.
struct StoryGraph {
  let start: String
  /// In the order of the file.
  let steps: [Element]
  let endings: [Element]
  /// How many choices lead to each scene that one can come to, on the shortest way.
  let distances: [String: Int]
  /// From where one comes to a scene with one choice.
  private let before: [String: [String]]

  init(_ scenario: Element) {
    start = scenario["start"] ?? ""
    steps = scenario.elements(named: "step")
    endings = scenario.elements(named: "ending")
    var after: [String: [String]] = [:]
    var before: [String: [String]] = [:]
    for step in steps {
      for next in step.elements(named: "choice").compactMap({ $0["to"] }) {
        after[step.id, default: []].append(next)
        before[next, default: []].append(step.id)
      }
    }
    distances = Self.distances(from: [start], along: after)
    self.before = before
  }

  var goodEnds: Set<String> { Set(endings.filter { $0["result"] == "good" }.map(\.id)) }

  /// The ids of some scenes, and of all from which one can come to them.
  func leading(to ends: some Sequence<String>) -> Set<String> {
    Set(Self.distances(from: Array(ends), along: before).keys)
  }

  /// How many scenes one reads on the shortest way to one of these, both ends counted; nil where there is no way.
  func shortestWay(to ends: Set<String>) -> Int? { ends.compactMap { distances[$0] }.min().map { $0 + 1 } }

  private static func distances(from places: [String], along ways: [String: [String]]) -> [String: Int] {
    var distances: [String: Int] = [:]
    var front = places
    var distance = 0
    while !front.isEmpty {
      let new = front.filter { distances.updateValue(distances[$0] ?? distance, forKey: $0) == nil }
      front = new.flatMap { ways[$0] ?? [] }
      distance += 1
    }
    return distances
  }
}

extension Element {
  var id: String { self["id"] ?? "" }
}
