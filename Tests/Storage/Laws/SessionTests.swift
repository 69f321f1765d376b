import Curriculum
import Storage
import Testing
import Tracking

@Suite("A session")
struct SessionTests {
  @Test("is found by its token until it expires", arguments: Driver.all)
  func expiry(driver: Driver) async throws {
    try await driver.withSchool { school in
      let session = try await school.signIn(school.enroll("Ana"))
      let last = Instant(milliseconds: session.expires.milliseconds - 1)
      #expect(try await school.store.session(session.token, at: last) == session)
      #expect(try await school.store.session(session.token, at: session.expires) == nil)
      #expect(try await school.store.visit(session.token, at: session.expires, answersTo: []) == nil)
      #expect(try await school.store.session(TokenHash("other"), at: last) == nil)
    }
  }

  @Test("is over once it is closed; others of the same person go on", arguments: Driver.all)
  func closing(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let phone = try await school.signIn(ana, token: "phone")
      let tablet = try await school.signIn(ana, token: "tablet")
      try await school.commit([], [.closeSession(phone.token)])
      #expect(try await school.store.session(phone.token, at: School.noon) == nil)
      #expect(try await school.store.session(tablet.token, at: School.noon) == tablet)
    }
  }

  @Test("never shares its token", arguments: Driver.all)
  func sameToken(driver: Driver) async throws {
    try await driver.withSchool { school in
      let session = try await school.signIn(school.enroll("Ana"))
      let ben = try await school.enroll("Ben")
      await #expect(throws: StoreError.conflict(.codeTaken)) { try await school.signIn(ben) }
      #expect(try await school.store.session(session.token, at: School.noon) == session)
    }
  }

  @Test("of a participant gives the profile and the record in one read", arguments: Driver.all)
  func visit(driver: Driver) async throws {
    try await driver.withSchool { school in
      let chess = GroupID("chess")
      try await school.make(chess, named: "Chess")
      let ana = try await school.enroll("Ana")
      try await school.commit([
        .enrolled(school.enrollment(of: ana, in: chess)), .answered(school.answer(by: ana)),
        .answered(school.answer(by: ana, activity: "other")),
      ])
      let session = try await school.signIn(ana)
      let visit = try #require(try await school.store.visit(session.token, at: School.noon, answersTo: []))
      #expect(visit.session == session)
      #expect(visit.profile == (try await school.store.participant(ana, in: school.organization)))
      #expect(visit.profile.enrollments.count == 2)
      #expect(visit.record == (try await school.store.record(of: ana, in: school.organization)))
      #expect(visit.record.standings.count == 2)
    }
  }

  @Test("of somebody without a group is a visit all the same", arguments: Driver.all)
  func withoutGroup(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      let session = try await school.signIn(ana)
      try await school.commit([.left(school.enrollment(of: ana))])
      let visit = try await school.store.visit(session.token, at: School.noon, answersTo: [])
      #expect(visit?.profile == ParticipantProfile(participant: ana, name: "Ana", enrollments: []))
    }
  }

  @Test("of staff is theirs, and is no participant's visit", arguments: Driver.all)
  func staff(driver: Driver) async throws {
    try await driver.withSchool { school in
      let account = StaffAccount(
        id: StaffID("s"), organization: school.organization, name: "Kim", email: "kim@example.org",
        role: .coordinator, password: PasswordHash("hash"))
      let session = Session(
        token: TokenHash("t"), organization: school.organization, holder: .staff(account.id),
        expires: School.noon.advanced(bySeconds: 60))
      try await school.commit([], [.staff(account), .openSession(session)])
      #expect(try await school.store.session(session.token, at: School.noon) == session)
      #expect(try await school.store.visit(session.token, at: School.noon, answersTo: []) == nil)
    }
  }
}
