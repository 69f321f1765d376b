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
  /// What the view depends on beside the seed and the response, such as the number of the attempt; nil where it depends
  /// on so much that it is not worth keeping.
  public let variant: String?
  /// What can be done with it.
  public let turn: Turn
  /// The plugin's view: `{ try prepared.view(given: AttemptState(seed: seed, previous: response)) }`. It is not
  /// called for an activity whose controls are kept.
  public let controls: @Sendable () throws -> [Control]

  public init(
    activity: Activity, key: String, isDone: Bool, state: State, responses: ResponseKind = .judged,
    seed: UInt64, variant: String? = "", turn: Turn = Turn(), controls: @escaping @Sendable () throws -> [Control]
  ) {
    self.activity = activity
    self.key = key
    self.isDone = isDone
    self.state = state
    self.responses = responses
    self.seed = seed
    self.variant = variant
    self.turn = turn
    self.controls = controls
  }

  public enum State: Sendable, Equatable {
    /// Not answered yet, or asked again.
    case fresh
    /// Answered before; the outcome, which follows from the response, says of each field what was right.
    case answered(Response, Outcome)
    /// The answer could not be evaluated and nothing was recorded.
    case refused([ResponseError.Problem])
    /// Kept, and judged later.
    case waiting
    /// Sent, and could not be saved: it is shown as it was sent.
    case unsaved
    /// Put together and not sent: the edit that was made last.
    case draft(DraftEdit)
  }

  /// What can be done with an activity, and what is said of that.
  public struct Turn: Sendable, Hashable {
    /// Whether the form can be sent.
    public let canAnswer: Bool
    /// Whether what was finished can be begun anew on a page of its own.
    public let canBeginAgain: Bool
    /// Whether it was begun anew just now.
    public let isAgain: Bool
    /// How many answers are left; nil where there is no limit.
    public let triesLeft: Int?
    /// Why what was answered before is not shown: words in the module's language.
    public let reason: String?
    /// The version of the plugin that makes the form, where another one can take its place; nil elsewhere.
    public let version: Int?

    public init(
      canAnswer: Bool = true, canBeginAgain: Bool = false, isAgain: Bool = false, triesLeft: Int? = nil,
      reason: String? = nil, version: Int? = nil
    ) {
      self.canAnswer = canAnswer
      self.canBeginAgain = canBeginAgain
      self.isAgain = isAgain
      self.triesLeft = triesLeft
      self.reason = reason
      self.version = version
    }
  }
}
