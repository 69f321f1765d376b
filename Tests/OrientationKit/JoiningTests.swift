import Curriculum
import OrientationKit
import Storage
import Testing
import Tracking

struct JoiningTests {
  let fixture: Fixture
  var engine: Engine { fixture.engine }

  init() throws { fixture = try Fixture() }

  @Test("a peer joins by name and PIN and is signed in")
  func joins() async throws {
    let (_, _, code) = try await fixture.group()
    let token = try await engine.join(code: code, name: "  Sam   B ", pin: "204816")
    let visit = try #require(try await engine.visit(token))
    #expect(visit.profile.name == "Sam B")
    #expect(engine.modules(for: visit.profile).map(\.id) == [ModuleID("waiting")])
  }

  @Test("a code is found in small letters and with hyphens", arguments: [0, 1, 2])
  func codeIsForgiving(variant: Int) async throws {
    let (_, _, code) = try await fixture.group()
    let typed = [code.lowercased(), "\(code.prefix(4))-\(code.dropFirst(4))", " \(code) "][variant]
    #expect(try await engine.joinLink(typed).code == code)
  }

  @Test("a name that is taken is refused to somebody with another PIN")
  func nameTaken() async throws {
    let (_, _, code) = try await fixture.group()
    _ = try await engine.join(code: code, name: "Sam", pin: "204816")
    await #expect(throws: EngineError.invalid([InputProblem("name", .nameTaken)])) {
      try await engine.join(code: code, name: "sam", pin: "918273")
    }
  }

  @Test("the join form sent twice signs the same person in")
  func sentTwice() async throws {
    let (staff, group, code) = try await fixture.group()
    let first = try await engine.join(code: code, name: "Sam", pin: "204816")
    let second = try await engine.join(code: code, name: "Sam", pin: "204816")
    let people = [try await engine.visit(first), try await engine.visit(second)].map { $0?.profile.participant }
    #expect(people[0] == people[1])
    #expect(try await engine.group(group, for: staff).members.count == 1)
  }

  @Test(
    "a PIN that is not six digits, or that anybody would try first, is refused",
    arguments: ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "111111", "123456", "987654"])
  func weakPIN(pin: String) async throws {
    let (_, _, code) = try await fixture.group()
    await #expect(throws: EngineError.self) { try await engine.join(code: code, name: "Sam", pin: pin) }
  }

  @Test(
    "names that hold nothing to read or that trick the eye are refused",
    arguments: ["", " ", "---", "a\u{202E}b", "a\u{7}b"])
  func badNames(name: String) async throws {
    let (_, _, code) = try await fixture.group()
    await #expect(throws: EngineError.self) { try await engine.join(code: code, name: name, pin: "204816") }
  }

  @Test("after ten wrong PINs even the right one has to wait, and then it works again")
  func slowsDown() async throws {
    let (_, _, code) = try await fixture.group()
    _ = try await engine.join(code: code, name: "Sam", pin: "204816")
    for _ in 0..<10 {
      await #expect(throws: EngineError.refused) { try await engine.comeBack(code: code, name: "Sam", pin: "000001") }
    }
    await #expect(throws: EngineError.tooManyTries(seconds: 900)) {
      try await engine.comeBack(code: code, name: "Sam", pin: "204816")
    }
    fixture.clock.advance(seconds: 901)
    _ = try await engine.comeBack(code: code, name: "Sam", pin: "204816")
  }

  @Test("a success forgets the failures before it")
  func successClears() async throws {
    let (_, _, code) = try await fixture.group()
    _ = try await engine.join(code: code, name: "Sam", pin: "204816")
    for _ in 0..<3 {
      for _ in 0..<9 { _ = try? await engine.comeBack(code: code, name: "Sam", pin: "000001") }
      _ = try await engine.comeBack(code: code, name: "Sam", pin: "204816")
    }
  }

  @Test("a link that is closed, renewed or too old opens nothing")
  func closedLinks() async throws {
    let (staff, group, code) = try await fixture.group()
    try await engine.renewJoinLink(for: RoleID("peer"), of: group, by: staff)
    await #expect(throws: EngineError.notFound) { try await engine.joinLink(code) }
    let fresh = try #require(try await engine.joinLinks(of: group, for: staff).first)
    fixture.clock.advance(seconds: 31 * 86_400)
    await #expect(throws: EngineError.notFound) { try await engine.joinLink(fresh.code) }
  }

  @Test("a session ends after two weeks, and at once when its holder leaves")
  func sessionsEnd() async throws {
    let (_, _, code) = try await fixture.group()
    let first = try await engine.join(code: code, name: "Sam", pin: "204816")
    try await engine.leave(first)
    #expect(try await engine.visit(first) == nil)
    let second = try await engine.comeBack(code: code, name: "Sam", pin: "204816")
    fixture.clock.advance(seconds: 15 * 86_400)
    #expect(try await engine.visit(second) == nil)
  }

  @Test("a card signs its holder in, and a new card ends the old one")
  func cards() async throws {
    let (staff, group, _) = try await fixture.group()
    try await engine.addPerson(named: "Robin", as: RoleID("peer"), to: group, by: staff)
    let member = try #require(try await engine.group(group, for: staff).members.first)
    #expect(!member.hasJoined)
    let old = try #require(try await engine.makeCards(for: [member.participant], in: group, by: staff).first)
    let token = try await engine.useCard(code: old.code.text.lowercased())
    #expect(try await engine.visit(token)?.profile.name == "Robin")
    #expect(try await engine.group(group, for: staff).members.first?.hasJoined == true)
    _ = try await engine.makeCards(for: [member.participant], in: group, by: staff)
    await #expect(throws: EngineError.refused) { try await engine.useCard(code: old.code.text) }
  }
}
