import ActivityKit
import Authoring

/// An activity whose answers are evaluated, with an answer that is right.
struct Subject: Sendable {
  let activity: any PreparedActivity
  let response: Response
  private static let state = AttemptState(seed: 3)
  private static let concurrent = 64

  init(_ activity: any PreparedActivity, response: Response) {
    self.activity = activity
    self.response = response
  }

  /// - Throws: `Problem` where no answer is right.
  init(_ activity: any PreparedActivity) async throws {
    guard let right = await SampleResponses(to: activity, seed: 3).right else {
      throw Problem(description: "no answer is right")
    }
    self.init(activity, response: right.response)
  }

  /// A batch's mean for one evaluation, the median of the batches.
  func microseconds(batches: Int, of count: Int) async throws -> Double {
    var times: [Double] = []
    for _ in 0..<batches {
      let start = ContinuousClock.now
      for _ in 0..<count { try await evaluate() }
      times.append(start.duration(to: .now) / .microseconds(count))
    }
    return times.sorted()[batches / 2]
  }

  /// The median in microseconds of evaluations one after the other.
  func median(of count: Int) async throws -> Double {
    var times: [Double] = []
    for _ in 0..<count {
      let start = ContinuousClock.now
      try await evaluate()
      times.append(start.duration(to: .now) / .microseconds(1))
    }
    return times.sorted()[count / 2]
  }

  /// How many evaluations a second end well while 64 are under way.
  func throughput(_ seconds: Double) async throws -> Double {
    let start = ContinuousClock.now
    let end = start + .seconds(seconds)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<Self.concurrent {
        group.addTask {
          var count = 0
          while ContinuousClock.now < end {
            try await evaluate()
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(count) / (start.duration(to: .now) / .seconds(1))
  }

  /// Measures something while evaluations of this one, which never end by themselves, are under way all the time.
  func meanwhile(_ measure: @Sendable () async throws -> Double) async throws -> Double {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          while !Task.isCancelled {
            let outcome = try await activity.evaluate(response, given: Self.state)
            guard outcome.progress == .waiting else { throw Problem(description: "the runaway came to an end") }
          }
        }
      }
      let figure = try await measure()
      group.cancelAll()
      try await group.waitForAll()
      return figure
    }
  }

  private func evaluate() async throws {
    guard try await activity.evaluate(response, given: Self.state).passed else {
      throw Problem(description: "a right answer did not pass")
    }
  }
}
