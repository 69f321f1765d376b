/// What a view and an evaluation may know of the attempt: never whose it is.
public struct AttemptState: Sendable, Equatable {
  /// Where chance comes from: the same for one participant and activity, so that options keep their order.
  public let seed: UInt64
  /// What was answered last, or what was written and not sent yet; nil for an evaluation.
  public let previous: Response?
  /// Whether `previous` was taken: not where it is a draft, or could not be evaluated and is shown once more.
  public let isTaken: Bool
  /// What the last outcome left for this one; nil where it left nothing, and where the activity is begun anew.
  public let stored: StoredState?
  /// Which of the participant's attempts at this definition it is, from 1. An attempt that goes on over several
  /// responses is one. It is counted where `attempts` or `keepsState` says that it matters, and 1 elsewhere.
  public let number: Int
  /// Who looks at the view.
  public let audience: Audience
  /// The day on which a response is sent, as it is where the day begins last; nil for views, and where an earlier
  /// response is looked at again.
  public let day: Day?

  public init(
    seed: UInt64, previous: Response? = nil, stored: StoredState? = nil, number: Int = 1,
    audience: Audience = .learner, day: Day? = nil, isTaken: Bool = true
  ) {
    self.isTaken = isTaken
    self.seed = seed
    self.previous = previous
    self.stored = stored
    self.number = number
    self.audience = audience
    self.day = day
  }

  /// Who looks at a view.
  public enum Audience: String, Sendable, Equatable, CaseIterable {
    /// Whose activity it is. Of what is observed they see what will be looked for, and no controls.
    case learner
    /// The adult who watches them and signs.
    case observer
  }

  /// The same with other words in its fields, which were not taken: a draft.
  public func showing(_ response: Response?) -> AttemptState {
    AttemptState(
      seed: seed, previous: response, stored: stored, number: number, audience: audience, isTaken: false)
  }

  /// The same for a response that is sent on a day.
  public func sent(on day: Day) -> AttemptState {
    AttemptState(
      seed: seed, previous: previous, stored: stored, number: number, audience: audience, day: day, isTaken: isTaken)
  }

  /// The elements in an order that depends on the seed and on `salt` alone.
  public func shuffled<Element>(_ elements: [Element], salt: String) -> [Element] {
    var generator = SeededGenerator(seed: salt.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    return elements.shuffled(using: &generator)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): repeatable chance from a seed.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
