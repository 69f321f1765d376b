import Curriculum
import Testing
import Tracking

@Suite("The explanation of a rule")
struct ConditionResultTests {
  private let gap = Sample.field("gap", .days)
  private var few: Condition { .count(Sample.peer, atLeast: 3, atMost: nil) }
  private var often: Condition { .field(gap.id, .atMost(14)) }

  @Test("has every condition of the rule, in the kit's order, each judged by itself")
  func tree() {
    let condition = Condition.all([few, .any([often, .not(few)])])
    let result = Sample.judge(condition, Sample.group([Sample.member("Sam")]), fields: [gap]).explanation
    #expect(result.condition == condition)
    #expect(result.parts.map(\.condition) == [few, .any([often, .not(few)])])
    #expect(result.parts[1].parts.map(\.truth) == [.unknown, .pass])
    #expect(result.parts[1].parts[1].parts.map(\.truth) == [.fail])
    #expect(result.truth == .fail)
  }

  @Test("is agreed on by a whole and its parts")
  func agreement() {
    let group = Sample.group([Sample.member("Sam")], [FieldKey(gap.id): "20"])
    for condition in [Condition.all([few, often]), .any([few, often]), .not(.all([few, often]))] {
      let result = Sample.judge(condition, group, fields: [gap]).explanation
      let truths = result.parts.map(\.truth)
      switch condition {
      case .all: #expect(result.truth == Truth.all(truths))
      case .any: #expect(result.truth == Truth.any(truths))
      default: #expect(result.truth == !truths[0])
      }
    }
  }

  @Test("names whose turn it is for each condition")
  func turns() {
    let action = Rule.Action(actor: .role(Sample.focus), text: "Invite.")
    let rule = Sample.rule(.all([few, .complete(Sample.peer)]), action: action)
    let group = Sample.group([Sample.member("Sam")])
    let readiness = Readiness(of: group, by: Sample.kit([rule]), catalog: Sample.catalog, on: Sample.today)
    let result = readiness.rules[0]
    #expect(
      result.explanation.parts.map(result.turns) == [
        [.actor(.role(Sample.focus))], [.person(Person(participant: ParticipantID("sam"), name: "Sam"))],
      ])
  }

  @Test("what nobody could do, or what the form does not ask, is the author's turn")
  func author() {
    let group = Sample.group([Sample.member("Sam")])
    let missing = Sample.judge(.done(Sample.peer, Sample.module, ActivityID("gone")), group)
    #expect(missing.truth == .unknown)
    #expect(missing.turns == [.author])
    #expect(Sample.judge(often, group).turns == [.author])
  }
}

@Suite("An override")
struct OverrideTests {
  private let failing = Condition.count(Sample.peer, atLeast: 9, atMost: nil)

  private func readiness(
    _ severity: Rule.Severity, _ condition: Condition? = nil, until: String = "2026-09-30"
  ) throws -> Readiness {
    let record = OverrideRecord(
      reason: "Two more come in May.", until: try #require(Day(until)), at: Instant(milliseconds: 0), by: .system)
    let group = GroupSnapshot(
      group: GroupID("g"), name: "G", kit: KitID("kit"), members: [], answers: [:],
      overrides: [RuleID("r"): record])
    return Readiness(
      of: group, by: Sample.kit([Sample.rule(condition ?? failing, severity)]), catalog: Sample.catalog,
      on: Sample.today)
  }

  @Test("takes a warning out of those that are open")
  func warning() throws {
    let readiness = try readiness(.warn)
    #expect(readiness.warnings.isEmpty)
    #expect(readiness.overridden.map(\.rule.id) == [RuleID("r")])
    #expect(readiness.rules[0].truth == .fail, "it still does not hold")
  }

  @Test("counts on its last day and not after", arguments: [("2026-09-01", 1), ("2026-08-31", 0)])
  func lapse(until: String, count: Int) throws {
    #expect(try readiness(.warn, until: until).overridden.count == count)
    #expect(try readiness(.warn, until: until).warnings.count == 1 - count)
  }

  @Test("never counts for a rule that blocks, though it was made while the rule only warned")
  func blocking() throws {
    let readiness = try readiness(.block)
    #expect(readiness.verdict == .notReady)
    #expect(readiness.overridden.isEmpty)
  }

  @Test("is not mentioned where the rule holds")
  func holds() throws {
    #expect(try readiness(.warn, .count(Sample.peer, atLeast: 0, atMost: nil)).overridden.isEmpty)
  }
}
