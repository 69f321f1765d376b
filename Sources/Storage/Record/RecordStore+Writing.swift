import Foundation
internal import Tracking

extension RecordStore {
  @discardableResult
  public func commit(_ change: Change) async throws(StoreError) -> Committed {
    let prepared = PreparedChange(change, erasing: try await words(erasedBy: change))
    return try await driver.write("record a change", in: change.organization) { try prepared.write(to: $0) }
  }

  /// Where several make a secret at once, the first that is written is everybody's.
  public func secret(_ name: String, orMake make: @Sendable () -> [UInt8]) async throws(StoreError) -> [UInt8] {
    if let kept = try await driver.read("read a secret", { try $0.secret(name) }) { return kept }
    let fresh = make()
    return try await driver.write("make a secret", in: nil) { database in
      try database.run(
        "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", [name, Data(fresh)])
      return try database.secret(name) ?? fresh
    }
  }
}

extension RecordConnection {
  fileprivate func secret(_ name: String) throws -> [UInt8]? {
    try first("SELECT value FROM secret WHERE name = ?", [name]) { row in
      Array(try row.bytes(0))
    }
  }
}
