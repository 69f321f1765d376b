internal import Crypto
public import Foundation

/// What an event of the log adds up to, together with all events of its organization before it: whoever changes, takes
/// out or puts in an event changes every hash after it.
public struct EventHash: Hashable, Sendable, CustomStringConvertible {
  /// 32 bytes: a SHA-256 (FIPS 180-4).
  public let bytes: Data

  /// - Returns: nil where there are not 32 bytes.
  public init?(_ bytes: Data) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Reads what `description` gives; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 * Self.length, !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    bytes = Data((0..<Self.length).map { UInt8(values[2 * $0] * 16 + values[2 * $0 + 1]) })
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0\(digits)" : digits
    }.joined()
  }

  /// What the first event of a log follows.
  static let start = EventHash(count: 0)

  static let length = 32

  private init(count byte: UInt8) { bytes = Data(repeating: byte, count: Self.length) }

  init(_ digest: SHA256Digest) { bytes = Data(digest) }
}
