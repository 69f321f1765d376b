public import Tracking

extension RecordStore {
  /// Old keys are looked for beside the writer and dropped a few at a time, so that nobody's answer waits for it.
  public func prune(at now: Instant, keysBefore oldest: Instant) async throws(StoreError) {
    try await driver.write("forget what is over", in: nil) { database in
      try database.run("DELETE FROM session WHERE expires <= ?", [now.milliseconds])
      try database.run("DELETE FROM throttle WHERE ends <= ?", [now.milliseconds])
    }
    var found = try await keys(before: oldest)
    while !found.isEmpty {
      let batch = found
      try await driver.write("forget old keys", in: nil) { database in
        for key in batch {
          try database.run("DELETE FROM request WHERE organization = ? AND actor = ? AND key = ?", key)
        }
      }
      found = try await keys(before: oldest)
    }
  }

  private func keys(before oldest: Instant) async throws(StoreError) -> [Arguments] {
    try await driver.readAside("look for old keys") { database in
      var keys: [Arguments] = []
      try database.each(
        "SELECT organization, actor, key FROM request WHERE at < ? LIMIT 500", [oldest.milliseconds]
      ) { row in
        try keys.append([row[0] as String, row[1] as String, row[2] as String])
      }
      return keys
    }
  }
}
