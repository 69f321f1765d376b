public import ActivityKit
public import Curriculum
public import Tracking

/// What a participant answered last to an activity, as far as its page needs it.
public struct LastAnswer: Sendable, Equatable {
  /// The definition that was answered.
  public let fingerprint: Fingerprint
  public let response: Response
  /// The version of the plugin that took it.
  public let version: Int
  /// Which attempt it was, from 1.
  public let attempt: Int
  public let score: Percentage
  public let passed: Bool
  /// Why it was not judged; nil where it was.
  public let progress: Marks.Open?
  /// What it left for the next response.
  public let state: StoredState?

  public init(
    fingerprint: Fingerprint, response: Response, version: Int = 1, attempt: Int = 1, score: Percentage,
    passed: Bool, progress: Marks.Open? = nil, state: StoredState? = nil
  ) {
    self.fingerprint = fingerprint
    self.response = response
    self.version = version
    self.attempt = attempt
    self.score = score
    self.passed = passed
    self.progress = progress
    self.state = state
  }

  public init(_ answer: Answer) {
    self.init(
      fingerprint: answer.fingerprint, response: answer.response, version: answer.version, attempt: answer.attempt,
      score: answer.outcome.score, passed: answer.outcome.passed, progress: answer.outcome.progress,
      state: answer.state)
  }
}
