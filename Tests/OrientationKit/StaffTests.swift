import OrientationKit
import Storage
import Testing

struct StaffTests {
  let fixture: Fixture
  var engine: Engine { fixture.engine }

  init() throws { fixture = try Fixture() }

  @Test("the one-time link makes one administrator and then nothing")
  func once() async throws {
    let invitation = try #require(try await engine.firstInvitation())
    _ = try await engine.acceptInvitation(
      invitation, name: "Ada", email: "ada@example.org", password: "correct horse battery")
    await #expect(throws: EngineError.notFound) {
      try await engine.acceptInvitation(
        invitation, name: "Eve", email: "eve@example.org", password: "correct horse battery")
    }
    #expect(try await engine.firstInvitation() == nil)
  }

  @Test("the one-time link ends after a day")
  func expires() async throws {
    let invitation = try #require(try await engine.firstInvitation())
    fixture.clock.advance(seconds: 86_401)
    await #expect(throws: EngineError.notFound) { try await engine.invitation(invitation) }
  }

  @Test("what cannot be taken is said field by field, and the link stays good")
  func problems() async throws {
    let invitation = try #require(try await engine.firstInvitation())
    let expected = EngineError.invalid([
      InputProblem("name", .missing), InputProblem("email", .notAnAddress), InputProblem("password", .tooShort),
    ])
    await #expect(throws: expected) {
      try await engine.acceptInvitation(invitation, name: "", email: "ada", password: "short")
    }
    _ = try await engine.invitation(invitation)
  }

  @Test("staff sign in whatever the case of their address, and only with their password")
  func signsIn() async throws {
    _ = try await fixture.group()
    _ = try await engine.signIn(email: " ADA@Example.org", password: "correct horse battery")
    await #expect(throws: EngineError.refused) {
      try await engine.signIn(email: "ada@example.org", password: "correct horse batterx")
    }
    await #expect(throws: EngineError.refused) {
      try await engine.signIn(email: "nobody@example.org", password: "correct horse battery")
    }
  }

  @Test("a participant's session opens nothing of staff, and the other way round")
  func apart() async throws {
    let (_, _, code) = try await fixture.group()
    let peer = try await engine.join(code: code, name: "Sam", pin: "204816")
    let staff = try await engine.signIn(email: "ada@example.org", password: "correct horse battery")
    #expect(try await engine.staff(peer) == nil)
    #expect(try await engine.visit(staff) == nil)
  }

  @Test("a secret of the installation is made once")
  func secretOnce() async throws {
    let first = try await engine.secret("forms")
    #expect(first.count == 32)
    #expect(try await engine.secret("forms") == first)
  }
}
