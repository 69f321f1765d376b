import ArgumentParser
import Curriculum
import OrientWeb
import OrientationKit
import Storage

/// `orient webhook test`
struct WebhookTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Send a delivery of the type test, and say what became of it.",
    discussion: "Exit status: 0 when the receiver took it, 1 when it did not, 2 where there is no such webhook.")

  @Argument(help: "The webhook's id, as orient webhook list shows it.")
  var id: String

  @OptionGroup var network: WebhookNetwork

  @OptionGroup var record: TokenOptions

  func run() async throws {
    var found: Webhook?
    try await record.run { engine throws(EngineError) in
      found = try await engine.webhooks().first { $0.id.rawValue == id }
    }
    guard let webhook = found else {
      throw CommandFailure("there is no webhook \"\(id)\"", advice: "See: orient webhook list")
    }
    let now = SystemClock.now()
    if let problem = await network.sender.send(webhook.trial(at: now), to: webhook, at: now) {
      Terminal.print("\(webhook.address) did not take it: \(problem).")
      throw ExitCode(1)
    }
    Terminal.print("\(webhook.address) took it.")
  }
}
