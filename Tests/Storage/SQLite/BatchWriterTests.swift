import Dispatch
import GRDB
import Testing
import Tracking

@testable import Storage

@Suite("A batch of changes")
struct BatchWriterTests {
  /// Runs `body` while the writer is busy; what it sends is in one batch, which is written after `release` is called.
  private func whileBusy(
    _ body: (RecordStore, SQLiteDriver, School, _ release: @escaping @Sendable () -> Void) async throws -> Void
  ) async throws {
    try await withFolder { folder in
      let driver = try SQLiteDriver.open(at: recordPath(in: folder))
      let store = RecordStore(driver)
      let school = try await School(in: store)
      let gate = DispatchSemaphore(value: 0)
      let (started, start) = AsyncStream.makeStream(of: Void.self)
      // Who comes first commits on their own thread, and this one waits: not on a thread that others need.
      async let blocker: Void = withTaskExecutorPreference(OwnThread()) {
        try await driver.writer.perform("wait", in: nil) { _ in
          start.finish()
          gate.wait()
        }
      }
      for await _ in started {}
      // A test that fails must not leave the writer waiting.
      defer { gate.signal() }
      try await body(store, driver, school) { gate.signal() }
      try await blocker
      try await store.close()
    }
  }

  /// Sends all at once, lets the writer go on when all of them wait, and returns what became of each.
  private func send<Value: Sendable>(
    _ count: Int, to writer: BatchWriter, release: () async throws -> Void,
    work: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> [Result<Value, any Error>] {
    try await withThrowingTaskGroup(of: (Int, Result<Value, any Error>).self) { tasks in
      for index in 0..<count {
        tasks.addTask {
          do { return (index, .success(try await work(index))) } catch { return (index, .failure(error)) }
        }
      }
      while writer.backlog < count { await Task.yield() }
      try await release()
      return try await tasks.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  @Test("with one key twice records it once")
  func repeatedKey() async throws {
    try await whileBusy { store, driver, school, release in
      let change = school.change([], [.group(school.lunch, name: "Renamed")], key: "k")
      let results = try await send(2, to: driver.writer, release: release) { _ in
        try await store.commit(change)
      }
      #expect(Set(try results.map { try $0.get() == .recorded }) == [true, false])
    }
  }

  @Test("loses only the change that is refused")
  func conflict() async throws {
    try await whileBusy { store, driver, school, release in
      let results = try await send(4, to: driver.writer, release: release) { index in
        let refused = school.change([], [.closeJoinLink(code: "none")])
        return try await store.commit(index == 1 ? refused : school.arrival(of: "\(index)"))
      }
      #expect(results.map { (try? $0.get()) == .recorded } == [true, false, true, true])
      #expect(try await store.group(school.lunch, in: school.organization)?.members.count == 3)
    }
  }

  @Test("fails as a whole where its commit fails, and the next one is written")
  func failedCommit() async throws {
    try await whileBusy { store, driver, school, release in
      let results = try await send(3, to: driver.writer, release: release) { index in
        if index != 1 { return try await store.commit(school.arrival(of: "\(index)")) }
        return try await driver.writer.perform("break a promise", in: nil) { connection in
          // A foreign key that is checked by the commit itself.
          try connection.run("PRAGMA defer_foreign_keys = ON", [])
          try connection.run("INSERT INTO enrollment VALUES ('lincoln', 'nobody', 'nowhere', 'peer', NULL)", [])
          return .recorded
        }
      }
      for result in results { #expect(throws: StoreError.self) { try result.get() } }
      #expect(try await store.group(school.lunch, in: school.organization)?.members.isEmpty == true)
      #expect(try await store.commit(school.arrival(of: "Ana")) == .recorded)
    }
  }

  @Test("is written although the store is closed meanwhile, and nothing is taken after that")
  func closing() async throws {
    try await whileBusy { store, driver, school, release in
      let results = try await send(20, to: driver.writer) {
        async let closing: Void = store.close()
        while !driver.writer.isClosed { await Task.yield() }
        await #expect(throws: StoreError.unavailable(operation: "record a change", cause: "the record is closed")) {
          try await school.enroll("Late")
        }
        release()
        try await closing
      } work: {
        try await store.commit(school.arrival(of: "\($0)"))
      }
      for result in results { #expect(try result.get() == .recorded) }

      let again = try RecordStore.open(at: driver.pool.path)
      #expect(try await again.group(school.lunch, in: school.organization)?.members.count == 20)
      try await again.close()
    }
  }

  @Test("of more than fits into one transaction is written in several")
  func manyBatches() async throws {
    try await whileBusy { store, driver, school, release in
      let results = try await send(1100, to: driver.writer, release: release) { index in
        try await store.countTry("a", at: School.noon, window: 60)
      }
      #expect(Set(try results.map { try $0.get() }) == Set(1...1100))
    }
  }
}
