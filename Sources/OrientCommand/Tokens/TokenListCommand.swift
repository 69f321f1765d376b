import ArgumentParser
import Curriculum
import OrientationKit
import Storage
import Tracking

/// `orient token list`
struct TokenListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tokens, those that are revoked or over too.")

  @OptionGroup var record: TokenOptions

  func run() async throws {
    try await record.run { engine throws(EngineError) in
      let tokens = try await engine.apiTokens()
      guard !tokens.isEmpty else { return Terminal.print("There are no tokens.") }
      for token in tokens {
        let state = token.state(at: engine.now)
        Terminal.print("\(token.id)  \(token.role.rawValue)  \"\(token.name)\"  made \(token.made.day), \(state)")
      }
    }
  }
}

extension APIToken {
  /// `no last day`, `good to 2027-06-30`
  var endInWords: String { lastDay.map { "good to \($0)" } ?? "no last day" }

  /// The last day on which it is good, wherever on Earth that is still today.
  private var lastDay: Day? { expires.map { Day(sinceEpoch: $0.lastDay.sinceEpoch - 1) } }

  func state(at now: Instant) -> String {
    if let revoked { return "revoked \(revoked.day)" }
    if let expires, let lastDay, expires <= now { return "over since \(lastDay)" }
    return endInWords
  }
}
