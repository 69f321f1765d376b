import ActivityKit
import Curriculum
import Testing
import Tracking

/// The second law of missing data. Answers that are taken away leave a condition unknown, `not` included: see
/// `MissingDataTests`. What a member did is another matter: the log is complete, so what is not in it was not done, and
/// a record that is taken away makes "completed" false, not unknown. The law then is about conditions that ask for
/// things to be done: without `not` and `not-equals`, knowing less never makes a rule pass.
@Suite("With a record taken away")
struct LessKnownTests {
  static let fields = [
    Sample.field("a", .boolean), Sample.field("b", .days),
    Sample.field("c", .boolean, each: [Sample.peer, Sample.focus]),
  ]

  static func condition(_ depth: Int, using chance: inout SeededGenerator) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 9), using: &chance) {
    case 0: return .field(FieldID("a"), .equals("true"))
    case 1: return .field(FieldID("b"), Bool.random(using: &chance) ? .atMost(7) : .atLeast(7))
    case 2: return .field(FieldID("c"), .equals("true"))
    case 3: return .complete(Sample.peer)
    case 4: return .done(Bool.random(using: &chance) ? Sample.peer : Sample.focus, Sample.module, ActivityID("check"))
    case 5: return .count(Sample.peer, atLeast: Int.random(in: 0...3, using: &chance), atMost: nil)
    case 6: return .complete(Sample.peer, module: Sample.module)
    case 7: return .score(Sample.peer, Sample.module, nil, atLeast: Percentage(80))
    case 8: return .age(Sample.peer, nil, atMost: Period(12, .month))
    case 9: return .any((0..<Int.random(in: 1...3, using: &chance)).map { _ in condition(depth - 1, using: &chance) })
    default: return .all((0..<Int.random(in: 1...3, using: &chance)).map { _ in condition(depth - 1, using: &chance) })
    }
  }

  @Test("no rule passes that did not pass before")
  func records() {
    var chance = SeededGenerator(seed: 21)
    var passes = 0
    for _ in 0..<4000 {
      let condition = Self.condition(3, using: &chance)
      let group = Self.group(using: &chance)
      let before = Self.judge(condition, group)
      let after = Self.judge(condition, Self.poorer(group, using: &chance))
      if after == .pass, before != .pass { Issue.record("\(condition): \(before) became a pass in \(group)") }
      if before == .pass { passes += 1 }
    }
    // The law would hold of rules that never pass, too.
    #expect(passes > 400)
  }

  @Test("a rule that asks for something not to be done may pass: what is not in the log was not done")
  func negation() {
    let condition = Condition.not(.complete(Sample.peer))
    let done = Sample.group([Sample.member("Sam", Sample.peer, Sample.done())])
    #expect(Self.judge(condition, done) == .fail)
    #expect(Self.judge(condition, Sample.group([Sample.member("Sam")])) == .pass)
  }

  @Test("a group that was ready is not more ready, and one that was not stays so")
  func verdicts() {
    var chance = SeededGenerator(seed: 22)
    for _ in 0..<1000 {
      let rules = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        Sample.rule(Self.condition(2, using: &chance), Bool.random(using: &chance) ? .block : .warn)
      }
      let kit = Sample.kit(rules, fields: Self.fields)
      func verdict(_ group: GroupSnapshot) -> Verdict {
        Readiness(of: group, by: kit, catalog: Sample.catalog, on: Sample.today).verdict
      }
      let group = Self.group(using: &chance)
      let poorer = Self.poorer(group, using: &chance)
      if verdict(poorer) == .ready { #expect(verdict(group) == .ready) }
    }
  }

  private static func judge(_ condition: Condition, _ group: GroupSnapshot) -> Truth {
    Sample.judge(condition, group, fields: fields).truth
  }

  private static func group(using chance: inout SeededGenerator) -> GroupSnapshot {
    let people = [("Ana", Sample.focus), ("Sam", Sample.peer), ("Lee", Sample.peer)]
    let members = people.filter { _ in Int.random(in: 0..<4, using: &chance) > 0 }.map { name, role in
      let isDone = Int.random(in: 0..<4, using: &chance) > 0
      return Sample.member(name, role, isDone ? Sample.done(Bool.random(using: &chance) ? "v1" : "v0") : .init())
    }
    var answers: [FieldKey: String] = [:]
    let keys =
      [FieldKey(FieldID("a")), FieldKey(FieldID("b"))] + members.map { FieldKey(FieldID("c"), about: $0.participant) }
    for key in keys where Int.random(in: 0..<5, using: &chance) > 0 {
      let days = String(Int.random(in: 0...14, using: &chance))
      answers[key] = key.field == FieldID("b") ? days : Int.random(in: 0..<4, using: &chance) > 0 ? "true" : "false"
    }
    return Sample.group(members, answers)
  }

  /// The group with some answers and some of what its members did taken away.
  private static func poorer(_ group: GroupSnapshot, using chance: inout SeededGenerator) -> GroupSnapshot {
    let members = group.members.map { member in
      let kept: ParticipantRecord
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: kept = .init()
      case 1: kept = ParticipantRecord(standings: [:], viewed: member.record.viewed)
      case 2: kept = ParticipantRecord(standings: member.record.standings)
      default: kept = member.record
      }
      return GroupSnapshot.Member(
        participant: member.participant, name: member.name, role: member.role, hasJoined: member.hasJoined, record: kept
      )
    }
    let keys = group.answers.keys.sorted { $0.description < $1.description }
    let answers = group.answers.filter { $0.key != keys.first || Bool.random(using: &chance) }
    return Sample.group(members, answers)
  }
}
