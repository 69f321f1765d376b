/// What a response was worth.
public struct Outcome: Sendable, Equatable {
  public let progress: Progress
  /// What is said of each field, in the order of the view.
  public let items: [Item]
  /// What is said of the whole, in the author's words.
  public let feedback: [String]
  /// What the engine keeps until the next response, for a type whose activities grow; nil where there is nothing.
  public let state: StoredState?

  public init(_ progress: Progress, items: [Item] = [], feedback: [String] = [], state: StoredState? = nil) {
    self.progress = progress
    self.items = items
    self.feedback = feedback
    self.state = state
  }

  /// A response that was judged.
  public init(
    score: Percentage, passed: Bool, items: [Item], feedback: [String] = [], state: StoredState? = nil
  ) {
    self.init(.judged(score, passed: passed), items: items, feedback: feedback, state: state)
  }

  /// How far an activity is with a response.
  public enum Progress: Sendable, Equatable {
    /// It is done with this response. Passed is what met the pass mark with every critical item right; for what is
    /// neither right nor wrong a type says 100 percent, passed.
    case judged(Percentage, passed: Bool)
    /// It is not finished: the next view is made from the new stored state.
    case continues
    /// It cannot be judged now: the response is kept and judged later.
    case waiting
  }

  /// From 0 to 100 percent; 0 for what is not judged.
  public var score: Percentage {
    if case .judged(let score, _) = progress { score } else { Percentage(0) }
  }

  /// Whether it was judged, the pass mark was met and every critical item was right.
  public var passed: Bool {
    if case .judged(_, let passed) = progress { passed } else { false }
  }

  /// Whether it was judged, rather than left open.
  public var isJudged: Bool {
    if case .judged = progress { true } else { false }
  }

  /// What is said of one field: a question of a quiz, a card.
  public struct Item: Sendable, Equatable {
    /// The name of the field, as the response carried it.
    public let field: String
    public let isRight: Bool
    /// How much of it was right, where that can be a part.
    public let credit: Percentage
    /// Whether the activity cannot be passed without it.
    public let isCritical: Bool
    /// The author's words to what was chosen.
    public let feedback: [String]

    /// - Parameter credit: nil where everything was right, or nothing.
    public init(
      field: String, isRight: Bool, credit: Percentage? = nil, isCritical: Bool = false, feedback: [String]
    ) {
      self.field = field
      self.isRight = isRight
      self.credit = credit ?? Percentage(isRight ? 100 : 0)
      self.isCritical = isCritical
      self.feedback = feedback
    }

    /// Whether some of it was right, and not all.
    public var isPartlyRight: Bool { !isRight && credit.value > 0 }
  }
}
