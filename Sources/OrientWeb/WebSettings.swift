internal import Foundation

/// How the server is reached.
public struct WebSettings: Sendable {
  /// What people type: `http://127.0.0.1:8080`, without a slash at its end. With `https`, cookies are sent over TLS
  /// only, and browsers are told to use nothing else.
  public let publicAddress: String
  /// How many requests of the API one token may send in a minute, and at once.
  public let requestsPerMinute: Int

  public init(publicAddress: String, requestsPerMinute: Int = 600) {
    self.publicAddress = publicAddress
    self.requestsPerMinute = requestsPerMinute
  }

  var isSecure: Bool { publicAddress.hasPrefix("https://") }

  /// The address without its scheme, for paper.
  var printedAddress: String {
    publicAddress.range(of: "://").map { String(publicAddress[$0.upperBound...]) } ?? publicAddress
  }
}
