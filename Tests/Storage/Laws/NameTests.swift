import Curriculum
import Storage
import Testing
import Tracking

@Suite("A participant's name")
struct NameTests {
  @Test(
    "is taken in a group however it is typed", arguments: Driver.all,
    ["Ana Díaz", "ana díaz", "  ANA \t DÍAZ\n", "Ana Di\u{301}az", "ANA DI\u{301}AZ"])
  func taken(driver: Driver, name: String) async throws {
    try await driver.withSchool { school in
      try await school.enroll("Ana Díaz", id: "first")
      await #expect(throws: StoreError.conflict(.nameTaken)) { try await school.enroll(name, id: "second") }
      let credential = try await school.store.credential(named: name, in: school.lunch, of: school.organization)
      #expect(credential?.participant == ParticipantID("first"))
    }
  }

  @Test("is free in another group, and a different name is free here", arguments: Driver.all)
  func free(driver: Driver) async throws {
    try await driver.withSchool { school in
      let chess = GroupID("chess")
      try await school.make(chess, named: "Chess")
      try await school.enroll("Ana", id: "first")
      try await school.enroll("Ana", id: "second", in: chess)
      try await school.enroll("Anna", id: "third")
      let credential = try await school.store.credential(named: "ana", in: chess, of: school.organization)
      #expect(credential?.participant == ParticipantID("second"))
      #expect(try await school.store.credential(named: "Anna", in: chess, of: school.organization) == nil)
    }
  }

  @Test("is free again once its owner has left the group", arguments: Driver.all)
  func leaving(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana", id: "first")
      try await school.commit([.left(school.enrollment(of: ana))])
      #expect(try await school.store.credential(named: "Ana", in: school.lunch, of: school.organization) == nil)
      try await school.enroll("Ana", id: "second")
      await #expect(throws: StoreError.conflict(.nameTaken)) {
        try await school.commit([.enrolled(school.enrollment(of: ana))])
      }
    }
  }

  @Test("can be changed, but not to one that is taken in any of their groups", arguments: Driver.all)
  func renaming(driver: Driver) async throws {
    try await driver.withSchool { school in
      let chess = GroupID("chess")
      try await school.make(chess, named: "Chess")
      let ana = try await school.enroll("Ana")
      try await school.commit([.enrolled(school.enrollment(of: ana, in: chess))])
      try await school.enroll("Ben", in: chess)
      await #expect(throws: StoreError.conflict(.nameTaken)) {
        try await school.commit([], [.participant(ana, name: "ben", group: school.lunch)])
      }
      #expect(try await school.store.participant(ana, in: school.organization)?.name == "Ana")
      try await school.commit([], [.participant(ana, name: "ANA", group: school.lunch)])
      #expect(try await school.store.participant(ana, in: school.organization)?.name == "ANA")
    }
  }

  @Test("cannot be given for a group where it is taken, even before they are enrolled there", arguments: Driver.all)
  func beforeEnrolling(driver: Driver) async throws {
    try await driver.withSchool { school in
      try await school.enroll("Ana", id: "first")
      await #expect(throws: StoreError.conflict(.nameTaken)) {
        try await school.commit([], [.participant(ParticipantID("second"), name: "ana", group: school.lunch)])
      }
      let second = try await school.store.participant(ParticipantID("second"), in: school.organization)
      #expect(second == nil)
    }
  }

  @Test("goes to one of two who ask for it at the same moment", arguments: Driver.all)
  func race(driver: Driver) async throws {
    try await driver.withSchool { school in
      async let first = try? school.enroll("Ana", id: "first")
      async let second = try? school.enroll("Ana", id: "second")
      #expect([await first, await second].compactMap(\.self).count == 1)
      let group = try await school.store.group(school.lunch, in: school.organization)
      #expect(group?.members.count == 1)
    }
  }

  @Test("stands in the profile, with each group and its kit", arguments: Driver.all)
  func profile(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let profile = try #require(try await school.store.participant(ana, in: school.organization))
      #expect(profile.participant == ana)
      #expect(profile.name == "Ana")
      #expect(profile.enrollments.map(\.enrollment) == [school.enrollment(of: ana)])
      #expect(profile.enrollments.map(\.groupName) == ["Lunch bunch"])
      #expect(profile.enrollments.map(\.kit.rawValue) == ["peer-network"])
      #expect(try await school.store.participant(ParticipantID("nobody"), in: school.organization) == nil)
    }
  }
}
