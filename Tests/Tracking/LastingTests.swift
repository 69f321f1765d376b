import ActivityKit
import Curriculum
import Testing
import Tracking

@Suite("How long a judgement stays")
struct LastingTests {
  private static let until = Sample.field("until", .date, each: [Sample.peer])
  private static let review = Sample.field("review", .date)

  @Test(
    "until its day it stays what it is, whatever the condition", arguments: 1...4 as ClosedRange<UInt64>)
  func stays(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let condition = Self.condition(depth: 3, using: &chance)
      let group = Self.group(using: &chance)
      let start = Self.judge(condition, group, on: Sample.today)
      let first = Sample.today.sinceEpoch
      let last = start.last?.sinceEpoch ?? first + 450
      // The first days, the last days, and some between.
      let days = Array(first...last).filter { day in
        day < first + 5 || day > last - 5 || Int.random(in: 0..<40, using: &chance) == 0
      }
      for day in days {
        #expect(Self.judge(condition, group, on: Day(sinceEpoch: day)).truth == start.truth)
      }
    }
  }

  @Test("a single condition is another on the day after", arguments: 1...4 as ClosedRange<UInt64>)
  func ends(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let condition = Self.leaf(using: &chance)
      let group = Self.group(using: &chance)
      let start = Self.judge(condition, group, on: Sample.today)
      // Of a count that must not grow it is only known that nobody is added until then.
      if case .count(_, _, .some, _) = condition { continue }
      guard let last = start.last, start.truth == .pass else { continue }
      #expect(last >= Sample.today)
      #expect(Self.judge(condition, group, on: Day(sinceEpoch: last.sinceEpoch + 1)).truth != .pass)
    }
  }

  @Test("a completion of twelve months ago passes to the day, and the rule says until when")
  func year() {
    let member = Sample.member("Sam", Sample.peer, Sample.done())
    let result = Sample.judge(.age(Sample.peer, nil, atMost: Period(12, .month)), Sample.group([member]))
    #expect(result.truth == .pass)
    #expect(result.explanation.last == Day("2027-09-01"))
  }

  @Test("what no day changes has no end")
  func timeless() {
    let result = Sample.judge(.count(Sample.peer, atLeast: 1, atMost: nil), Sample.group([Sample.member("Sam")]))
    #expect(result.explanation.last == nil)
  }

  private static func judge(_ condition: Condition, _ group: GroupSnapshot, on day: Day) -> ConditionResult {
    Sample.judge(condition, group, fields: [until, review], on: day).explanation
  }

  private static func condition(depth: Int, using chance: inout SeededGenerator) -> Condition {
    guard depth > 0 else { return leaf(using: &chance) }
    let parts = (0..<Int.random(in: 1...3, using: &chance)).map { _ in condition(depth: depth - 1, using: &chance) }
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: return .all(parts)
    case 1: return .any(parts)
    case 2: return .not(parts[0])
    default: return leaf(using: &chance)
    }
  }

  private static func leaf(using chance: inout SeededGenerator) -> Condition {
    let periods = [Period(1, .month), Period(6, .week), Period(12, .month), Period(30, .day), Period(1, .year)]
    let period = periods.randomElement(using: &chance) ?? Period(1, .day)
    let field = Bool.random(using: &chance) ? until.id : review.id
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: return .field(field, .onOrAfter(.today))
    case 1: return .field(field, .onOrBefore(.today))
    case 2: return .field(field, .within(period, of: nil))
    case 3: return .age(Sample.peer, nil, atMost: period)
    case 4:
      return .count(
        Sample.peer, atLeast: Int.random(in: 1...3, using: &chance), atMost: Bool.random(using: &chance) ? 2 : nil,
        having: [.field(until.id, .onOrAfter(.today))])
    default: return .count(Sample.peer, atLeast: 2, atMost: nil)
    }
  }

  private static func group(using chance: inout SeededGenerator) -> GroupSnapshot {
    func day() -> Day { Day(sinceEpoch: Sample.today.sinceEpoch + Int.random(in: -400...400, using: &chance)) }
    let names = ["Sam", "Lee", "Ana"].prefix(Int.random(in: 0...3, using: &chance))
    var answers: [FieldKey: String] = [:]
    if Bool.random(using: &chance) { answers[FieldKey(review.id)] = day().description }
    let members = names.map { name in
      if Int.random(in: 0..<4, using: &chance) > 0 {
        answers[FieldKey(until.id, about: ParticipantID(name.lowercased()))] = day().description
      }
      let isDone = Int.random(in: 0..<4, using: &chance) > 0
      return Sample.member(name, Sample.peer, isDone ? done(on: day()) : ParticipantRecord())
    }
    return Sample.group(Array(members), answers)
  }

  private static func done(on day: Day) -> ParticipantRecord {
    let standing = Standing(
      fingerprint: Fingerprint("v1"), completed: Fingerprint("v1"), completedAt: Instant(startOf: day), attempts: 1,
      renewedAt: Instant(startOf: day))
    return ParticipantRecord(
      standings: [ActivityReference(module: Sample.module, activity: ActivityID("check")): standing],
      viewed: [SectionReference(module: Sample.module, section: SectionID("wait"))])
  }
}
