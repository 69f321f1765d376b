import GRDB

extension SQLiteStore {
  /// Reads on this thread, each statement on a snapshot of its own: for reads of microseconds, where a change of threads
  /// or a transaction would take longer than the read. What belongs together stands in one statement. A reader never
  /// waits for the writer.
  func read<Value>(_ operation: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try readers.read(body)
    } catch {
      throw StoreError(error, during: operation)
    }
  }

  /// Reads on a thread of the pool, one snapshot for the whole body: for reads that grow with the record.
  ///
  /// GRDB's own `async` read must not be used beside `read`: it gives its connection back on a thread of Swift's
  /// pool, and all of these may be waiting in `read` for a connection.
  func readAside<Value: Sendable>(
    _ operation: String, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let result = await withCheckedContinuation { waiter in
      pool.asyncRead { database in
        waiter.resume(returning: Result { try body(database.get()) })
      }
    }
    do {
      return try result.get()
    } catch {
      throw StoreError(error, during: operation)
    }
  }
}
