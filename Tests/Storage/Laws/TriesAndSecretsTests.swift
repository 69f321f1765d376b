import Storage
import Testing
import Tracking

@Suite("Tries")
struct TriesTests {
  @Test("are counted in a window that begins with the first", arguments: Driver.all)
  func window(driver: Driver) async throws {
    try await driver.withSchool { school in
      func count(at second: Int64) async throws -> Int {
        try await school.store.countTry("pin", at: School.noon.advanced(bySeconds: second), window: 60)
      }
      var counts: [Int] = []
      for second in [0, 30, 59, 60, 119, 120] as [Int64] { counts.append(try await count(at: second)) }
      #expect(counts == [1, 2, 3, 1, 2, 1])
    }
  }

  @Test("can be looked up without counting one", arguments: Driver.all)
  func lookup(driver: Driver) async throws {
    try await driver.withSchool { school in
      #expect(try await school.store.tries("pin", at: School.noon) == 0)
      for _ in 1...2 { _ = try await school.store.countTry("pin", at: School.noon, window: 60) }
      #expect(try await school.store.tries("pin", at: School.noon.advanced(bySeconds: 59)) == 2)
      #expect(try await school.store.tries("pin", at: School.noon.advanced(bySeconds: 60)) == 0)
    }
  }

  @Test("of one subject are not another's, and can be forgotten", arguments: Driver.all)
  func subjects(driver: Driver) async throws {
    try await driver.withSchool { school in
      for subject in ["a", "a", "b"] { _ = try await school.store.countTry(subject, at: School.noon, window: 60) }
      try await school.store.clearTries("a")
      #expect(try await school.store.tries("a", at: School.noon) == 0)
      #expect(try await school.store.countTry("b", at: School.noon, window: 60) == 2)
    }
  }

  @Test("at the same moment are all counted", arguments: Driver.all)
  func race(driver: Driver) async throws {
    try await driver.withSchool { school in
      let counts = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for _ in 0..<50 {
          tasks.addTask { try await school.store.countTry("a", at: School.noon, window: 60) }
        }
        return try await tasks.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(counts == Set(1...50))
    }
  }
}

@Suite("A secret")
struct SecretTests {
  @Test("is made once and kept", arguments: Driver.all)
  func kept(driver: Driver) async throws {
    try await driver.withSchool { school in
      let bytes: [UInt8] = [0, 1, 255]
      let made = try await school.store.secret("key", orMake: { bytes })
      #expect(made == bytes)
      #expect(try await school.store.secret("key", orMake: { [7] }) == bytes)
      #expect(try await school.store.secret("other", orMake: { [7] }) == [7])
    }
  }

  @Test("is the same for all who ask for it at the same moment", arguments: Driver.all)
  func race(driver: Driver) async throws {
    try await driver.withSchool { school in
      let secrets = try await withThrowingTaskGroup(of: [UInt8].self) { tasks in
        for index in 0..<50 as Range<UInt8> {
          tasks.addTask { try await school.store.secret("key", orMake: { [index] }) }
        }
        return try await tasks.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(secrets.count == 1)
      #expect(try await school.store.secret("key", orMake: { [] }) == secrets.first)
    }
  }
}
