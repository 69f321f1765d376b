import Curriculum
import Storage
import Testing
import Tracking

@Suite("What is held about people")
struct PersonalTests {
  private func look(_ school: School, seconds: Int64 = 0, by staff: String = "ada", at person: String? = nil) -> Look {
    Look(
      organization: school.organization, at: School.noon.advanced(bySeconds: seconds), actor: .staff(StaffID(staff)),
      view: person == nil ? .group : .person, group: school.lunch, participant: person.map { ParticipantID($0) })
  }

  private func note(_ look: Look, in school: School) async throws {
    try await school.store.note(look, unlessNotedSince: look.at.advanced(bySeconds: -900))
  }

  @Test("the same look is noted once in a while, and other looks each", arguments: Driver.all)
  func looks(driver: Driver) async throws {
    try await driver.withSchool { school in
      let first = look(school)
      let others = [
        look(school, seconds: 1, by: "ben"), look(school, seconds: 2, at: "Ana"), look(school, seconds: 900),
      ]
      for look in [first, look(school, seconds: 5), look(school, seconds: 899)] + others {
        try await note(look, in: school)
      }
      let found = try await school.store.looks(in: school.organization, at: nil, of: nil)
      #expect(found == ([first] + others).sorted { $0.at > $1.at })
      let ofAna = try await school.store.looks(in: school.organization, at: nil, of: ParticipantID("Ana"))
      #expect(ofAna == [others[1]])
      let elsewhere = try await school.store.looks(in: school.organization, at: GroupID("other"), of: nil)
      #expect(elsewhere.isEmpty)
      let foreign = try await school.store.looks(in: OrganizationID("other"), at: nil, of: nil)
      #expect(foreign.isEmpty)
    }
  }

  @Test("a clock that was set back hides no look", arguments: Driver.all)
  func clockSetBack(driver: Driver) async throws {
    try await driver.withSchool { school in
      let later = look(school, seconds: 3600)
      let now = look(school)
      for look in [later, now] { try await note(look, in: school) }
      #expect(try await school.store.looks(in: school.organization, at: nil, of: nil) == [later, now])
    }
  }

  @Test("old looks are forgotten", arguments: Driver.all)
  func pruned(driver: Driver) async throws {
    try await driver.withSchool { school in
      let looks = [look(school), look(school, seconds: 5000)]
      for look in looks { try await note(look, in: school) }
      try await school.store.pruneLooks(before: School.noon.advanced(bySeconds: 5000))
      #expect(try await school.store.looks(in: school.organization, at: nil, of: nil) == [looks[1]])
    }
  }

  @Test("all that is held about somebody is given, and nothing of others", arguments: Driver.all)
  func holdings(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let ben = try await school.enroll("Ben")
      try await school.commit([
        .answered(school.answer(by: ana)), .answered(school.answer(by: ben)),
        .fieldRecorded(FieldEntry(group: school.lunch, field: FieldID("note"), about: ana, value: "kind")),
        .fieldRecorded(FieldEntry(group: school.lunch, field: FieldID("greeter"), about: nil, value: ana.rawValue)),
      ])
      let session = try await school.signIn(ana)
      try await note(look(school, at: "Ana"), in: school)
      let held = try #require(try await school.store.holdings(of: ana, in: school.organization))
      #expect(held.profile.name == "Ana")
      #expect(held.profile.enrollments.map(\.groupName) == ["Lunch bunch"])
      #expect(held.events.map(\.event.fact.kind) == ["enrolled", "answered", "field-recorded"])
      #expect(held.events.allSatisfy { $0.event.fact.participant == ana })
      #expect(held.named.map(\.field) == [FieldID("greeter")])
      #expect(held.sessions == [session.expires])
      #expect(!held.hasPin && !held.hasCard)
      #expect(held.looks.count == 1)
      #expect(try await school.store.holdings(of: ParticipantID("nobody"), in: school.organization) == nil)
      #expect(try await school.store.holdings(of: ana, in: OrganizationID("other")) == nil)
    }
  }

  @Test("whoever is only in groups that ended is dormant, after a time", arguments: Driver.all)
  func endedGroups(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      func dormant(after seconds: Int64) async throws -> [ParticipantID] {
        try await school.store.dormantParticipants(
          since: School.noon.advanced(bySeconds: seconds), in: school.organization
        ).map(\.participant)
      }
      let end = Fact.ended(Halt(group: school.lunch, reason: "the year is over"))
      try await school.store.commit(
        Change(organization: school.organization, events: [school.event(end, at: School.noon.advanced(bySeconds: 50))]))
      #expect(try await dormant(after: 50).isEmpty)
      #expect(try await dormant(after: 51) == [ana])
    }
  }

  @Test("whoever is in a group is not dormant, and whoever left is, after a time", arguments: Driver.all)
  func dormant(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      try await school.enroll("Ben")
      try await school.commit([.left(school.enrollment(of: ana))])
      let store = school.store
      let later = try await store.dormantParticipants(
        since: School.noon.advanced(bySeconds: 1), in: school.organization)
      #expect(later == [DormantParticipant(participant: ana, lastSeen: School.noon)])
      #expect(try await store.dormantParticipants(since: School.noon, in: school.organization).isEmpty)
      try await school.commit([.erased(Erasure(participant: ana))])
      let afterwards = try await store.dormantParticipants(
        since: School.noon.advanced(bySeconds: 1), in: school.organization)
      #expect(afterwards.isEmpty)
    }
  }
}
