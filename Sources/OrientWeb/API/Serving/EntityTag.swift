internal import Crypto
internal import Foundation
internal import OrientationKit

/// What tells versions of an answer apart (RFC 9110, 8.8.3): the hash of its bytes.
enum EntityTag {
  static func of(_ text: String) -> String {
    "\"\(Array(SHA256.hash(data: Data(text.utf8)).prefix(16)).hexadecimal)\""
  }

  /// Whether a tag is among those that a header names. A weak one says no less of a whole answer.
  ///
  /// - Parameter isStrong: whether only strong ones count, as for If-Match.
  static func matches(_ tag: String, _ header: String, isStrong: Bool) -> Bool {
    header.split(separator: ",").contains { part in
      let named = part.split(whereSeparator: \.isWhitespace).joined()
      return named == "*" || named == tag || (!isStrong && named == "W/\(tag)")
    }
  }
}
