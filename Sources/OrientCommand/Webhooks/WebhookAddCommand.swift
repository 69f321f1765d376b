import ArgumentParser
import OrientWeb
import OrientationKit
import Storage

/// `orient webhook add`
struct WebhookAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Have an address told from now on.",
    discussion: "Prints the secret by which the receiver knows that a delivery comes from here.")

  @Argument(help: "Where to post, beginning with https://.")
  var url: String

  @Option(help: "Of what to tell, with commas between: completed, ready, launched.")
  var events = "completed,ready,launched"

  @OptionGroup var network: WebhookNetwork

  @OptionGroup var record: TokenOptions

  func validate() throws {
    guard let kinds, !kinds.isEmpty else {
      throw ValidationError("--events \(events): write some of completed,ready,launched.")
    }
    do throws(WebhookAddress.Refusal) {
      _ = try WebhookAddress(url, allowsPrivate: network.allowPrivateWebhooks)
    } catch {
      throw ValidationError("\(url) cannot be told: \(error.reason).")
    }
  }

  private var kinds: Set<Webhook.Kind>? {
    let names = events.split(separator: ",", omittingEmptySubsequences: false)
    let kinds = names.compactMap { Webhook.Kind(rawValue: String($0)) }
    return kinds.count == names.count ? Set(kinds) : nil
  }

  func run() async throws {
    try await record.run { engine throws(EngineError) in
      let webhook = try await engine.makeWebhook(at: url, for: kinds ?? [])
      Terminal.print(
        """
        Webhook \(webhook.id) is told of \(webhook.kindsInWords).
        The receiver checks what it gets with this secret:
          \(webhook.secretInText)
        """)
    }
  }
}

extension Webhook {
  var kindsInWords: String { kinds.map(\.rawValue).sorted().joined(separator: ", ") }
}
