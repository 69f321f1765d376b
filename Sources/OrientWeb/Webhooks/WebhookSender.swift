internal import AsyncHTTPClient
internal import Curriculum
internal import Dispatch
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
public import Storage
public import Tracking

/// Posts deliveries. No redirect is followed, and nothing of the answer but its status is read.
public struct WebhookSender: Sendable {
  private let allowsPrivate: Bool
  /// How long a receiver may take to answer, in seconds.
  let patience: Int64

  /// - Parameters:
  ///   - allowsPrivate: whether addresses of this network will do.
  ///   - patience: how long a receiver may take to answer, in seconds.
  public init(allowsPrivate: Bool, patience: Int64 = 15) {
    self.allowsPrivate = allowsPrivate
    self.patience = patience
  }

  /// Sends a delivery once.
  ///
  /// - Returns: nil where the receiver took it, else why not, in a few words without the receiver's own.
  public func send(_ delivery: Delivery, to webhook: Webhook, at now: Instant) async -> String? {
    do {
      let address = try WebhookAddress(webhook.address, allowsPrivate: allowsPrivate)
      let network = try await resolved(address)
      return try await post(delivery, to: webhook, address, network, at: now)
    } catch let refusal as WebhookAddress.Refusal {
      return "the address is refused: \(refusal.reason)"
    } catch let error as HTTPClientError {
      return error.shortDescription
    } catch {
      return "it could not be reached"
    }
  }

  private func post(
    _ delivery: Delivery, to webhook: Webhook, _ address: WebhookAddress, _ network: String, at now: Instant
  ) async throws -> String? {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(min(5, patience)), read: .seconds(patience)))
    // The address that was looked at is the one that is connected to, whatever the name means by now.
    configuration.dnsOverride = [address.host: network]
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let seconds = now.milliseconds / 1000
    var request = HTTPClientRequest(url: address.url)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    request.headers.add(name: "user-agent", value: "OrientationKit")
    request.headers.add(name: "webhook-id", value: delivery.id.rawValue)
    request.headers.add(name: "webhook-timestamp", value: String(seconds))
    request.headers.add(
      name: "webhook-signature",
      value: WebhookSignature.of(delivery.body, id: delivery.id, seconds: seconds, secret: webhook.secret))
    request.body = .bytes(ByteBuffer(string: delivery.body))
    do {
      let status = try await client.execute(request, timeout: .seconds(patience)).status
      try? await client.shutdown()
      return (200...299).contains(status.code) ? nil : "it answered with status \(status.code)"
    } catch {
      try? await client.shutdown()
      throw error
    }
  }

  /// The IP address that a name stands for, if it is one that may be sent to.
  private func resolved(_ address: WebhookAddress) async throws -> String {
    let (host, port) = (address.host, address.port)
    // Asking the system for a name blocks the thread that asks.
    let found = await withCheckedContinuation { waiter in
      DispatchQueue.global().async {
        waiter.resume(returning: Result { try SocketAddress.makeAddressResolvingHost(host, port: port) })
      }
    }
    guard let network = try? found.get().ipAddress else {
      throw WebhookAddress.Refusal(reason: "nobody knows its name")
    }
    guard allowsPrivate || PublicNetwork.contains(network) == true else {
      throw WebhookAddress.Refusal(reason: "it leads into this server's own network")
    }
    return network
  }
}
