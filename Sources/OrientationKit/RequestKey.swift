internal import Crypto
internal import Foundation
internal import Storage
internal import Tracking

/// What a client calls a request, so that it counts once however often it is sent.
public struct RequestKey: Sendable, Hashable {
  private let text: String
  private let content: String

  /// - Parameters:
  ///   - text: the client's name for the request.
  ///   - content: what is asked for: another content under the same name is refused.
  public init(_ text: String, content: String) {
    self.text = text
    self.content = content
  }

  func idempotencyKey(of staff: StaffAccount) -> IdempotencyKey {
    let hash = Array(SHA256.hash(data: Data(text.utf8))).hexadecimal
    return IdempotencyKey(actor: .staff(staff.id), value: "api-\(hash.prefix(60))")
  }

  /// A code that is the same each time that the same is asked for under the same name, and that nobody guesses who does
  /// not know the secret.
  func code(length: Int, by staff: StaffAccount, secret: [UInt8]) -> Secret {
    let named = "\(staff.id)\n\(text.utf8.count)\n\(text)\n\(content)"
    let bytes = Array(HMAC<SHA512>.authenticationCode(for: Data(named.utf8), using: SymmetricKey(data: secret)))
    let numbers = stride(from: 0, to: 2 * length, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    return Secret(String(numbers.map { Secret.alphabet[$0 % Secret.alphabet.count] }))
  }
}

extension Engine {
  /// Draws a code: at random or, for a request that has a name, the one that belongs to the request.
  ///
  /// - Parameter length: up to 32 letters.
  func code(length: Int, for key: RequestKey?, by staff: StaffAccount) async throws(EngineError) -> Secret {
    guard let key else { return .code(length: length) }
    return key.code(length: length, by: staff, secret: try await secret("requests"))
  }
}
