/// Waiting, as practice: a stretch of time to choose, and pauses to sit through. How fast somebody is never counts, and
/// the same can be done without a clock.
public struct WaitTimer: Sendable, Equatable, Codable {
  /// Unique in the view. The pauses that were waited through come back under it, by id.
  public let name: String
  public let label: [Inline]
  /// The stretches to choose from, in seconds; at least one.
  public let seconds: [Int]
  /// The stretch that was chosen, or the one to begin with.
  public let chosenSeconds: Int
  /// What is waited for, one after the other.
  public let pauses: [Pause]
  /// How to do the same without a clock.
  public let untimed: [Inline]
  /// The pauses that were done before, by id.
  public let done: [String]
  /// Whether it was done without a clock.
  public let isUntimed: Bool

  public init(
    name: String, label: [Inline], seconds: [Int], chosenSeconds: Int, pauses: [Pause], untimed: [Inline],
    done: [String] = [], isUntimed: Bool = false
  ) {
    self.name = name
    self.label = label
    self.seconds = seconds
    self.chosenSeconds = chosenSeconds
    self.pauses = pauses
    self.untimed = untimed
    self.done = done
    self.isUntimed = isUntimed
  }

  /// One time of waiting.
  public struct Pause: Sendable, Equatable, Codable {
    public let id: String
    /// What is going on meanwhile: "Ana is building a message."
    public let words: [Inline]

    public init(id: String, words: [Inline]) {
      self.id = id
      self.words = words
    }
  }

  /// The name under which the chosen stretch comes back.
  public var secondsField: String { "\(name).seconds" }
  /// The name under which `Confirmation.yes` comes back where it was done without a clock.
  public var untimedField: String { "\(name).untimed" }
}
