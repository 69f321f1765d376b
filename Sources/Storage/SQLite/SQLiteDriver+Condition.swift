import Dispatch
import GRDB

extension SQLiteDriver {
  var condition: StoreCondition { gate.condition }

  var conditions: AsyncStream<StoreCondition> { gate.changes }

  /// Writes something and takes it back, so that a page goes to the disk.
  func tryToWrite() async throws(StoreError) {
    gate.hurry()
    try await writer.perform("try to write", in: nil) { database in
      try database.send(
        """
        INSERT INTO throttle (subject, ends, tries) VALUES ('a try to write', 0, 0)
        ON CONFLICT (subject) DO UPDATE SET tries = 0
        """, [])
      try database.send("DELETE FROM throttle WHERE subject = 'a try to write'", [])
    }
  }

  /// Looks through the file's pages with `PRAGMA quick_check`, on a connection of its own.
  func inspect(within limit: Duration?) async throws(StoreError) -> Inspection {
    let path = pool.path
    let result = await withCheckedContinuation { waiter in
      DispatchQueue.global().async {
        waiter.resume(returning: Result { try Self.quickCheck(path, within: limit) })
      }
    }
    do {
      let found = try result.get()
      if found == .damaged { gate.noteDamage() }
      return found
    } catch {
      gate.note(error)
      throw StoreError(error, during: "look through the record")
    }
  }

  private static func quickCheck(_ path: String, within limit: Duration?) throws -> Inspection {
    let file = try DatabaseQueue(path: path, configuration: .ofRecord(isReadOnly: true, patience: .seconds(5)))
    let alarm = limit.map { limit in
      let alarm = DispatchWorkItem { file.interrupt() }
      DispatchQueue.global().asyncAfter(deadline: .now() + (limit / .seconds(1)), execute: alarm)
      return alarm
    }
    // Closed at once: whoever closes the record last must be its writer.
    defer {
      alarm?.cancel()
      try? file.close()
    }
    do {
      let isWhole = try file.read { database in
        // The quick one has seen damage before where there was none; the thorough one has the last word.
        try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok"
          || String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok"
      }
      return isWhole ? .whole : .damaged
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      return .unfinished
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return .damaged
    }
  }
}
