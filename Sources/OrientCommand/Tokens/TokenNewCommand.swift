import ArgumentParser
import Curriculum
import OrientationKit
import Storage

/// `orient token new`
struct TokenNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a token for another program.",
    discussion: """
      Prints the secret that the program sends, this once: only its hash is kept. Who has it may do all \
      that the role may, so hand it over as you would a password.
      """)

  @Option(help: "What the program may do: reader, coordinator or administrator.")
  var role: String

  @Option(help: ArgumentHelp("What the program is, such as Gradebook.", valueName: "name"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "The last day on which it may be used, such as 2027-06-30; no end unless given.", valueName: "day"))
  var expires: String?

  @OptionGroup var record: TokenOptions

  func validate() throws {
    guard APIToken.Role(rawValue: role) != nil else {
      throw ValidationError("--role \(role): write reader, coordinator or administrator.")
    }
    if let expires, Day(expires) == nil {
      throw ValidationError("--expires \(expires): write a day as 2027-06-30.")
    }
  }

  func run() async throws {
    let role = APIToken.Role(rawValue: role) ?? .reader
    do {
      try await make(role)
    } catch EngineError.invalid {
      throw CommandFailure(
        "--name \(name) cannot be taken", advice: "Write 1 to 80 characters with a letter or a digit among them.")
    }
  }

  private func make(_ role: APIToken.Role) async throws {
    try await record.run { engine throws(EngineError) in
      let made = try await engine.makeAPIToken(named: name, role: role, lastDay: expires.flatMap { Day($0) })
      Terminal.print(
        """
        Token \(made.token.id) for "\(made.token.name)", role \(role.rawValue), \(made.token.endInWords).
        Its secret, shown this once:
          \(made.secret.text)
        """)
    }
  }
}
