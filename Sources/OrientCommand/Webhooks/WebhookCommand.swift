import ArgumentParser
import OrientationKit
import Storage

/// `orient webhook`: who is told when something happens.
struct WebhookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: "Tell other programs when somebody is done, or a group is ready or launched.",
    discussion: """
      The server posts a small JSON document with ids and without names, signed as Standard Webhooks have it. \
      What nobody takes is sent again for a day and then kept: "dead" lists it, "retry" sends it again.
      """,
    subcommands: [
      WebhookAddCommand.self, WebhookListCommand.self, WebhookRemoveCommand.self, WebhookTestCommand.self,
      WebhookDeadCommand.self, WebhookRetryCommand.self,
    ])
}
