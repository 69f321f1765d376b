import Curriculum
import OrientationKit
import Storage
import Testing
import Tracking

struct PlanningTests {
  let fixture: Fixture
  var engine: Engine { fixture.engine }

  init() throws { fixture = try Fixture() }

  private let gap = FieldKey(FieldID("gap"))

  @Test("a new group cannot be told to be ready")
  func nothingKnown() async throws {
    let (staff, group, _) = try await fixture.group()
    #expect(engine.readiness(of: try await engine.group(group, for: staff)).verdict == .cannotTell)
  }

  @Test("an answer of the wrong type is refused, and with it everything sent along")
  func allOrNone() async throws {
    let (staff, group, _) = try await fixture.group()
    await #expect(throws: EngineError.invalid([InputProblem("gap", .notDays)])) {
      try await engine.record([gap: "often"], in: group, by: staff)
    }
    #expect(try await engine.group(group, for: staff).answers.isEmpty)
  }

  @Test("an empty answer takes an earlier one back")
  func takenBack() async throws {
    let (staff, group, _) = try await fixture.group()
    try await engine.record([gap: "7"], in: group, by: staff)
    #expect(try await engine.group(group, for: staff).answers[gap] == "7")
    try await engine.record([gap: " "], in: group, by: staff)
    #expect(try await engine.group(group, for: staff).answers[gap] == nil)
  }

  @Test("an answer that is as it was adds nothing to the log")
  func unchanged() async throws {
    let (staff, group, _) = try await fixture.group()
    try await engine.record([gap: "7"], in: group, by: staff)
    let before = try await engine.store.events(in: engine.organization, after: 0, limit: 100).count
    try await engine.record([gap: "7"], in: group, by: staff)
    #expect(try await engine.store.events(in: engine.organization, after: 0, limit: 100).count == before)
  }

  @Test("an answer about somebody who is not asked for one is refused")
  func aboutAStranger() async throws {
    let (staff, group, _) = try await fixture.group()
    let key = FieldKey(FieldID("permission"), about: ParticipantID("nobody"))
    await #expect(throws: EngineError.notFound) { try await engine.record([key: "true"], in: group, by: staff) }
  }

  @Test("a group whose kit is gone is still shown, and cannot be told to be ready")
  func kitGone() async throws {
    let (staff, group, _) = try await fixture.group()
    let snapshot = try await engine.group(group, for: staff)
    let orphan = GroupSnapshot(
      group: snapshot.group, name: snapshot.name, kit: KitID("gone"), members: [], answers: [:])
    #expect(engine.readiness(of: orphan).verdict == .cannotTell)
    #expect(engine.kit(of: orphan).title == "gone")
  }

  @Test("somebody who leaves no longer counts")
  func leaving() async throws {
    let (staff, group, code) = try await fixture.group()
    _ = try await engine.join(code: code, name: "Sam", pin: "204816")
    let member = try #require(try await engine.group(group, for: staff).members.first)
    try await engine.removePerson(member.participant, from: group, by: staff)
    #expect(try await engine.group(group, for: staff).members.isEmpty)
  }

  @Test("a group of another organization is not there")
  func otherOrganization() async throws {
    let (staff, group, _) = try await fixture.group()
    let stranger = StaffAccount(
      id: StaffID("x"), organization: OrganizationID("other"), name: "X", email: "x@example.org",
      role: .administrator, password: staff.password)
    await #expect(throws: EngineError.notFound) { try await engine.group(group, for: stranger) }
  }

  @Test("somebody is chosen from the members in the field's roles, and from nobody else")
  func person() async throws {
    let (staff, group, _) = try await fixture.group()
    try await engine.addPerson(named: "Sam", as: RoleID("peer"), to: group, by: staff)
    try await engine.addPerson(named: "Kai", as: RoleID("guest"), to: group, by: staff)
    let members = try await engine.group(group, for: staff).members
    let greeter = FieldKey(FieldID("greeter"))
    for member in members {
      let id = member.participant.rawValue
      if member.role == RoleID("peer") {
        try await engine.record([greeter: id], in: group, by: staff)
        #expect(try await engine.group(group, for: staff).answers[greeter] == id)
      } else {
        await #expect(throws: EngineError.invalid([InputProblem("greeter", .notOffered)])) {
          try await engine.record([greeter: id], in: group, by: staff)
        }
      }
    }
  }

  @Test("times of the week are kept in one form, and incomplete ones are refused")
  func schedule() async throws {
    let (staff, group, _) = try await fixture.group()
    let times = FieldKey(FieldID("times"))
    try await engine.record([times: "Thu 9:05-9:50,  tue 12:10 – 12:40"], in: group, by: staff)
    let kept = "Tue 12:10–12:40, Thu 09:05–09:50"
    #expect(try await engine.group(group, for: staff).answers[times] == kept)
    await #expect(throws: EngineError.invalid([InputProblem("times", .notASchedule)])) {
      try await engine.record([times: "Tue 12:10–"], in: group, by: staff)
    }
    #expect(try await engine.group(group, for: staff).answers[times] == kept)
  }

  @Test("each group knows how many were made from its kit")
  func groupsOfKit() async throws {
    let (staff, group, _) = try await fixture.group()
    _ = try await engine.makeGroup(named: "Second", from: KitID("lunch"), by: staff)
    #expect(try await engine.group(group, for: staff).groupsOfKit == 2)
  }
}
