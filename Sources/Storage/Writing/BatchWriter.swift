import Curriculum
import Dispatch
import Synchronization
import Tracking

/// Group commit: while one transaction is on its way to the disk, the changes that arrive gather for the next.
///
/// A piece of work that fails leaves its neighbours alone: the batch is then undone and done again, each piece in a
/// savepoint of its own. That is rare, and so the rule does without savepoints. Each caller goes on only after the
/// commit that holds their work; where the commit fails, all of its callers are told.
final class BatchWriter: Sendable {
  /// Runs work in one transaction, and returns once it is durable; told whose logs the work writes to, each once and in
  /// order. The work can be run more than once; what it did before was undone then.
  typealias Transaction =
    @Sendable (
      _ organizations: [OrganizationID], _ work: (any RecordConnection) throws -> [Job.Answer]
    ) throws -> [Job.Answer]

  private let transaction: Transaction
  private let commitsOnCallersThread: Bool
  private let largestBatch = 512
  /// Waits for the disk, which threads of Swift's pool should not do together, and goes from commit to commit without a
  /// change of threads. Only who finds the writer idle commits on their own thread, one at a time: handing the work over
  /// and back would take as long as the disk.
  private let queue = DispatchQueue(label: "record.batches")
  private let state: Mutex<State>

  private struct State {
    var refusal: String?
    var waiting: [Job] = []
    /// Whether something is being written, or about to be.
    var isDraining = false
    /// Whoever waits until nothing is.
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  /// - Parameter commitsOnCallersThread: False where a commit can take long, as over a network.
  init(commitsOnCallersThread: Bool = true, _ transaction: @escaping Transaction) {
    self.transaction = transaction
    self.commitsOnCallersThread = commitsOnCallersThread
    state = Mutex(State())
  }

  /// A writer that refuses all work.
  init(refusing cause: String) {
    transaction = { _, _ in [] }
    commitsOnCallersThread = true
    state = Mutex(State(refusal: cause))
  }

  /// Runs `work` in a savepoint and returns its result once it is durable.
  ///
  /// - Parameters:
  ///   - operation: What is being done, as an error names it.
  ///   - organization: Whose log the work writes to.
  func perform<Value: Sendable>(
    _ operation: String, in organization: OrganizationID?,
    _ work: @escaping @Sendable (any RecordConnection) throws -> Value
  ) async throws(StoreError) -> Value {
    let result = await withCheckedContinuation { waiter in
      let job = Job(operation, organization, waiter, work)
      switch take(job) {
      case .refused(let cause):
        waiter.resume(returning: Result<Value, StoreError>.failure(.unavailable(operation: operation, cause: cause)))
      case .waits: break
      case .goesFirst where !commitsOnCallersThread: queue.async { self.drain(from: [job]) }
      case .goesFirst:
        commit([job])
        // Whatever came meanwhile shares the next transaction, on the writer's own thread.
        if let batch = nextBatch() { queue.async { self.drain(from: batch) } }
      }
    }
    return try result.get()
  }

  /// Takes no more work, and returns once all that was taken is done.
  func close() async {
    await withCheckedContinuation { waiter in
      let isIdle = state.withLock { state in
        state.refusal = state.refusal ?? "the record is closed"
        if state.isDraining { state.closing.append(waiter) }
        return !state.isDraining
      }
      if isIdle { waiter.resume() }
    }
  }

  /// How many pieces of work wait for the next transaction.
  var backlog: Int { state.withLock { $0.waiting.count } }

  /// Whether it takes no work any more, or never did.
  var isClosed: Bool { state.withLock { $0.refusal != nil } }

  /// What becomes of a job that has come.
  private enum Turn {
    case refused(String)
    /// It is in the next batch.
    case waits
    /// Nothing is being written: it is committed at once, by whoever brought it.
    case goesFirst
  }

  private func take(_ job: Job) -> Turn {
    state.withLock { state in
      if let refusal = state.refusal { return .refused(refusal) }
      guard state.isDraining else {
        state.isDraining = true
        return .goesFirst
      }
      state.waiting.append(job)
      return .waits
    }
  }

  private func drain(from first: [Job]) {
    commit(first)
    while let batch = nextBatch() { commit(batch) }
  }

  private func nextBatch() -> [Job]? {
    let (batch, closing) = state.withLock { state in
      state.isDraining = !state.waiting.isEmpty
      let batch = Array(state.waiting.prefix(largestBatch))
      state.waiting.removeFirst(batch.count)
      defer { if !state.isDraining { state.closing = [] } }
      return (batch, state.isDraining ? [] : state.closing)
    }
    for waiter in closing { waiter.resume() }
    return batch.isEmpty ? nil : batch
  }

  private func commit(_ batch: [Job]) {
    do {
      try commit(batch) { job, database in try job.run(database) }
    } catch is WorkFailed where batch.count > 1 {
      do {
        try commit(batch) { job, database in try job.runApart(database) }
      } catch {
        for job in batch { job.fail(error) }
      }
    } catch let error as WorkFailed {
      for job in batch { job.fail(error.cause) }
    } catch {
      for job in batch { job.fail(error) }
    }
  }

  private func commit(_ batch: [Job], _ run: (Job, any RecordConnection) throws -> Job.Answer) throws {
    let organizations = Set(batch.compactMap(\.organization)).sorted()
    let answers = try transaction(organizations) { connection in try batch.map { try run($0, connection) } }
    for answer in answers { answer() }
  }
}

/// A piece of work and whoever waits for it.
struct Job: Sendable {
  /// What is left to do once the transaction is durable: tell the waiter.
  typealias Answer = @Sendable () -> Void

  let organization: OrganizationID?
  /// Does the work; throws `WorkFailed` where it fails.
  let run: @Sendable (any RecordConnection) throws -> Answer
  /// Does the work in a savepoint. Throws only where SQLite has given up the whole transaction.
  let runApart: @Sendable (any RecordConnection) throws -> Answer
  let fail: @Sendable (any Error) -> Void

  init<Value: Sendable>(
    _ operation: String, _ organization: OrganizationID?,
    _ waiter: CheckedContinuation<Result<Value, StoreError>, Never>,
    _ work: @escaping @Sendable (any RecordConnection) throws -> Value
  ) {
    @Sendable func fail(_ error: any Error) {
      waiter.resume(returning: .failure(StoreError(error, during: operation)))
    }
    self.fail = fail
    self.organization = organization
    run = { database in
      do {
        let value = try work(database)
        return { waiter.resume(returning: .success(value)) }
      } catch {
        throw WorkFailed(cause: error)
      }
    }
    runApart = { database in
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

/// A piece of work failed, not the commit: its transaction was undone.
struct WorkFailed: Error {
  let cause: any Error
}
