import ActivityKit
import Authoring

extension Conformance {
  /// Generated responses, each from a view as it would be shown, an attempt going on where an outcome says so.
  func totalityFindings(_ trial: Trial<Type>) async -> [String] {
    guard !trial.samples.isEmpty else { return trial.problems }
    var generator = SeededGenerator(seed: 7)
    var found: Set<String> = []
    var stored: [Int: StoredState] = [:]
    for index in 0..<responses {
      let read = trial.samples[index % trial.samples.count]
      let state = AttemptState(
        seed: UInt64(index % 5), stored: stored[read.number], number: index % 4 + 1,
        audience: descriptor.modes == [.observed] ? .observer : .learner)
      guard let view = try? type.view(of: read.prompt, given: state) else {
        found.insert("sample \(read.number): a view cannot be made for a state that an outcome left")
        stored[read.number] = nil
        continue
      }
      let response = ResponseGenerator(to: view).response(using: &generator)
      do {
        let outcome = try await type.evaluate(response, to: read.prompt, key: read.key, given: state)
        found.formUnion(problems(with: outcome, view).map { "sample \(read.number): \($0)" })
        stored[read.number] = outcome.progress == .continues ? outcome.state : nil
        let recorded = type.record(of: response, to: read.prompt)
        if !Set(recorded.kept.values.keys).isSubset(of: response.values.keys) {
          found.insert("sample \(read.number): more is kept than was sent")
        }
      } catch {
        if error.problems.isEmpty { found.insert("sample \(read.number): a response is refused without a reason") }
      }
      let summaries = [nil, state.stored, stored[read.number]].map {
        type.summary(of: response, leaving: $0, to: read.prompt)
      }
      if summaries.contains(where: { $0.utf8.count > 1_000_000 }) {
        found.insert("sample \(read.number): a summary has more than a million bytes")
      }
    }
    return found.sorted()
  }

  private func problems(with outcome: Outcome, _ view: [Control]) -> [String] {
    var found: [String] = []
    if !(0...100).contains(outcome.score.value) { found.append("a score is not from 0 to 100") }
    let fields = outcome.items.map(\.field)
    if Set(fields).count < fields.count { found.append("an outcome says two things of one field") }
    let known = Set(view.flatMap(\.fields) + view.flatMap(\.all).compactMap(\.name))
    for field in fields where !known.contains(field) {
      found.append("an outcome speaks of \(field), which no view shows")
    }
    if outcome.state != nil, !descriptor.keepsState { found.append("an outcome has a state, and keepsState is false") }
    if outcome.progress == .continues, outcome.state == nil { found.append("an activity goes on without a state") }
    return found
  }

  /// What a sample says is right passes, also where only completion counts; what it says is wrong does not.
  func answerFindings(_ trial: Trial<Type>) async -> [String] {
    var found = trial.problems
    for read in trial.samples {
      if let right = read.sample.right {
        let outcome = try? await type.evaluate(
          right, to: read.prompt, key: read.key, given: AttemptState(seed: 1))
        if outcome?.passed != true { found.append("sample \(read.number): what is called right does not pass") }
      }
      if let wrong = read.sample.wrong {
        let outcome = try? await type.evaluate(
          wrong, to: read.prompt, key: read.key, given: AttemptState(seed: 1))
        if outcome?.passed != false { found.append("sample \(read.number): what is called wrong is refused or passes") }
      }
    }
    return found
  }

  /// Any answer to any version is read: what comes out can be shown.
  func carryFindings(_ read: Trial<Type>.Read) -> [String] {
    var generator = SeededGenerator(seed: 11)
    let view = (try? type.view(of: read.prompt, given: AttemptState(seed: 1))) ?? []
    let states: [StoredState?] = [nil, StoredState(json: "null"), StoredState(json: "[1,{\"a\":\"b\"}]")]
    for version in 0...descriptor.version {
      for _ in 0..<100 {
        let response = ResponseGenerator(to: view).response(using: &generator)
        for stored in states {
          let earlier = EarlierAnswer(version: version, response: response, stored: stored)
          switch type.carry(earlier, to: read.prompt) {
          case .asIs, .changed: break
          case .again(let reason) where reason.isBlank: return ["an activity begins anew without a reason"]
          case .again: break
          }
        }
      }
    }
    return []
  }

  /// How long an evaluation takes, in microseconds: the median of many. It is a figure, not a law: a busy machine is no
  /// fault of a plugin's.
  public func medianEvaluation() async -> Double {
    let trial = Trial(type, descriptor)
    var generator = SeededGenerator(seed: 3)
    var times: [Duration] = []
    let clock = ContinuousClock()
    for index in 0..<2000 where !trial.samples.isEmpty {
      let read = trial.samples[index % trial.samples.count]
      let state = AttemptState(seed: 1)
      let view = (try? type.view(of: read.prompt, given: state)) ?? []
      let response = read.sample.right ?? ResponseGenerator(to: view).response(using: &generator)
      let start = clock.now
      _ = try? await type.evaluate(response, to: read.prompt, key: read.key, given: state)
      times.append(clock.now - start)
    }
    guard !times.isEmpty else { return 0 }
    return times.sorted()[times.count / 2] / .microseconds(1)
  }
}
