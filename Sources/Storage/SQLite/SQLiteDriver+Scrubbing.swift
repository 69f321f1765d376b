import Dispatch
import GRDB

extension SQLiteDriver {
  /// Up to which size a record is written anew, in bytes: that takes about two seconds, in which nobody can write.
  private static let largestWrittenAnew = 256 * 1024 * 1024

  /// Deleted rows are overwritten as they go (`secure_delete`), but a row that once moved to another page can be left in
  /// the first one's gaps: only writing the record anew is sure to leave nothing. Then the journal goes into the record
  /// and is emptied.
  func scrub() async throws(StoreError) -> Bool {
    let pool = pool
    let result = await withCheckedContinuation { waiter in
      DispatchQueue.global().async {
        waiter.resume(
          returning: Result {
            try pool.writeWithoutTransaction { database in
              let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
              let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
              let isSmall = pages * size <= Self.largestWrittenAnew
              if isSmall { try database.execute(sql: "VACUUM") }
              // The first column says whether readers were in the way.
              return try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0 && isSmall
            }
          })
      }
    }
    do {
      return try result.get()
    } catch {
      throw StoreError(error, during: "overwrite what was erased")
    }
  }
}
