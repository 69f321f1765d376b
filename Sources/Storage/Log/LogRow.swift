import Crypto
import Foundation
import Tracking

/// An event as the log keeps it.
///
/// The hash covers everything in the row: the words of the fact by their digest, which stays where the words are erased.
/// The digest is taken with a salt where a fact holds what somebody said or chose, and the salt is erased with the
/// words: nobody can find out by trying what they were.
struct LogRow: Sendable {
  let organization: String
  let sequence: Int64
  /// Milliseconds since 1970.
  let at: Int64
  let actor: String
  let kind: String
  let participant: String?
  let group: String?
  /// Which request brought it, and with which idempotency key.
  let request: String?
  let key: String?
  let body: String
  let salt: Data?
  /// The digest that the body had before its words were erased; nil where they were not.
  let erased: Data?

  static let columns = """
    organization, sequence, at, actor, kind, participant, study_group, request, key, body, salt, erased
    """

  /// The digest of the body as it was when it happened.
  var digest: Data { erased ?? Self.digest(of: body, salt) }

  /// SHA-256 of the salt and the body.
  static func digest(of body: String, _ salt: Data?) -> Data {
    var hash = SHA256()
    if let salt { hash.update(data: salt) }
    hash.update(data: Data(body.utf8))
    return Data(hash.finalize())
  }

  /// SHA-256 of the hash before, of each field with its length before it, and of the body's digest.
  func hash(after previous: EventHash, digest: Data) -> EventHash {
    var text: [UInt8] = []
    text.reserveCapacity(320)
    func add(_ field: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt32(field.count).bigEndian) { text.append(contentsOf: $0) }
      text.append(contentsOf: field)
    }
    text.append(contentsOf: previous.bytes)
    add(organization.utf8)
    withUnsafeBytes(of: sequence.bigEndian) { text.append(contentsOf: $0) }
    withUnsafeBytes(of: at.bigEndian) { text.append(contentsOf: $0) }
    add(actor.utf8)
    add(kind.utf8)
    for field in [participant, group, request, key] {
      // Nothing at all is not the same as an empty text.
      text.append(field == nil ? 0 : 1)
      add((field ?? "").utf8)
    }
    text.append(contentsOf: digest)
    return EventHash(SHA256.hash(data: text))
  }
}

extension LogRow {
  /// - Parameter column: The index of the first of `columns`.
  init(_ row: Columns, from column: Int = 0) throws {
    try self.init(
      organization: row[column], sequence: row[column + 1], at: row[column + 2], actor: row[column + 3],
      kind: row[column + 4], participant: row[column + 5], group: row[column + 6], request: row[column + 7],
      key: row[column + 8], body: row[column + 9], salt: row[column + 10], erased: row[column + 11])
  }
}
