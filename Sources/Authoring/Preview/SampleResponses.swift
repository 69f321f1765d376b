public import ActivityKit

/// Finds out what a right and a wrong response to an activity would be, by trying: no activity type is known by name.
public struct SampleResponses: Sendable {
  /// A response that passes; nil where none was found.
  public let right: Reply?
  /// A response that is evaluated and does not pass; nil where every one passes.
  public let wrong: Reply?
  /// What is said of a response that cannot be evaluated; nil where every one can.
  public let refused: [ResponseError.Problem]?

  /// A response, and what the ones before it left for it.
  public struct Reply: Sendable, Equatable {
    public let response: Response
    public let stored: StoredState?
  }

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
        if outcome.isJudged, !outcome.passed, wrong == nil { wrong = Response(tried) }
        let rank = (outcome.passed ? 1 : 0) + 2 * outcome.items.count { $0.isRight }
        if rank > score { (score, chosen) = (rank, value) }
      }
      best[field] = chosen
    }
    let outcome = try? await activity.evaluate(Response(best), given: state)
    let first = sample?.right ?? (outcome?.passed == true ? Response(best) : nil)
    var found = (
      right: first.map { Reply(response: $0, stored: nil) },
      wrong: (sample?.wrong ?? wrong).map { Reply(response: $0, stored: nil) }
    )
    if activity.keepsState, found.right == nil || found.wrong == nil {
      let further = await Self.further(in: activity, seed: seed)
      found = (found.right ?? further.right, found.wrong ?? further.wrong)
    }
    (right, self.wrong) = found
    do {
      _ = try await activity.evaluate(Response(), given: state)
      refused = nil
    } catch {
      refused = error.problems
    }
  }

  /// In an activity that goes on from one response to the next, the nearest ones that bring it to an end.
  private static func further(
    in activity: any PreparedActivity, seed: UInt64
  ) async -> (right: Reply?, wrong: Reply?) {
    var front: [StoredState?] = [nil]
    var seen: Set<String> = []
    var (right, wrong): (Reply?, Reply?)
    // An activity that never ends is given up.
    for _ in 0..<200 where !front.isEmpty && (right == nil || wrong == nil) {
      let state = AttemptState(seed: seed, stored: front.removeFirst())
      let trials = ((try? activity.view(given: state)) ?? []).flatMap(\.all).flatMap(\.trials)
      let usual = Dictionary(trials.map { ($0.field, $0.values.first ?? []) }) { first, _ in first }
      for (field, values) in trials {
        for value in values {
          let response = Response(usual).setting(field, to: value)
          guard let outcome = try? await activity.evaluate(response, given: state) else { continue }
          let reply = Reply(response: response, stored: state.stored)
          switch outcome.progress {
          case .judged(_, let passed): if passed { right = right ?? reply } else { wrong = wrong ?? reply }
          case .continues: if let next = outcome.state, seen.insert(next.json).inserted { front.append(next) }
          case .waiting: break
          }
        }
      }
    }
    return (right, wrong)
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
