import Foundation

/// Pauses between attempts: each about twice as long as the one before, and never quite as long as another's.
struct Backoff {
  private var pause: Double
  private let longest: Double

  /// - Parameters:
  ///   - first: About how long the first pause is, in seconds.
  ///   - longest: No pause is longer, in seconds.
  init(first: Double = 0.01, longest: Double = 0.5) {
    pause = first
    self.longest = longest
  }

  /// The next pause, in seconds.
  mutating func next() -> Double {
    defer { pause = min(pause * 2, longest) }
    return pause * Double.random(in: 0.5...1)
  }

  /// Lets this thread, which must be nobody else's, sleep.
  mutating func wait() { Thread.sleep(forTimeInterval: next()) }
}
