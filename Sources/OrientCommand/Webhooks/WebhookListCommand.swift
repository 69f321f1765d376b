import ArgumentParser
import Curriculum
import OrientationKit
import Storage

/// `orient webhook list`
struct WebhookListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List who is told of what.")

  @OptionGroup var record: TokenOptions

  func run() async throws {
    try await record.run { engine throws(EngineError) in
      let webhooks = try await engine.webhooks()
      guard !webhooks.isEmpty else { return Terminal.print("There are no webhooks.") }
      for webhook in webhooks { Terminal.print("\(webhook.id)  \(webhook.address)  \(webhook.kindsInWords)") }
    }
  }
}

/// `orient webhook remove`
struct WebhookRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Tell an address nothing any more, not even what it was still to be told.")

  @Argument(help: "The webhook's id, as orient webhook list shows it.")
  var id: String

  @OptionGroup var record: TokenOptions

  func run() async throws {
    do {
      try await record.run { engine throws(EngineError) in try await engine.removeWebhook(WebhookID(id)) }
    } catch EngineError.notFound {
      throw CommandFailure("there is no webhook \"\(id)\"", advice: "See: orient webhook list")
    }
    Terminal.print("Webhook \(id) is removed.")
  }
}
