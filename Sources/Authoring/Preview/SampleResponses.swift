public import ActivityKit

/// Finds out what a right and a wrong response to an activity would be, by trying: no activity type is known by name.
public struct SampleResponses: Sendable {
  /// A response that passes; nil where none was found.
  public let right: Response?
  /// A response that is evaluated and does not pass; nil where every one passes.
  public let wrong: Response?
  /// What is said of a response that cannot be evaluated; nil where every one can.
  public let refused: [ResponseError.Problem]?

  /// Each field is tried by itself, with the others as good as they are known.
  public init(to activity: any PreparedActivity, seed: UInt64) async {
    let state = AttemptState(seed: seed)
    let controls = (try? activity.view(given: state)) ?? []
    var choices: [(field: String, values: [[String]])] = []
    for control in controls {
      switch control {
      case .choices(let asked): choices.append((asked.name, Self.picks(of: asked)))
      case .sorter(let sorter):
        for field in control.fields { choices.append((field, sorter.bins.map { [$0.id] })) }
      case .prose: break
      }
    }
    var best: [String: [String]] = [:]
    for (field, values) in choices { best[field] = values.first ?? [] }
    var wrong: Response?
    for (field, values) in choices {
      var score = -1
      var chosen = best[field] ?? []
      for value in values {
        var tried = best
        tried[field] = value
        guard let outcome = try? await activity.evaluate(Response(tried), given: state) else { continue }
        if !outcome.passed, wrong == nil { wrong = Response(tried) }
        let rank = (outcome.passed ? 1 : 0) + 2 * outcome.items.count { $0.isRight }
        if rank > score { (score, chosen) = (rank, value) }
      }
      best[field] = chosen
    }
    let outcome = try? await activity.evaluate(Response(best), given: state)
    right = outcome?.passed == true ? Response(best) : nil
    self.wrong = wrong
    do {
      _ = try await activity.evaluate(Response(), given: state)
      refused = nil
    } catch {
      refused = error.problems
    }
  }

  /// One option each, and where several can be chosen, every set of up to 8 options.
  private static func picks(of choices: Choices) -> [[String]] {
    let ids = choices.options.map(\.id)
    guard choices.isMultiple, ids.count <= 8 else { return ids.map { [$0] } }
    return (1..<(1 << ids.count)).map { set in ids.indices.filter { set & (1 << $0) != 0 }.map { ids[$0] } }
  }
}
