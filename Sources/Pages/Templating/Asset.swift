/// A file that pages refer to, to be served as it is and kept by browsers for ever.
public struct Asset: Sendable {
  /// `/assets/site.<hash>.css`: the hash changes with the content.
  public let path: String
  /// Such as `text/css; charset=utf-8`.
  public let contentType: String
  public let bytes: [UInt8]

  init(name: String, ending: String, contentType: String, bytes: [UInt8]) {
    self.contentType = contentType
    self.bytes = bytes
    path = "/assets/\(name).\(Self.hash(bytes)).\(ending)"
  }

  /// FNV-1a, 64 bits: tells contents apart, and promises no more.
  private static func hash(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
