public import ActivityKit
public import Curriculum

/// One activity on a section's page.
public struct ActivityView: Sendable {
  public let activity: Activity
  /// The key that makes a repeated POST count once; the form carries it in its field `FormName.key`.
  public let key: String
  /// Whether the activity counts as done.
  public let isDone: Bool
  public let state: State
  /// What a response is: which words the page has for it.
  public let responses: ResponseKind
  /// The seed of the attempt. Controls are rendered once for each fingerprint, seed, language and response and kept,
  /// so choose it out of few, such as a hash of the participant modulo 16.
  public let seed: UInt64
  /// The plugin's view: `{ try prepared.view(given: AttemptState(seed: seed, previous: response)) }`. It is not
  /// called for an activity whose controls are kept.
  public let controls: @Sendable () throws -> [Control]

  public init(
    activity: Activity, key: String, isDone: Bool, state: State, responses: ResponseKind = .judged,
    seed: UInt64, controls: @escaping @Sendable () throws -> [Control]
  ) {
    self.activity = activity
    self.key = key
    self.isDone = isDone
    self.state = state
    self.responses = responses
    self.seed = seed
    self.controls = controls
  }

  public enum State: Sendable, Equatable {
    /// Not answered yet, or asked again.
    case fresh
    /// Answered before; the outcome, which follows from the response, says of each field what was right.
    case answered(Response, Outcome)
    /// The answer could not be evaluated and nothing was recorded.
    case refused([ResponseError.Problem])
  }
}
