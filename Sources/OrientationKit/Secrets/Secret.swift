internal import Crypto
internal import Foundation
public import Storage

/// A secret that was drawn at random: a session's token, an invitation, a card's code. Only its hash is ever kept.
public struct Secret: Sendable, Hashable {
  /// What the holder keeps: in a cookie, a link or on paper.
  public let text: String

  /// Takes a secret that somebody brought along; letter case, spaces and hyphens of a printed code do not matter
  /// where `isCode`.
  public init(_ text: String, isCode: Bool = false) {
    self.text = isCode ? Secret.folded(text) : text
  }

  /// Draws 256 bits, as 64 hexadecimal digits.
  public static func token() -> Secret {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Secret(bytes.hexadecimal)
  }

  /// Draws a code that people read, say and type: letters and digits that are not mistaken for each other.
  public static func code(length: Int) -> Secret {
    var generator = SystemRandomNumberGenerator()
    return Secret(String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "A" }))
  }

  /// What the store keeps.
  public var hash: TokenHash {
    TokenHash(Array(SHA256.hash(data: Data(text.utf8))).hexadecimal)
  }

  /// No 0 and O, no 1, I and L, no 5 and S, no 2 and Z, no 8 and B, no U and V.
  static let alphabet = Array("ACDEFGHJKMNPQRTWXY34679")

  static func folded(_ text: String) -> String {
    String(text.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension [UInt8] {
  /// Two digits a byte.
  package var hexadecimal: String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * count)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
