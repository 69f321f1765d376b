import Curriculum
import Storage
import Testing
import Tracking

@Suite("A way in")
struct CredentialTests {
  @Test("is a name with a PIN, once one was picked", arguments: Driver.all)
  func pin(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      func credential() async throws -> ParticipantCredential? {
        try await school.store.credential(named: "ana", in: school.lunch, of: school.organization)
      }
      #expect(try await credential() == ParticipantCredential(participant: ana, pin: nil))
      for hash in ["first", "second"].map(PasswordHash.init) {
        try await school.commit([], [.pin(ana, hash)])
        #expect(try await credential() == ParticipantCredential(participant: ana, pin: hash))
      }
      try await school.commit([], [.participant(ana, name: "Ana", group: school.lunch)])
      #expect(try await credential()?.pin == PasswordHash("second"))
    }
  }

  @Test("is a card, of which only the last works", arguments: Driver.all)
  func card(driver: Driver) async throws {
    try await driver.withSchool { school in
      let ana = try await school.enroll("Ana")
      try await school.commit([], [.card(ana, TokenHash("old"))])
      try await school.commit([], [.card(ana, TokenHash("new"))])
      let holder = CardHolder(organization: school.organization, participant: ana)
      #expect(try await school.store.card(TokenHash("new")) == holder)
      #expect(try await school.store.card(TokenHash("old")) == nil)
      let ben = try await school.enroll("Ben")
      await #expect(throws: StoreError.conflict(.codeTaken)) {
        try await school.commit([], [.card(ben, TokenHash("new"))])
      }
      #expect(try await school.store.card(TokenHash("new")) == holder)
    }
  }

  @Test("is a join link, until it is closed", arguments: Driver.all)
  func joinLink(driver: Driver) async throws {
    try await driver.withSchool { school in
      func link(_ code: String, isClosed: Bool = false) -> JoinLink {
        JoinLink(
          code: code, organization: school.organization, group: school.lunch, role: school.peer,
          expires: School.noon, isClosed: isClosed)
      }
      try await school.commit([], [.openJoinLink(link("A")), .openJoinLink(link("B"))])
      #expect(try await school.store.joinLink("A") == link("A"))
      try await school.commit([], [.closeJoinLink(code: "A")])
      #expect(try await school.store.joinLink("A") == link("A", isClosed: true))
      let links = try await school.store.joinLinks(of: school.lunch, in: school.organization)
      #expect(links == [link("A", isClosed: true), link("B")])
      #expect(try await school.store.joinLink("C") == nil)
      #expect(try await school.store.joinLinks(of: GroupID("none"), in: school.organization).isEmpty)
    }
  }

  @Test("has a join code that nobody else has, in any organization", arguments: Driver.all)
  func sameCode(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let roosevelt = try await School(in: lincoln.store, named: "roosevelt")
      func open(in school: School) async throws {
        let link = JoinLink(
          code: "K7M4", organization: school.organization, group: school.lunch, role: school.peer,
          expires: School.noon, isClosed: false)
        try await school.commit([], [.openJoinLink(link)])
      }
      try await open(in: lincoln)
      await #expect(throws: StoreError.conflict(.codeTaken)) { try await open(in: roosevelt) }
      #expect(try await lincoln.store.joinLink("K7M4")?.organization == lincoln.organization)
    }
  }
}
