import Curriculum
import Storage
import Testing
import Tracking

@Suite("A change with a key")
struct RepetitionTests {
  @Test("counts once, however often it is sent", arguments: Driver.all)
  func repeated(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let answer = Fact.answered(school.answer(by: ana))
      #expect(try await school.commit([answer], key: "k") == .recorded)
      let log = try await school.log()
      #expect(try await school.commit([answer], [.group(school.lunch, name: "Other")], key: "k") == .repeated)
      #expect(try await school.log() == log)
      #expect(try await school.store.group(school.lunch, in: school.organization)?.name == "Lunch bunch")
      #expect(try await school.store.record(of: ana, in: school.organization).standings.first?.value.attempts == 1)
    }
  }

  @Test("counts once when it is sent twenty times at the same moment", arguments: Driver.all)
  func repeatedAtOnce(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let change = school.change([.answered(school.answer(by: ana))], key: "k")
      let results = try await withThrowingTaskGroup(of: Committed.self) { tasks in
        for _ in 0..<20 { tasks.addTask { try await school.store.commit(change) } }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { $0 == .recorded } == 1)
      #expect(results.count { $0 == .repeated } == 19)
      #expect(try await school.store.record(of: ana, in: school.organization).standings.first?.value.attempts == 1)
    }
  }

  @Test("is another change when another actor or another organization sends the same key", arguments: Driver.all)
  func otherActors(driver: Driver) async throws {
    try await driver.withSchool { school in
      let other = try await School(in: school.store, named: "roosevelt")
      let ana = EventActor.participant(ParticipantID("Ana"))
      let anasKey = IdempotencyKey(actor: ana, value: "k")
      #expect(try await school.commit(key: "k") == .recorded)
      #expect(try await school.store.commit(Change(organization: school.organization, key: anasKey)) == .recorded)
      #expect(try await other.commit(key: "k") == .recorded)
      #expect(try await school.commit(key: "k") == .repeated)
    }
  }

  @Test("can be sent again after it was refused", arguments: Driver.all)
  func refused(driver: Driver) async throws {
    try await driver.withSchool { school in
      let link = school.change([], [.closeJoinLink(code: "K7M4")], key: "k")
      await #expect(throws: StoreError.conflict(.missing)) { try await school.store.commit(link) }
      let second = try await school.commit(key: "k")
      #expect(second == .recorded)
    }
  }
}
