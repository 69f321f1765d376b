public import Tracking

extension RecordStore {
  public func countTry(_ subject: String, at now: Instant, window: Int64) async throws(StoreError) -> Int {
    try await driver.write("count a try", in: nil) { database in
      // Windows that are over are dropped, so that the table stays small and no address is kept for longer.
      try database.run("DELETE FROM throttle WHERE ends <= ?", [now.milliseconds])
      return try database.first(
        """
        INSERT INTO throttle (subject, ends, tries) VALUES (?, ?, 1)
        ON CONFLICT (subject) DO UPDATE SET tries = throttle.tries + 1 RETURNING tries
        """, [subject, now.advanced(bySeconds: window).milliseconds]
      ) { try $0[0] } ?? 1
    }
  }

  public func clearTries(_ subject: String) async throws(StoreError) {
    try await driver.write("forget tries", in: nil) { database in
      try database.send("DELETE FROM throttle WHERE subject = ?", [subject])
    }
  }

  public func tries(_ subject: String, at now: Instant) async throws(StoreError) -> Int {
    try await driver.read("read tries") { database in
      try database.first(
        "SELECT tries FROM throttle WHERE subject = ? AND ends > ?", [subject, now.milliseconds]
      ) { try $0[0] } ?? 0
    }
  }
}
