import Curriculum
import Storage
import Testing
import Tracking

@Suite("A commit")
struct CommitTests {
  @Test("puts its events into the log, in their order and as they were", arguments: Driver.all)
  func log(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let facts: [Fact] = [
        .joined(school.enrollment(of: ana)), .answered(school.answer(by: ana)), .left(school.enrollment(of: ana)),
      ]
      let before = try await school.log()
      #expect(try await school.commit(facts) == .recorded)
      let added = try await school.log().dropFirst(before.count)
      #expect(added.map(\.event) == facts.map { school.event($0) })
      #expect(zip(added, added.dropFirst()).allSatisfy { $0.sequence < $1.sequence })
    }
  }

  @Test("keeps who did what, and when", arguments: Driver.all)
  func actors(driver: Driver) async throws {
    try await driver.withSchool { school in
      let actors: [EventActor] = [.participant(ParticipantID("p:1")), .staff(StaffID("s")), .system]
      let made = GroupMade(group: school.lunch, kit: KitID("peer-network"), kitRevision: 2)
      let events = actors.enumerated().map { index, actor in
        Event(
          organization: school.organization, actor: actor, at: Instant(milliseconds: Int64(index) - 1),
          fact: .groupMade(made))
      }
      try await school.store.commit(Change(organization: school.organization, events: events))
      #expect(try await school.log().suffix(3).map(\.event) == events)
    }
  }

  @Test("can be read page by page", arguments: Driver.all)
  func pages(driver: Driver) async throws {
    try await driver.withSchool { school in
      for name in ["Ana", "Ben", "Cleo", "Dan"] { try await school.enroll(name) }
      let all = try await school.log()
      let first = try await school.store.events(in: school.organization, after: 0, limit: 2)
      let rest = try await school.store.events(in: school.organization, after: first[1].sequence, limit: 100)
      #expect(first + rest == all)
      #expect(try await school.store.events(in: school.organization, after: all[4].sequence, limit: 2).isEmpty)
    }
  }

  @Test("is still there after the store was closed and opened again", arguments: Driver.all)
  func reopening(driver: Driver) async throws {
    try await withFolder { folder in
      let first = try driver.open(folder)
      let school = try await School(in: first)
      let ana = try await school.enroll("Ana")
      try await school.commit([.answered(school.answer(by: ana))], key: "k")
      let session = try await school.signIn(ana)
      let log = try await school.log()
      let record = try await first.record(of: ana, in: school.organization)
      try await first.close()

      let second = try driver.open(folder)
      #expect(try await second.events(in: school.organization, after: 0, limit: 100) == log)
      let visit = try await second.visit(session.token, at: School.noon, answersTo: [])
      #expect(visit?.record == record)
      #expect(visit?.profile.name == "Ana")
      #expect(try await second.commit(school.change([.answered(school.answer(by: ana))], key: "k")) == .repeated)
      try await second.close()
    }
  }

  @Test("fails once the store is closed, and so does everything else", arguments: Driver.all)
  func closed(driver: Driver) async throws {
    try await withFolder { folder in
      let store = try driver.open(folder)
      let school = try await School(in: store)
      try await store.close()
      await #expect(throws: StoreError.self) { try await school.enroll("Ana") }
      await #expect(throws: StoreError.self) { try await store.groups(in: school.organization) }
      await #expect(throws: StoreError.self) { try await store.staffCount(in: school.organization) }
      try await store.close()
    }
  }

  @Test("among two hundred at once is there once, like all the others", arguments: Driver.all)
  func concurrency(driver: Driver) async throws {
    try await driver.withSchool { school in
      try await withThrowingTaskGroup(of: Committed.self) { tasks in
        for index in 0..<200 { tasks.addTask { try await school.store.commit(school.arrival(of: "\(index)")) } }
        for try await committed in tasks { #expect(committed == .recorded) }
      }
      let participants = try await school.log().compactMap(\.event.fact.participant)
      #expect(participants.count == 200)
      #expect(Set(participants.map(\.rawValue)) == Set((0..<200).map(String.init)))
      let members = try await school.store.group(school.lunch, in: school.organization)?.members
      #expect(members?.count == 200)
    }
  }
}
