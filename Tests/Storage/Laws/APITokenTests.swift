import Curriculum
import Storage
import Testing
import Tracking

@Suite("A token of another program")
struct APITokenTests {
  private func token(_ id: String, in school: School, made: Instant = School.noon) -> APIToken {
    APIToken(
      id: APITokenID(id), organization: school.organization, secret: TokenHash("hash of \(id)"), name: "Gradebook",
      role: .reader, made: made, expires: School.noon.advanced(bySeconds: 60))
  }

  @Test("is found by its secret's hash as it was made, and listed with the oldest first", arguments: Driver.all)
  func lookup(driver: Driver) async throws {
    try await driver.withSchool { school in
      let late = token("a", in: school, made: School.noon.advanced(bySeconds: 1))
      let early = token("b", in: school)
      try await school.commit([], [.apiToken(late), .apiToken(early)])
      #expect(try await school.store.apiToken(late.secret) == late)
      #expect(try await school.store.apiToken(TokenHash("another")) == nil)
      #expect(try await school.store.apiTokens(in: school.organization) == [early, late])
    }
  }

  @Test("is of its own organization", arguments: Driver.all)
  func apart(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let roosevelt = try await School(in: lincoln.store, named: "roosevelt")
      let one = token("a", in: lincoln)
      try await lincoln.commit([], [.apiToken(one)])
      #expect(try await lincoln.store.apiTokens(in: roosevelt.organization).isEmpty)
      await #expect(throws: StoreError.conflict(.missing)) {
        try await roosevelt.commit([], [.apiToken(token("b", in: lincoln))])
      }
      await #expect(throws: StoreError.conflict(.missing)) {
        try await roosevelt.commit([], [.revokeAPIToken(one.id, at: School.noon)])
      }
      #expect(try await lincoln.store.apiToken(one.secret)?.revoked == nil)
    }
  }

  @Test("is revoked once and for all, at the first time that somebody says so", arguments: Driver.all)
  func revoked(driver: Driver) async throws {
    try await driver.withSchool { school in
      let one = token("a", in: school)
      try await school.commit([], [.apiToken(one)])
      try await school.commit([], [.revokeAPIToken(one.id, at: School.noon)])
      try await school.commit([], [.revokeAPIToken(one.id, at: School.noon.advanced(bySeconds: 5))])
      #expect(try await school.store.apiToken(one.secret)?.revoked == School.noon)
      await #expect(throws: StoreError.conflict(.missing)) {
        try await school.commit([], [.revokeAPIToken(APITokenID("none"), at: School.noon)])
      }
    }
  }

  @Test("has a secret that no other has", arguments: Driver.all)
  func unique(driver: Driver) async throws {
    try await driver.withSchool { school in
      try await school.commit([], [.apiToken(token("a", in: school))])
      await #expect(throws: StoreError.conflict(.codeTaken)) {
        try await school.commit([], [.apiToken(token("a", in: school))])
      }
    }
  }
}
