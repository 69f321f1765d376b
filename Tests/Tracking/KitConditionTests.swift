import Curriculum
import Testing
import Tracking

@Suite("What a rule can test")
struct KitConditionTests {
  private let check = ActivityID("check")
  private let sam = FieldKey(FieldID("until"), about: ParticipantID("sam"))

  private static func scored(_ score: Double?, at day: String = "2026-08-01", _ fingerprint: String = "v1")
    -> ParticipantRecord
  {
    let at = Instant(milliseconds: Int64(Day(day)?.sinceEpoch ?? 0) * 86_400_000 + 1000)
    return ParticipantRecord(
      standings: [
        ActivityReference(module: Sample.module, activity: ActivityID("check")): Standing(
          fingerprint: Fingerprint(fingerprint), completed: Fingerprint(fingerprint),
          completedAt: Instant(milliseconds: 0), attempts: 2, score: score.map(Percentage.init), renewedAt: at)
      ], viewed: [SectionReference(module: Sample.module, section: SectionID("wait"))])
  }

  private func judge(_ condition: Condition, _ records: [ParticipantRecord]) -> RuleResult {
    let members = zip(["Sam", "Lee", "Kai"], records).map { Sample.member($0, Sample.peer, $1) }
    return Sample.judge(condition, Sample.group(members))
  }

  @Test(
    "a score counts from its bound on, and no score is unknown",
    arguments: [
      ([80.0], Truth.pass), ([79.9], .fail), ([nil], .unknown), ([100, 80], .pass), ([100, 10, nil], .fail),
      ([100, nil], .unknown), ([], .unknown),
    ] as [([Double?], Truth)])
  func score(scores: [Double?], truth: Truth) {
    let records = scores.map { Self.scored($0) }
    for activity in [nil, check] {
      let result = judge(.score(Sample.peer, Sample.module, activity, atLeast: Percentage(80)), records)
      #expect(result.truth == truth)
    }
  }

  @Test("a score in what was asked before does not count, and nobody has one in what is not there")
  func oldScore() {
    let records = [Self.scored(100, "v0")]
    #expect(judge(.score(Sample.peer, Sample.module, nil, atLeast: Percentage(80)), records).truth == .unknown)
    let gone = Condition.score(Sample.peer, ModuleID("gone"), nil, atLeast: Percentage(80))
    #expect(judge(gone, [Self.scored(100)]).truth == .unknown)
  }

  @Test("a failure names those who failed, and beside them those of whom nothing is known")
  func both() {
    let condition = Condition.score(Sample.peer, Sample.module, nil, atLeast: Percentage(80))
    let result = judge(condition, [Self.scored(10), .init(), Self.scored(90)])
    #expect(result.reasons.map(\.truth) == [.fail, .unknown])
    #expect(result.turns.count == 2)
  }

  @Test(
    "a completion is fresh on the last day of its period and not after",
    arguments: [
      ("2025-09-01", Truth.pass), ("2025-08-31", .fail), ("2026-09-01", .pass), ("2020-01-01", .fail),
    ])
  func age(day: String, truth: Truth) {
    for module in [nil, Sample.module] {
      let condition = Condition.age(Sample.peer, module, atMost: Period(12, .month))
      #expect(judge(condition, [Self.scored(nil, at: day)]).truth == truth)
    }
  }

  @Test("what is not complete has no age, and neither has what was completed before it changed")
  func noAge() {
    let condition = Condition.age(Sample.peer, nil, atMost: Period(12, .month))
    #expect(judge(condition, [.init()]).truth == .unknown)
    #expect(judge(condition, [Self.scored(100, "v0")]).truth == .unknown)
  }

  @Test("one module of a role is judged by itself")
  func module() {
    let condition = Condition.complete(Sample.peer, module: Sample.module)
    #expect(judge(condition, [Sample.done()]).truth == .pass)
    #expect(judge(condition, [Sample.done(), .init()]).truth == .fail)
    #expect(judge(.complete(Sample.peer, module: ModuleID("gone")), [Sample.done()]).truth == .unknown)
  }

  @Test("joined is who took their place")
  func joined() {
    let absent = GroupSnapshot.Member(
      participant: ParticipantID("x"), name: "X", role: Sample.peer, hasJoined: false, record: .init())
    #expect(Sample.judge(.joined(Sample.peer), Sample.group([Sample.member("Sam")])).truth == .pass)
    #expect(Sample.judge(.joined(Sample.peer), Sample.group([Sample.member("Sam"), absent])).truth == .fail)
    #expect(Sample.judge(.joined(Sample.peer), Sample.group([])).truth == .unknown)
  }

  @Test(
    "a count of answers is certain only where what is missing makes no difference",
    arguments: [
      (["true", "true", nil], 2, nil, Truth.pass), (["true", nil, nil], 2, nil, .unknown),
      (["true", "false", "false"], 2, nil, .fail), (["true", nil, "false"], 3, nil, .fail),
      (["true", "false", "false"], nil, 1, .pass), (["true", nil, "false"], nil, 1, .unknown),
      (["true", "true", nil], nil, 1, .fail), ([nil, nil, nil], nil, 3, .pass),
    ] as [([String?], Int?, Int?, Truth)])
  func tally(answers: [String?], atLeast: Int?, atMost: Int?, truth: Truth) {
    let field = Sample.field("food", .boolean, each: [Sample.peer])
    let members = ["Sam", "Lee", "Kai"].map { Sample.member($0) }
    var given: [FieldKey: String] = [:]
    for (member, answer) in zip(members, answers) { given[FieldKey(field.id, about: member.participant)] = answer }
    let condition = Condition.count(
      Sample.peer, atLeast: atLeast, atMost: atMost, having: [.field(field.id, .equals("true"))])
    #expect(Sample.judge(condition, Sample.group(members, given), fields: [field]).truth == truth)
  }

  @Test(
    "the pilot's limit holds at itself, and what is not known is unknown", arguments: [(1, Truth.pass), (2, .fail)])
  func pilot(count: Int, truth: Truth) {
    let group = GroupSnapshot(
      group: GroupID("g"), name: "G", kit: KitID("kit"), members: [], answers: [:], groupsOfKit: count)
    #expect(Sample.judge(.groups(atMost: 1), group).truth == truth)
    #expect(Sample.judge(.groups(atMost: 1), Sample.group([])).truth == .unknown)
  }
}
