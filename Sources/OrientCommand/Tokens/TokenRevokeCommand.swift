import ArgumentParser
import Curriculum
import OrientationKit
import Storage

/// `orient token revoke`
struct TokenRevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Keep a program out from now on.")

  @Argument(help: "The token's id, as orient token list shows it.")
  var id: String

  @OptionGroup var record: TokenOptions

  func run() async throws {
    do {
      try await record.run { engine throws(EngineError) in try await engine.revokeAPIToken(APITokenID(id)) }
    } catch EngineError.notFound {
      throw CommandFailure("there is no token \"\(id)\"", advice: "See: orient token list")
    }
    Terminal.print("Token \(id) is revoked.")
  }
}
