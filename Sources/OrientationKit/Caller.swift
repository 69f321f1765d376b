internal import Storage

/// Where a request comes from, as far as limits on tries go.
public struct Caller: Sendable, Equatable {
  /// Nowhere in particular, as in tests.
  public static let unknown = Caller(address: "", browser: "")

  /// The network address: one school, one household. Of IPv6 the first 64 bits, because one machine has all the rest.
  let network: String
  /// What tells browsers of one network apart, hashed: it may be a secret.
  let browser: String

  /// - Parameters:
  ///   - address: an IP address as text.
  ///   - browser: a cookie's value. Whoever guesses can change it, so other limits stand behind it.
  public init(address: String, browser: String) {
    network = Self.network(of: address)
    self.browser = Secret(browser).hash.hexadecimal
  }

  /// How limits on requests name the network.
  public var limitName: String { network }

  private static func network(of address: String) -> String {
    guard address.contains(":"), !address.contains(".") else { return address }
    let halves = address.split(separator: "%")[0].lowercased().split(separator: "::", omittingEmptySubsequences: false)
    let first = halves[0].split(separator: ":")
    let last = halves.count > 1 ? halves[1].split(separator: ":") : []
    let zeros = Array(repeating: Substring("0"), count: max(0, 8 - first.count - last.count))
    return (first + zeros + last).prefix(4).joined(separator: ":") + "::/64"
  }
}
