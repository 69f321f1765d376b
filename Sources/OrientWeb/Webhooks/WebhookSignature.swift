internal import Crypto
internal import Curriculum
internal import Foundation
public import Storage

/// How a receiver knows that a delivery is from here and fresh (Standard Webhooks 1.0, symmetric signatures).
enum WebhookSignature {
  /// The value of the header `webhook-signature`.
  ///
  /// - Parameter seconds: when it is sent, since 1970; the header `webhook-timestamp`.
  static func of(_ body: String, id: DeliveryID, seconds: Int64, secret: [UInt8]) -> String {
    let signed = Data("\(id).\(seconds).\(body)".utf8)
    let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
    return "v1,\(Data(code).base64EncodedString())"
  }
}

extension Webhook {
  /// The secret as receivers take it.
  public var secretInText: String { "whsec_\(Data(secret).base64EncodedString())" }
}
