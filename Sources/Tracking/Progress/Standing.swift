public import Curriculum

/// Where a participant stands with one activity. What they answered is in the log: pages ask for it where they show it.
public struct Standing: Sendable, Equatable {
  /// The definition that was answered last.
  public let fingerprint: Fingerprint
  /// The definition that was completed last; nil while none was.
  public let completed: Fingerprint?
  public let completedAt: Instant?
  /// How often it was answered; an attempt that goes on over several answers counts once it is finished.
  public let attempts: Int
  /// The best score among the answers to the definition that was answered last.
  public let score: Percentage?
  /// When an answer last completed it; later than `completedAt` where somebody did it again.
  public let renewedAt: Instant?
  /// The revision of the module in which it was answered last.
  public let revision: Int
  /// How often it had been answered when staff asked for it again; nil where nobody did, or where it was completed since.
  public let askedAgain: Int?

  public init(
    fingerprint: Fingerprint, completed: Fingerprint?, completedAt: Instant?, attempts: Int, score: Percentage? = nil,
    renewedAt: Instant? = nil, revision: Int = 1, askedAgain: Int? = nil
  ) {
    self.fingerprint = fingerprint
    self.completed = completed
    self.completedAt = completedAt
    self.attempts = attempts
    self.score = score
    self.renewedAt = renewedAt
    self.revision = revision
    self.askedAgain = askedAgain
  }

  /// The standing once staff asked for the activity again. What was completed stays known; what never was is open anyway.
  public func askedForAgain() -> Standing {
    guard completed != nil else { return self }
    return Standing(
      fingerprint: fingerprint, completed: completed, completedAt: completedAt, attempts: attempts, score: score,
      renewedAt: renewedAt, revision: revision, askedAgain: attempts)
  }

  /// The standing after one more answer. A completion is never lost by answering again.
  public static func after(_ answer: Answer, at: Instant, from earlier: Standing?) -> Standing {
    after(AnswerGist(answer), at: at, from: earlier)
  }

  /// The standing after one more answer. A completion is never lost by answering again.
  public static func after(_ answer: AnswerGist, at: Instant, from earlier: Standing?) -> Standing {
    let keeps = earlier?.completed == answer.fingerprint || !answer.completes
    let sameScore = earlier?.fingerprint == answer.fingerprint ? earlier?.score : nil
    return Standing(
      fingerprint: answer.fingerprint,
      completed: keeps ? earlier?.completed : answer.fingerprint,
      completedAt: keeps ? earlier?.completedAt : at,
      attempts: (earlier?.attempts ?? 0) + (answer.progress == .continues ? 0 : 1),
      score: answer.progress == nil ? max(sameScore ?? answer.score, answer.score) : sameScore,
      renewedAt: answer.completes ? at : earlier?.renewedAt, revision: answer.revision,
      askedAgain: answer.completes ? nil : earlier?.askedAgain)
  }
}
