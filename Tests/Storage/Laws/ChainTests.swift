import Curriculum
import Storage
import Testing
import Tracking

@Suite("The chain of the log")
struct ChainTests {
  /// A school in which several things happened, and two that have a log of their own.
  private func withEvents(_ driver: Driver, _ body: (School) async throws -> Void) async throws {
    try await driver.withSchool { school in
      let other = try await School(in: school.store, named: "a-school-before")
      for name in ["Ana", "Ben"] {
        let person = try await school.enroll(name)
        try await other.enroll(name)
        try await school.commit([.joined(school.enrollment(of: person))])
        for score in [40.0, 90, 100] { try await school.commit([.answered(school.answer(by: person, score: score))]) }
      }
      try await body(school)
    }
  }

  @Test("of every organization adds up, each on its own", arguments: Driver.all)
  func intact(driver: Driver) async throws {
    try await withEvents(driver) { school in
      #expect(
        try await school.store.organizations() == [OrganizationID("a-school-before"), school.organization])
      for organization in try await school.store.organizations() {
        let check = try await school.store.verifyLog(of: organization, expecting: nil)
        let events = try await school.store.events(in: organization, after: 0, limit: 1000)
        #expect(check.isIntact)
        #expect(check.events == Int64(events.count))
        #expect(check.head == events.last?.hash)
        #expect(events.map(\.sequence) == Array(1...Int64(events.count)))
        #expect(Set(events.map(\.hash)).count == events.count)
      }
    }
  }

  @Test("of nobody is empty", arguments: Driver.all)
  func empty(driver: Driver) async throws {
    try await driver.withSchool { school in
      let check = try await school.store.verifyLog(of: OrganizationID("nobody"), expecting: nil)
      #expect(check == LogCheck(organization: OrganizationID("nobody"), events: 0, head: nil, faults: []))
    }
  }

  @Test("keeps which request brought an event, and by which key", arguments: Driver.all)
  func requests(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let change = Change(
        organization: school.organization, key: IdempotencyKey(actor: .participant(ana), value: "k-1"),
        events: [school.event(.joined(school.enrollment(of: ana)))], request: "r-7")
      try await school.store.commit(change)
      let last = try #require(try await school.log().last)
      #expect(last.request == "r-7")
      #expect(last.key == "k-1")
      #expect(try await school.log().first?.request == nil)
    }
  }

  @Test("still holds an event that somebody kept, and tells where it holds another", arguments: Driver.all)
  func kept(driver: Driver) async throws {
    try await withEvents(driver) { school in
      let log = try await school.log()
      let kept = log[4]
      func faults(_ sequence: Int64, _ hash: EventHash) async throws -> [LogFault] {
        try await school.store.verifyLog(of: school.organization, expecting: (sequence, hash)).faults
      }
      let none = try await faults(kept.sequence, kept.hash)
      #expect(none.isEmpty)
      #expect(
        try await faults(kept.sequence, log[5].hash) == [LogFault(sequence: kept.sequence, kind: .otherThanKept)])
      let beyond = Int64(log.count) + 3
      #expect(try await faults(beyond, kept.hash) == [LogFault(sequence: beyond, kind: .otherThanKept)])
    }
  }

  @Test("adds up after somebody was erased, and nothing of theirs can be read", arguments: Driver.all)
  func erased(driver: Driver) async throws {
    try await withEvents(driver) { school in
      let ana = ParticipantID("Ana")
      try await school.commit([
        .fieldRecorded(FieldEntry(group: school.lunch, field: FieldID("note"), about: ana, value: "secret words"))
      ])
      let session = try await school.signIn(ana)
      let before = try await school.log()
      try await school.commit([.erased(Erasure(participant: ana))])
      #expect(try await school.store.verifyLog(of: school.organization, expecting: nil).isIntact)

      let after = try await school.log()
      #expect(after.dropLast().map(\.hash) == before.map(\.hash))
      for recorded in after where recorded.event.fact.participant == ana {
        #expect(recorded.isErased == recorded.event.fact.holdsWords)
        #expect(recorded.event.fact == recorded.event.fact.withoutWords)
      }
      #expect(
        after.filter { $0.event.fact.participant == ParticipantID("Ben") }
          == before.filter {
            $0.event.fact.participant == ParticipantID("Ben")
          })
      #expect(try await school.store.participant(ana, in: school.organization) == nil)
      #expect(try await school.store.session(session.token, at: School.noon) == nil)
      let group = try #require(try await school.store.group(school.lunch, in: school.organization))
      #expect(group.members.map(\.name) == ["Ben"])
      #expect(group.answers.isEmpty)
      // What was completed stays, under an id that leads to nobody.
      #expect(try await school.store.record(of: ana, in: school.organization).standings.count == 1)
      await #expect(throws: StoreError.conflict(.missing)) {
        try await school.commit([.erased(Erasure(participant: ana))])
      }
      // The name is free again.
      try await school.enroll("Ana", id: "another")
    }
  }
}
