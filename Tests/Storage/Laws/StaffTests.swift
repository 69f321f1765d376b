import Curriculum
import Storage
import Testing
import Tracking

@Suite("A staff account")
struct StaffTests {
  private func account(_ id: String, _ email: String, in school: School) -> StaffAccount {
    StaffAccount(
      id: StaffID(id), organization: school.organization, name: "Kim", email: email, role: .administrator,
      password: PasswordHash("scrypt$1$2$3$4$5"))
  }

  @Test("is found by its address, letter case aside, and by its id", arguments: Driver.all)
  func lookup(driver: Driver) async throws {
    try await driver.withSchool { school in
      let kim = account("kim", "Kim@Example.org", in: school)
      try await school.commit([], [.staff(kim)])
      #expect(try await school.store.staff(email: "kim@example.ORG") == kim)
      #expect(try await school.store.staff(kim.id, in: school.organization) == kim)
      #expect(try await school.store.staff(email: "other@example.org") == nil)
      #expect(try await school.store.staff(StaffID("other"), in: school.organization) == nil)
    }
  }

  @Test("has an address that nobody else has, in any organization", arguments: Driver.all)
  func sameAddress(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let roosevelt = try await School(in: lincoln.store, named: "roosevelt")
      try await lincoln.commit([], [.staff(account("kim", "kim@example.org", in: lincoln))])
      await #expect(throws: StoreError.conflict(.emailTaken)) {
        try await roosevelt.commit([], [.staff(account("other", "KIM@example.org", in: roosevelt))])
      }
      #expect(try await lincoln.store.staffCount(in: lincoln.organization) == 1)
      #expect(try await lincoln.store.staffCount(in: roosevelt.organization) == 0)
      #expect(try await lincoln.store.staff(StaffID("kim"), in: roosevelt.organization) == nil)
    }
  }

  @Test("comes from an invitation that works once and in time", arguments: Driver.all)
  func invitation(driver: Driver) async throws {
    try await driver.withSchool { school in
      let token = TokenHash("invitation")
      func invitation(isUsed: Bool) -> Invitation {
        Invitation(
          token: token, organization: school.organization, role: .coordinator, expires: School.noon, isUsed: isUsed)
      }
      let inTime = Instant(milliseconds: School.noon.milliseconds - 1)
      try await school.commit([], [.invitation(invitation(isUsed: false))])
      await #expect(throws: StoreError.conflict(.invitationUsed)) {
        try await school.commit([], [.useInvitation(token, at: School.noon)])
      }
      #expect(try await school.store.invitation(token) == invitation(isUsed: false))
      try await school.commit([], [.useInvitation(token, at: inTime)])
      #expect(try await school.store.invitation(token) == invitation(isUsed: true))
      for used in [token, TokenHash("unknown")] {
        await #expect(throws: StoreError.conflict(.invitationUsed)) {
          try await school.commit([], [.useInvitation(used, at: inTime)])
        }
      }
      #expect(try await school.store.invitation(TokenHash("unknown")) == nil)
    }
  }

  @Test("is made by one of two who use the same invitation at the same moment", arguments: Driver.all)
  func race(driver: Driver) async throws {
    try await driver.withSchool { school in
      let invitation = Invitation(
        token: TokenHash("i"), organization: school.organization, role: .administrator,
        expires: School.noon.advanced(bySeconds: 1), isUsed: false)
      try await school.commit([], [.invitation(invitation), .organization(name: "Lincoln")])
      let changes = ["a", "b"].map { name in
        school.change(
          [],
          [
            .useInvitation(invitation.token, at: School.noon),
            .staff(account(name, "\(name)@example.org", in: school)),
          ])
      }
      async let first = try? school.store.commit(changes[0])
      async let second = try? school.store.commit(changes[1])
      #expect([await first, await second].compactMap(\.self) == [.recorded])
      #expect(try await school.store.staffCount(in: school.organization) == 1)
    }
  }
}
