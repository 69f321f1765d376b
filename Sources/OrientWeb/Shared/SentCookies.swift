internal import HTTPTypes
internal import Hummingbird

/// The cookies that a browser sent (RFC 6265, 4.2.1): the web framework's own go character by character, which takes
/// longer than the rest of a request's head.
struct SentCookies {
  private let pairs: [Substring.UTF8View]

  init(_ request: Request) {
    pairs = (request.headers[.cookie] ?? "").utf8.split(separator: UInt8(ascii: ";")).map { pair in
      pair.drop { $0 == UInt8(ascii: " ") }
    }
  }

  /// The value of the first cookie of a name.
  subscript(name: String) -> String? {
    for pair in pairs where pair.starts(with: name.utf8) {
      let rest = pair.dropFirst(name.utf8.count)
      if rest.first == UInt8(ascii: "=") { return String(rest.dropFirst()) }
    }
    return nil
  }
}
