import GRDB

/// Group commit: while one transaction is on its way to the disk, the changes that arrive gather for the next.
///
/// Each piece of work runs in a savepoint of its own, so that one that fails leaves its neighbours alone. Each caller
/// goes on only after the commit that holds their work; where the commit fails, all of its callers are told.
actor BatchWriter {
  private let pool: DatabasePool
  private let largestBatch = 512
  private var refusal: String?
  private var waiting: [Job] = []
  private var draining: Task<Void, Never>?

  init(_ pool: DatabasePool) { self.pool = pool }

  /// A writer that refuses all work.
  init(readOnly pool: DatabasePool) {
    self.pool = pool
    refusal = "the record was opened for reading only"
  }

  /// Runs `work` in a savepoint and returns its result once it is durable.
  ///
  /// - Parameter operation: What is being done, as an error names it.
  func perform<Value: Sendable>(
    _ operation: String, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    if let refusal { throw .unavailable(operation: operation, cause: refusal) }
    let result = await withCheckedContinuation { waiter in
      waiting.append(Job(operation, waiter, work))
      if draining == nil { draining = Task { await drain() } }
    }
    return try result.get()
  }

  /// Takes no more work, and returns once all that was taken is done.
  func close() async {
    refusal = refusal ?? "the record is closed"
    await draining?.value
  }

  /// How many pieces of work wait for the next transaction.
  var backlog: Int { waiting.count }

  /// Whether it takes no work any more, or never did.
  var isClosed: Bool { refusal != nil }

  private func drain() async {
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(largestBatch))
      waiting.removeFirst(batch.count)
      await commit(batch)
    }
    draining = nil
  }

  private func commit(_ batch: [Job]) async {
    do {
      let answers = try await pool.write { database in
        try batch.map { try $0.attempt(database) }
      }
      for answer in answers { answer() }
    } catch {
      for job in batch { job.fail(error) }
    }
  }
}

/// A piece of work and whoever waits for it.
private struct Job: Sendable {
  /// Does the work in a savepoint and returns what is left to do once the transaction is durable: tell the waiter.
  /// Throws only where SQLite has given up the whole transaction.
  let attempt: @Sendable (Database) throws -> @Sendable () -> Void
  let fail: @Sendable (any Error) -> Void

  init<Value: Sendable>(
    _ operation: String, _ waiter: CheckedContinuation<Result<Value, StoreError>, Never>,
    _ work: @escaping @Sendable (Database) throws -> Value
  ) {
    @Sendable func fail(_ error: any Error) {
      waiter.resume(returning: .failure(StoreError(error, during: operation)))
    }
    self.fail = fail
    attempt = { database in
      do {
        let value = try database.savepoint { try work(database) }
        return { waiter.resume(returning: .success(value)) }
      } catch {
        guard database.isInsideTransaction else { throw error }
        return { fail(error) }
      }
    }
  }
}
