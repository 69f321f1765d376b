internal import Crypto
internal import CryptoExtras
internal import Dispatch
internal import Foundation
internal import Storage

/// What hashing a password costs (RFC 7914).
public struct HashingCost: Sendable {
  /// CPU and memory cost N: a power of two. Memory is 128 × N × r bytes.
  public let rounds: Int
  /// r.
  public let blockSize: Int
  /// p.
  public let parallelism: Int

  /// A cost that scrypt allows: `rounds` is a power of two, and memory stays below 256 MiB.
  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// N = 2^14, r = 8, p = 5, one of the settings that OWASP's password storage advice holds equal: 16 MiB a hash,
  /// so that a server with little memory can hash too.
  public static let standard = HashingCost(rounds: 1 << 14, blockSize: 8, parallelism: 5)
}

/// What hashing each kind of secret costs.
public struct HashingCosts: Sendable {
  /// Of the passwords of staff.
  public let password: HashingCost
  /// Six digits are soon tried through whatever a hash costs: the limit on tries protects a PIN. So it costs less,
  /// and a class can join in the same minute.
  public let pin: HashingCost

  /// Costs of one's own: small ones in tests.
  public init(password: HashingCost, pin: HashingCost) {
    self.password = password
    self.pin = pin
  }

  /// For real people: for a password as much as OWASP advises, for a PIN a fifth of that.
  public static let standard = HashingCosts(
    password: .standard, pin: HashingCost(rounds: 1 << 14, blockSize: 8, parallelism: 1))
}

/// Hashes passwords and PINs with scrypt, one at a time on a thread of its own: a hash is slow and large on purpose,
/// and must neither hold up other requests nor fill the memory.
final class PasswordHasher: Sendable {
  private let queue = DispatchQueue(label: "orientation.passwords")
  private static let length = 32

  /// A salted hash of a password.
  ///
  /// - Throws: where the cost is not one that scrypt allows.
  func hash(_ password: String, at cost: HashingCost) async throws -> PasswordHash {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let key = try await derive(password, salt: salt, cost: cost)
    return PasswordHash(
      ["scrypt", "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)", salt.hexadecimal, key.hexadecimal]
        .joined(separator: "$"))
  }

  /// Whether the password is the one that was hashed. Without a hash it takes as long as `cost` says and says no, so that
  /// nobody learns from the time whether an account exists.
  func verify(_ password: String, against hash: PasswordHash?, otherwise cost: HashingCost) async throws -> Bool {
    guard let hash, let parts = Parts(hash) else {
      _ = try await derive(password, salt: Array(repeating: 0, count: 16), cost: cost)
      return false
    }
    let key = try await derive(password, salt: parts.salt, cost: parts.cost)
    return isEqualInConstantTime(key, parts.key)
  }

  private func derive(_ password: String, salt: [UInt8], cost: HashingCost) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(
          with: Result {
            let key = try KDF.Scrypt.deriveKey(
              from: Data(password.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
              outputByteCount: Self.length, rounds: cost.rounds, blockSize: cost.blockSize,
              parallelism: cost.parallelism, maxMemory: 256 << 20)
            return key.withUnsafeBytes { Array($0) }
          })
      }
    }
  }

  private struct Parts {
    let cost: HashingCost
    let salt: [UInt8]
    let key: [UInt8]

    init?(_ hash: PasswordHash) {
      let parts = hash.text.split(separator: "$").map(String.init)
      guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]),
        let parallelism = Int(parts[3]), let salt = [UInt8](hexadecimal: parts[4]),
        let key = [UInt8](hexadecimal: parts[5])
      else { return nil }
      cost = HashingCost(rounds: rounds, blockSize: block, parallelism: parallelism)
      self.salt = salt
      self.key = key
    }
  }
}

/// Compares without ending early, so that the time tells nothing.
public func isEqualInConstantTime(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one.count == other.count else { return false }
  return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}

extension [UInt8] {
  init?(hexadecimal text: String) {
    let digits = [UInt8](text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    self = bytes
  }
}
