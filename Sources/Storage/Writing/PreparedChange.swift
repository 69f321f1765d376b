import Foundation
import Tracking

/// A change whose facts are JSON already, so that the writer, which works on one change after another, need not wait
/// for it.
struct PreparedChange: Sendable {
  let change: Change
  /// The facts of the change's events, in their order.
  let facts: [WrittenFact]
  /// Where the log holds the words of the people whom the change erases.
  let words: [ParticipantID: FoundWords]

  init(_ change: Change, erasing words: [ParticipantID: FoundWords] = [:]) {
    self.change = change
    self.words = words
    facts = change.events.map { WrittenFact($0.fact) }
  }
}

/// A fact as the log keeps it.
struct WrittenFact: Sendable {
  let body: String
  /// Bytes drawn at random, for a fact whose words could be guessed.
  let salt: Data?
  let digest: Data

  init(_ fact: Fact) {
    body = fact.json
    salt = fact.holdsWords ? Self.freshSalt() : nil
    digest = LogRow.digest(of: body, salt)
  }

  private static func freshSalt() -> Data {
    var generator = SystemRandomNumberGenerator()
    let words: (UInt64, UInt64) = (generator.next(), generator.next())
    return withUnsafeBytes(of: words) { Data($0) }
  }
}
