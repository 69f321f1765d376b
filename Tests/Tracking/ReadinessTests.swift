import Curriculum
import Testing
import Tracking

struct ReadinessTests {
  private let gap = Sample.field("gap", .days)
  private let permission = Sample.field("permission", .boolean, each: [Sample.focus, Sample.peer])

  @Test(
    "a missing answer is unknown, and so is one that is not of the field's type", arguments: [nil, "", "often", "-3"])
  func missing(value: String?) {
    let group = Sample.group([], value.map { [FieldKey(gap.id): $0] } ?? [:])
    #expect(Sample.judge(.field(gap.id, .atMost(14)), group, fields: [gap]).truth == .unknown)
    #expect(Sample.judge(.not(.field(gap.id, .atMost(14))), group, fields: [gap]).truth == .unknown)
  }

  @Test("a bound holds at itself", arguments: [("14", Truth.pass), ("15", .fail), ("0", .pass)])
  func bounds(value: String, truth: Truth) {
    let group = Sample.group([], [FieldKey(gap.id): value])
    #expect(Sample.judge(.field(gap.id, .atMost(14)), group, fields: [gap]).truth == truth)
  }

  @Test(
    "a date is current on its last day and not after",
    arguments: [("2026-09-01", Truth.pass), ("2026-08-31", .fail), ("2026-02-30", .unknown)])
  func today(value: String, truth: Truth) {
    let until = Sample.field("until", .date)
    let group = Sample.group([], [FieldKey(until.id): value])
    #expect(Sample.judge(.field(until.id, .onOrAfter(.today)), group, fields: [until]).truth == truth)
  }

  @Test("nobody in a role is unknown, never done")
  func nobody() {
    #expect(Sample.judge(.complete(Sample.peer), Sample.group([])).truth == .unknown)
    #expect(
      Sample.judge(.done(Sample.peer, Sample.module, ActivityID("check")), Sample.group([])).truth == .unknown)
    #expect(
      Sample.judge(.field(permission.id, .equals("true")), Sample.group([]), fields: [permission]).truth == .unknown)
  }

  @Test("a field asked of two roles is unknown while one of them has nobody")
  func oneRoleEmpty() {
    let group = Sample.group([Sample.member("Sam")], [FieldKey(permission.id, about: ParticipantID("sam")): "true"])
    #expect(Sample.judge(.field(permission.id, .equals("true")), group, fields: [permission]).truth == .unknown)
  }

  @Test("one refusal fails, and what is missing of others is said beside it")
  func failureHidesNothing() {
    let members = [Sample.member("Ana", Sample.focus), Sample.member("Sam"), Sample.member("Lee")]
    let group = Sample.group(
      members,
      [
        FieldKey(permission.id, about: ParticipantID("ana")): "true",
        FieldKey(permission.id, about: ParticipantID("sam")): "false",
      ])
    let result = Sample.judge(.field(permission.id, .equals("true")), group, fields: [permission])
    #expect(result.truth == .fail)
    #expect(result.reasons.map(\.truth) == [.fail, .unknown])
  }

  @Test("a module or an activity that is not there is unknown")
  func gone() {
    let group = Sample.group([Sample.member("Sam", Sample.peer, Sample.done())])
    #expect(Sample.judge(.done(Sample.peer, Sample.module, ActivityID("gone")), group).truth == .unknown)
    let empty = Catalog(modules: [], kits: [])
    let kit = Sample.kit([Sample.rule(.complete(Sample.peer))])
    #expect(Readiness(of: group, by: kit, catalog: empty, on: Sample.today).verdict == .cannotTell)
  }

  @Test("a pledge to another version does not count")
  func changedSince() {
    let condition = Condition.done(Sample.peer, Sample.module, ActivityID("check"))
    let group = Sample.group([Sample.member("Sam", Sample.peer, Sample.done("v0"))])
    #expect(Sample.judge(condition, group).truth == .fail)
  }

  @Test("the people who are not done are named, and it is their turn")
  func turns() {
    let group = Sample.group([Sample.member("Sam"), Sample.member("Lee", Sample.peer, Sample.done())])
    let result = Sample.judge(.complete(Sample.peer), group)
    #expect(result.turns == [.person(Person(participant: ParticipantID("sam"), name: "Sam"))])
  }

  @Test("where nobody can be named it is the turn of whom the rule names, or of staff")
  func actors() {
    let condition = Condition.count(Sample.peer, atLeast: 3, atMost: nil)
    let action = Rule.Action(actor: .role(Sample.focus), text: "Invite.")
    let named = RuleResult(
      rule: Sample.rule(condition, action: action), explanation: Sample.judge(condition, Sample.group([])).explanation)
    #expect(named.turns == [.actor(.role(Sample.focus))])
    #expect(Sample.judge(condition, Sample.group([])).turns == [.actor(.staff)])
  }

  @Test(
    "the verdict is ready only where every blocking rule passes",
    arguments: [
      ([Truth.pass, .pass], Verdict.ready), ([.pass, .unknown], .cannotTell), ([.fail, .unknown], .notReady),
      ([.fail, .pass], .notReady), ([], .cannotTell),
    ])
  func verdicts(truths: [Truth], verdict: Verdict) {
    let conditions: [Truth: Condition] = [
      .pass: .count(Sample.peer, atLeast: 0, atMost: nil), .fail: .count(Sample.peer, atLeast: 9, atMost: nil),
      .unknown: .complete(Sample.peer),
    ]
    let rules = truths.compactMap { conditions[$0].map { Sample.rule($0) } }
    #expect(
      Readiness(of: Sample.group([]), by: Sample.kit(rules), catalog: Sample.catalog, on: Sample.today).verdict
        == verdict)
  }

  @Test("a warning that fails does not keep a group from being ready")
  func warnings() {
    let rules = [
      Sample.rule(.count(Sample.peer, atLeast: 0, atMost: nil)),
      Sample.rule(.count(Sample.peer, atLeast: 9, atMost: nil), .warn),
    ]
    let readiness = Readiness(of: Sample.group([]), by: Sample.kit(rules), catalog: Sample.catalog, on: Sample.today)
    #expect(readiness.verdict == .ready)
    #expect(readiness.warnings.count == 1)
  }
}
