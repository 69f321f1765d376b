import Curriculum
import OrientationKit
import Storage
import Testing
import Tracking

@Suite("Launching a group")
struct LaunchTests {
  @Test("keeps the verdict with each rule, what it rests on, and no name; the signature holds")
  func launched() async throws {
    let group = try await ReadyGroup()
    let until = group.day(in: 5)
    try await group.engine.override(
      RuleID("who"), in: group.id, because: "Robin does it.", until: until, by: group.staff)
    let launch = try await group.engine.launch(group.id, by: group.staff).launch
    #expect(launch.verdict == .ready)
    #expect(launch.kitRevision == 1)
    #expect(launch.modules == [Launch.ModuleRevision(module: ModuleID("waiting"), revision: 3)])
    #expect(launch.rules.map(\.rule.rawValue) == ["done", "gap", "who", "when"])
    #expect(launch.rules.map(\.truth) == [.pass, .pass, .unknown, .unknown])
    #expect(launch.rules.map(\.override) == [nil, nil, until, nil])
    #expect(launch.rules[0].evidence.first?.people.count == 1)
    let text = Fact.launched(launch).json
    #expect(!text.contains("Sam") && !text.contains("Robin") && !text.contains("Ada"))

    let snapshot = try await group.snapshot
    #expect(snapshot.life.state == .launched)
    let review = try #require(try await group.engine.review(of: snapshot, against: try await group.readiness))
    #expect(review.isSignatureValid)
    #expect(!review.wouldNotBeReady)
  }

  @Test("says that it was ready when it was launched and would not be now, and because of which rules")
  func later() async throws {
    let group = try await ReadyGroup()
    try await group.engine.launch(group.id, by: group.staff)
    try await group.engine.record([FieldKey(FieldID("gap")): "30"], in: group.id, by: group.staff)
    let review = try #require(
      try await group.engine.review(of: try await group.snapshot, against: try await group.readiness))
    #expect(review.wouldNotBeReady)
    #expect(review.record.launch.verdict == .ready)
    #expect(review.changed.map(\.rule.id) == [RuleID("gap")])
  }

  @Test("a launch of which anything was changed is not what was signed")
  func changed() async throws {
    let group = try await ReadyGroup()
    let record = try await group.engine.launch(group.id, by: group.staff)
    let launch = record.launch
    func holds(_ launch: Launch, at instant: Instant? = nil, by actor: EventActor? = nil) async throws -> Bool? {
      let life = GroupLife(
        state: .launched,
        launch: LaunchRecord(launch: launch, at: instant ?? record.at, by: actor ?? record.by))
      let snapshot = GroupSnapshot(
        group: group.id, name: "Lunch", kit: KitID("lunch"), members: [], answers: [:], life: life)
      return try await group.engine.review(of: snapshot, against: try await group.readiness)?.isSignatureValid
    }
    #expect(try await holds(launch) == true)
    #expect(try await holds(launch, at: record.at.advanced(bySeconds: 1)) == false)
    #expect(try await holds(launch, by: .system) == false)
    for other in ["", "zz", String(launch.signature.reversed()), String(launch.signature.dropLast())] {
      #expect(try await holds(launch.signed(other)) == false)
    }
    let fewer = Launch(
      group: launch.group, kit: launch.kit, kitRevision: launch.kitRevision, modules: launch.modules,
      verdict: launch.verdict, day: launch.day, rules: launch.rules.dropLast(), signature: launch.signature)
    #expect(try await holds(fewer) == false)
  }

  @Test("is refused while the group is not ready, and nothing is recorded")
  func notReady() async throws {
    let group = try await ReadyGroup()
    try await group.engine.record([FieldKey(FieldID("gap")): "30"], in: group.id, by: group.staff)
    let count = try await group.facts.count
    await #expect(throws: EngineError.notReady(.notReady)) {
      try await group.engine.launch(group.id, by: group.staff)
    }
    #expect(try await group.facts.count == count)
    #expect(try await group.snapshot.life == .planned)
  }

  @Test("a group is paused, launched anew by the verdict of then, and ended for good")
  func way() async throws {
    let group = try await ReadyGroup()
    let (engine, staff) = (group.engine, group.staff)
    await #expect(throws: EngineError.notNow(.planned)) {
      try await engine.pause(group.id, because: "Holidays.", by: staff)
    }
    try await engine.launch(group.id, by: staff)
    await #expect(throws: EngineError.notNow(.launched)) { try await engine.launch(group.id, by: staff) }
    await #expect(throws: EngineError.invalid([InputProblem("reason", .missing)])) {
      try await engine.pause(group.id, because: "", by: staff)
    }
    group.fixture.clock.advance(seconds: 60)
    try await engine.pause(group.id, because: "Holidays.", by: staff)
    #expect(try await group.snapshot.life.reason == "Holidays.")
    try await engine.launch(group.id, by: staff)
    #expect(try await group.snapshot.life.state == .launched)
    try await engine.end(group.id, because: "End of school.", by: staff)
    await #expect(throws: EngineError.notNow(.ended)) { try await engine.launch(group.id, by: staff) }
    #expect(try await group.snapshot.life.launch != nil)
  }

  @Test("two who launch a group at once launch it once")
  func together() async throws {
    let group = try await ReadyGroup()
    let (engine, staff, id) = (group.engine, group.staff, group.id)
    let launches = await withTaskGroup(of: Bool.self) { tasks in
      for _ in 0..<4 { tasks.addTask { (try? await engine.launch(id, by: staff)) != nil } }
      return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(launches == 1)
    #expect(try await group.facts.count { $0.kind == "launched" } == 1)
  }
}
