import Storage
import Testing
import Tracking

@Suite("Pruning")
struct PruningTests {
  @Test("ends with a session that is over, and keeps one that goes on", arguments: Driver.all)
  func sessions(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let session = try await school.signIn(ana)
      let before = session.expires.advanced(bySeconds: -1)
      try await school.store.prune(at: before, keysBefore: School.noon)
      #expect(try await school.store.session(session.token, at: School.noon) == session)
      try await school.store.prune(at: session.expires, keysBefore: School.noon)
      #expect(try await school.store.session(session.token, at: School.noon) == nil)
    }
  }

  @Test("forgets tries whose window is over", arguments: Driver.all)
  func tries(driver: Driver) async throws {
    try await driver.withSchool { school in
      _ = try await school.store.countTry("pin", at: School.noon, window: 60)
      try await school.store.prune(at: School.noon.advanced(bySeconds: 59), keysBefore: School.noon)
      #expect(try await school.store.tries("pin", at: School.noon) == 1)
      try await school.store.prune(at: School.noon.advanced(bySeconds: 60), keysBefore: School.noon)
      #expect(try await school.store.tries("pin", at: School.noon) == 0)
    }
  }

  @Test("forgets keys that are old, and what they recorded stays", arguments: Driver.all)
  func keys(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      func answer(_ key: String, at instant: Instant) async throws -> Committed {
        try await school.store.commit(
          Change(
            organization: school.organization, key: IdempotencyKey(actor: .participant(ana), value: key),
            events: [school.event(.answered(school.answer(by: ana)), at: instant)]))
      }
      let later = School.noon.advanced(bySeconds: 1)
      for number in 0..<1100 { #expect(try await answer("old \(number)", at: School.noon) == .recorded) }
      #expect(try await answer("new", at: later) == .recorded)
      let log = try await school.log()

      try await school.store.prune(at: later, keysBefore: School.noon)
      #expect(try await answer("old 7", at: later) == .repeated)
      try await school.store.prune(at: later, keysBefore: later)
      #expect(try await school.log() == log)
      #expect(try await answer("new", at: later) == .repeated)
      for number in [0, 499, 500, 1099] { #expect(try await answer("old \(number)", at: later) == .recorded) }
    }
  }
}
