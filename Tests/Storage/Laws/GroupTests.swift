import Curriculum
import Storage
import Testing
import Tracking

@Suite("A group")
struct GroupTests {
  @Test("has its name, its kit, and its members by name with their records", arguments: Driver.all)
  func members(driver: Driver) async throws {
    try await driver.withSchool { school in
      let cleo = try await school.enroll("Cleo", id: "1")
      let ana = try await school.enroll("ana", id: "2")
      let ben = try await school.enroll("Ben", id: "3")
      let section = SectionReference(module: ModuleID("aac"), section: SectionID("waiting"))
      try await school.commit([
        .joined(school.enrollment(of: ben)), .answered(school.answer(by: ana)),
        .sectionViewed(SectionView(participant: cleo, section: section, revision: 1)),
      ])
      let group = try #require(try await school.store.group(school.lunch, in: school.organization))
      #expect(group.name == "Lunch bunch")
      #expect(group.kit == KitID("peer-network"))
      #expect(group.members.map(\.name) == ["ana", "Ben", "Cleo"])
      #expect(group.members.map(\.participant) == [ana, ben, cleo])
      #expect(group.members.map(\.hasJoined) == [false, true, false])
      #expect(group.members.allSatisfy { $0.role == school.peer })
      for member in group.members {
        #expect(member.record == (try await school.store.record(of: member.participant, in: school.organization)))
      }
    }
  }

  @Test("is found among all groups, by name and with the same members", arguments: Driver.all)
  func allGroups(driver: Driver) async throws {
    try await driver.withSchool { school in
      let chess = GroupID("x")
      try await school.make(chess, named: "chess")
      try await school.make(GroupID("y"), named: "Art")
      let ana = try await school.enroll("Ana", in: chess)
      try await school.commit([.answered(school.answer(by: ana))])
      try await school.enroll("Ben")
      let groups = try await school.store.groups(in: school.organization)
      #expect(groups.map(\.name) == ["Art", "chess", "Lunch bunch"])
      for group in groups {
        let alone = try #require(try await school.store.group(group.group, in: school.organization))
        #expect(group.members.map(\.participant) == alone.members.map(\.participant))
        #expect(group.members.map(\.record) == alone.members.map(\.record))
      }
      #expect(groups.map(\.members.count) == [0, 1, 1])
    }
  }

  @Test("is nil where there is none", arguments: Driver.all)
  func none(driver: Driver) async throws {
    try await driver.withSchool { school in
      let group = try await school.store.group(GroupID("none"), in: school.organization)
      #expect(group == nil)
    }
  }

  @Test("has one person twice where they have two roles", arguments: Driver.all)
  func twoRoles(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let facilitator = Enrollment(participant: ana, group: school.lunch, role: RoleID("facilitator"))
      try await school.commit([.enrolled(facilitator), .joined(facilitator)])
      let members = try await school.store.group(school.lunch, in: school.organization)?.members
      #expect(members?.map(\.role) == [RoleID("facilitator"), school.peer])
      #expect(members?.map(\.hasJoined) == [true, false])
      let profile = try await school.store.participant(ana, in: school.organization)
      #expect(profile?.enrollments.map(\.enrollment) == [facilitator, school.enrollment(of: ana)])
    }
  }

  @Test("loses who left; who comes back has not joined again yet", arguments: Driver.all)
  func leaving(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let enrollment = school.enrollment(of: ana)
      try await school.commit([.joined(enrollment), .left(enrollment)])
      #expect(try await school.store.group(school.lunch, in: school.organization)?.members.isEmpty == true)
      #expect(try await school.store.participant(ana, in: school.organization)?.enrollments == [])
      try await school.commit([.enrolled(enrollment)])
      let members = try await school.store.group(school.lunch, in: school.organization)?.members
      #expect(members?.map(\.hasJoined) == [false])
    }
  }

  @Test("enrolling somebody again changes nothing", arguments: Driver.all)
  func enrolledTwice(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      try await school.commit([.joined(school.enrollment(of: ana)), .enrolled(school.enrollment(of: ana))])
      let members = try await school.store.group(school.lunch, in: school.organization)?.members
      #expect(members?.map(\.hasJoined) == [true])
    }
  }

  @Test("keeps the last answer to each field, its own and each person's, until it is taken back", arguments: Driver.all)
  func answers(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let gap = FieldID("gap")
      func entry(_ value: String?, about participant: ParticipantID? = nil) -> Fact {
        .fieldRecorded(FieldEntry(group: school.lunch, field: gap, about: participant, value: value))
      }
      try await school.commit([entry("7"), entry("14"), entry("yes", about: ana)])
      let group = try await school.store.group(school.lunch, in: school.organization)
      #expect(group?.answers == [FieldKey(gap): "14", FieldKey(gap, about: ana): "yes"])
      try await school.commit([entry(nil), .left(school.enrollment(of: ana))])
      let later = try await school.store.group(school.lunch, in: school.organization)
      #expect(later?.answers == [FieldKey(gap, about: ana): "yes"])
    }
  }
}
