import ArgumentParser
import OrientWeb
import OrientationKit

/// What webhooks may reach.
struct WebhookNetwork: ParsableArguments {
  @Flag(help: "Let webhooks reach addresses inside this server's own network.")
  var allowPrivateWebhooks = false

  @Option(help: ArgumentHelp("How long a receiver of webhooks may take to answer.", valueName: "seconds"))
  var webhookTimeout: Int64 = 15

  /// The longest wait for an answer, in seconds: what is being sent is claimed for longer.
  private static let longest: Int64 = 60

  func validate() throws {
    guard (1...Self.longest).contains(webhookTimeout) else {
      throw ValidationError("--webhook-timeout \(webhookTimeout): write a number from 1 to \(Self.longest).")
    }
  }

  var sender: WebhookSender { WebhookSender(allowsPrivate: allowPrivateWebhooks, patience: webhookTimeout) }
}

/// When webhooks are sent again.
struct WebhookRetries: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How long to wait before a webhook is sent again, after each attempt, in seconds; then it is given up.",
      valueName: "seconds,…"))
  var webhookWaits = RetryPlan.standard.waits.map(String.init).joined(separator: ",")

  /// A month, in seconds.
  private static let longest: Int64 = 30 * 86_400

  private var waits: [Int64]? {
    let parts = webhookWaits.split(separator: ",", omittingEmptySubsequences: false)
    let waits = parts.compactMap { Int64($0) }.filter { (1...Self.longest).contains($0) }
    return waits.count == parts.count ? waits : nil
  }

  func validate() throws {
    guard waits != nil else {
      throw ValidationError("--webhook-waits \(webhookWaits): write seconds with commas between, such as 5,60,3600.")
    }
  }

  var plan: RetryPlan { waits.map { RetryPlan(waits: $0) } ?? .standard }
}
