internal import Foundation

/// Where a delivery goes. What is inside this network is no business of whoever names an address, unless the operator says
/// so: else the server could be made to knock at doors that are closed from outside.
public struct WebhookAddress: Sendable {
  let url: String
  let host: String
  let port: Int

  /// - Parameter allowsPrivate: whether addresses of this network will do, and `http` to this machine.
  /// - Throws: a `Refusal` that says what is wrong.
  public init(_ text: String, allowsPrivate: Bool) throws(Refusal) {
    guard text.utf8.count <= 2000, let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      let host = parts.host?.lowercased(), !host.isEmpty
    else { throw Refusal(reason: "it is no URL") }
    guard parts.user == nil, parts.password == nil else { throw Refusal(reason: "it holds a name or a password") }
    guard parts.fragment == nil else { throw Refusal(reason: "it has a part after #") }
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    let isHere = ["localhost", "127.0.0.1", "::1"].contains(bare)
    guard scheme == "https" || (scheme == "http" && isHere && allowsPrivate) else {
      throw Refusal(reason: "it does not begin with https://")
    }
    if !allowsPrivate, isHere || PublicNetwork.contains(bare) == false {
      throw Refusal(reason: "it leads into this server's own network")
    }
    url = text
    self.host = bare
    port = parts.port ?? (scheme == "https" ? 443 : 80)
  }

  public struct Refusal: Error, Sendable {
    public let reason: String
  }
}

/// The addresses of the internet at large (IANA's registries of special addresses, 2026).
enum PublicNetwork {
  /// Whether an IP address is one; nil where the text is a name.
  static func contains(_ address: String) -> Bool? {
    let text = String(address.prefix { $0 != "%" })
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 { return isPublic(bytes) }
    if inet_pton(AF_INET6, text, &bytes) == 1 { return isPublicSix(bytes) }
    return nil
  }

  private static func isPublic(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): false
    case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): false
    case (192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113): false
    default: true
    }
  }

  /// Of the addresses in use (2000::/3), those that carry no other address within.
  private static func isPublicSix(_ bytes: [UInt8]) -> Bool {
    guard (0x20...0x3F).contains(bytes[0]) else {
      // An IPv4 address in the form of an IPv6 one.
      let isMapped = bytes[0..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return isMapped && isPublic(Array(bytes[12...]))
    }
    let isTunnel = (bytes[0] == 0x20 && bytes[1] == 0x02) || bytes[0..<4] == [0x20, 0x01, 0, 0]
    let isExample = bytes[0..<4] == [0x20, 0x01, 0x0D, 0xB8]
    return !isTunnel && !isExample
  }
}
