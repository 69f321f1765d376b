import OrientationKit
import Storage
import Synchronization
import Testing
import Tracking

@Suite("Upkeep")
struct UpkeepTests {
  let fixture: Fixture
  var engine: Engine { fixture.engine }

  init() throws { fixture = try Fixture() }

  @Test("is done at the start and after each wait, until waiting is called off")
  func repeats() async throws {
    let (_, _, code) = try await fixture.group()
    _ = try await engine.join(code: code, name: "Sam", pin: "204816")
    let subject = "some subject"
    let waits = Mutex(0)
    await Upkeep(engine).run {
      // What is over by now was forgotten, so a try counts as the first; a later one is forgotten after the next wait.
      #expect(try await engine.store.countTry(subject, at: fixture.clock.now, window: 60) == 1)
      fixture.clock.advance(seconds: 86_400)
      if waits.withLock({
        $0 += 1
        return $0
      }) == 3 {
        throw CancellationError()
      }
    }
    #expect(waits.withLock { $0 } == 3)
  }

  @Test("tells of a store that fails, and goes on")
  func failure() async throws {
    try await engine.store.close()
    let failures = Mutex(0)
    let waits = Mutex(0)
    await Upkeep(engine).run {
      if waits.withLock({
        $0 += 1
        return $0
      }) == 2 {
        throw CancellationError()
      }
    } onFailure: { _ in
      failures.withLock { $0 += 1 }
    }
    #expect(failures.withLock { $0 } == 2)
  }

  @Test("forgets a session that is over, and keeps one that is not")
  func sessions() async throws {
    let (_, _, code) = try await fixture.group()
    let start = engine.now
    let old = try await engine.join(code: code, name: "Sam", pin: "204816")
    fixture.clock.advance(seconds: 10 * 86_400)
    let new = try await engine.join(code: code, name: "Ana", pin: "204816")
    fixture.clock.advance(seconds: 10 * 86_400)
    try await engine.prune()
    #expect(try await engine.store.session(old.hash, at: start) == nil)
    #expect(try await engine.store.session(new.hash, at: start) != nil)
  }
}
