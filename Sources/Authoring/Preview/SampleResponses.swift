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
  ///
  /// - Parameter sample: what its plugin says of the definition: responses that trying could not find.
  public init(
    to activity: any PreparedActivity, seed: UInt64, sample: ActivityDescriptor.Sample? = nil
  ) async {
    let state = AttemptState(seed: seed)
    let controls = (try? activity.view(given: state)) ?? []
    let choices = controls.flatMap(\.all).flatMap(\.trials)
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
    right = sample?.right ?? (outcome?.passed == true ? Response(best) : nil)
    self.wrong = sample?.wrong ?? wrong
    do {
      _ = try await activity.evaluate(Response(), given: state)
      refused = nil
    } catch {
      refused = error.problems
    }
  }
}

extension Control {
  /// For each field of the control itself, values that are worth a try.
  fileprivate var trials: [(field: String, values: [[String]])] {
    func each(_ options: [Choices.Option]) -> [[String]] { options.map { [$0.id] } }
    switch self {
    case .prose, .steps, .media, .form: return []
    case .choices(let choices): return [(choices.name, choices.picks)]
    case .text(let text): return [(text.name, [["Some words of my own."]])]
    case .number(let number):
      let values = [number.minimum, number.maximum, 1].compactMap(\.self).map { [NumberEntry.written($0)] }
      return [(number.name, values)]
    case .date(let date): return [(date.name, [[date.earliest ?? date.latest ?? "2026-09-01"]])]
    case .sorter(let sorter): return fields.map { ($0, each(sorter.bins)) }
    case .matcher(let matcher): return fields.map { ($0, each(matcher.partners)) }
    case .order(let order): return [(order.name, [order.items.map(\.id), order.items.reversed().map(\.id)])]
    case .blanks(let blanks):
      return blanks.gaps.map { gap in
        (blanks.field(of: gap), gap.options.isEmpty ? [["word"]] : each(gap.options))
      }
    case .board(let board): return [(board.name, [board.cells.prefix(3).map(\.id)])]
    case .timer(let timer):
      return [(timer.name, [timer.pauses.map(\.id)]), (timer.secondsField, timer.seconds.map { [String($0)] })]
    case .confirm(let confirmation): return [(confirmation.name, [[Confirmation.yes], []])]
    }
  }
}

extension Choices {
  /// One option each, and where several can be chosen, every set of up to 8 options.
  fileprivate var picks: [[String]] {
    let ids = options.map(\.id)
    guard isMultiple, ids.count <= 8 else { return ids.map { [$0] } }
    return (1..<(1 << ids.count)).map { set in ids.indices.filter { set & (1 << $0) != 0 }.map { ids[$0] } }
  }
}
