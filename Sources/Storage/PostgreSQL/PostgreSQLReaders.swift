import Dispatch
import Synchronization

/// A bounded number of connections to read with, each on a thread of its own and made when it is first needed. Who finds
/// all of them busy waits for the next that is free.
final class PostgreSQLReaders: Sendable {
  private let server: PostgreSQLServer
  private let most: Int
  private let state = Mutex(State())

  /// What a reader is given to do: it tells its waiter itself.
  private typealias Job = @Sendable (Reader) -> Void

  private struct State {
    var idle: [Reader] = []
    var count = 0
    var waiting: [Job] = []
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  init(_ server: PostgreSQLServer, most: Int = 4) {
    self.server = server
    self.most = most
  }

  /// Runs `body` on a connection; once more where the connection is lost meanwhile.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (PostgreSQLConnection) throws -> Value
  ) async -> Result<Value, any Error> {
    await withCheckedContinuation { waiter in
      let isTaken = give { reader in waiter.resume(returning: Result { try reader.read(body) }) }
      if !isTaken { waiter.resume(returning: .failure(RecordClosed())) }
    }
  }

  /// Takes no more reads, and returns once all that were taken are done.
  func close() async {
    await withCheckedContinuation { waiter in
      let isIdle = state.withLock { state in
        state.isClosed = true
        if state.idle.count < state.count { state.closing.append(waiter) }
        return state.idle.count == state.count
      }
      if isIdle { waiter.resume() }
    }
    state.withLock { $0.idle = [] }
  }

  private func give(_ job: @escaping Job) -> Bool {
    let (isTaken, reader) = state.withLock { state -> (Bool, Reader?) in
      guard !state.isClosed else { return (false, nil) }
      if let reader = state.idle.popLast() { return (true, reader) }
      guard state.count == most else {
        state.count += 1
        return (true, Reader(server))
      }
      state.waiting.append(job)
      return (true, nil)
    }
    if let reader { reader.queue.async { self.work(reader, from: job) } }
    return isTaken
  }

  private func work(_ reader: Reader, from first: Job) {
    first(reader)
    while let job = next(for: reader) { job(reader) }
  }

  private func next(for reader: Reader) -> Job? {
    let (job, closing) = state.withLock { state -> (Job?, [CheckedContinuation<Void, Never>]) in
      guard state.waiting.isEmpty else { return (state.waiting.removeFirst(), []) }
      state.idle.append(reader)
      guard state.isClosed, state.idle.count == state.count else { return (nil, []) }
      defer { state.closing = [] }
      return (nil, state.closing)
    }
    for waiter in closing { waiter.resume() }
    return job
  }
}

/// The store was closed before.
struct RecordClosed: Error {}

extension PostgreSQLReaders {
  /// Unchecked, for `connection` alone: `read` is its one use, it is called by jobs alone, and `work` runs these one after
  /// the other on `queue`. A reader is idle, or has one `work` under way: `give` takes it out of the idle ones under the
  /// lock, and `next` puts it back there after the last job.
  private final class Reader: @unchecked Sendable {
    let queue = DispatchQueue(label: "record.reader")
    private let server: PostgreSQLServer
    private var connection: PostgreSQLConnection?

    init(_ server: PostgreSQLServer) { self.server = server }

    func read<Value>(_ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
      do {
        return try readOnce(body)
      } catch  where connection?.isLost ?? false {
        connection = nil
        return try readOnce(body)
      } catch let error as PostgreSQLError where error.asksForRepetition {
        return try readOnce(body)
      }
    }

    private func readOnce<Value>(_ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
      let connection = try connection ?? server.connect()
      self.connection = connection
      do {
        return try body(connection)
      } catch {
        if !connection.isLost { try? connection.rollBack() }
        throw error
      }
    }
  }
}
