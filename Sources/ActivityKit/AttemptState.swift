/// What a view and an evaluation may know of the attempt: never whose it is.
public struct AttemptState: Sendable, Equatable {
  /// Where chance comes from: the same for one participant and activity, so that options keep their order.
  public let seed: UInt64
  /// What was answered last, where the participant comes back to look; nil for an evaluation.
  public let previous: Response?

  public init(seed: UInt64, previous: Response? = nil) {
    self.seed = seed
    self.previous = previous
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
