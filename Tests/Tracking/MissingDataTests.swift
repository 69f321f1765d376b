import ActivityKit
import Curriculum
import Testing
import Tracking

/// The law that staff rely on: taking an answer away never makes a rule pass that did not, nor fail that did not.
/// What is known less cannot be known better; it holds for every condition over answers, `not` included.
struct MissingDataTests {
  private let fields = [
    Sample.field("a", .boolean), Sample.field("b", .days), Sample.field("c", .boolean, each: [Sample.peer]),
  ]

  private func condition(_ depth: Int, using generator: inout SeededGenerator) -> Condition {
    let kind = Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &generator)
    switch kind {
    case 0: return .field(FieldID("a"), Bool.random(using: &generator) ? .equals("true") : .notEquals("true"))
    case 1: return .field(FieldID("b"), Bool.random(using: &generator) ? .atMost(7) : .atLeast(7))
    case 2: return .field(FieldID("c"), .equals("true"))
    case 3: return .not(condition(depth - 1, using: &generator))
    default:
      let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in condition(depth - 1, using: &generator) }
      return kind == 4 ? .all(parts) : .any(parts)
    }
  }

  @Test("knowing less never turns an unknown into a pass or a fail")
  func monotone() {
    var generator = SeededGenerator(seed: 11)
    let members = [Sample.member("Sam"), Sample.member("Lee")]
    let keys = [
      FieldKey(FieldID("a")), FieldKey(FieldID("b")), FieldKey(FieldID("c"), about: ParticipantID("sam")),
      FieldKey(FieldID("c"), about: ParticipantID("lee")),
    ]
    for _ in 0..<3000 {
      let condition = condition(3, using: &generator)
      var answers: [FieldKey: String] = [:]
      for key in keys where Bool.random(using: &generator) {
        answers[key] =
          key.field == FieldID("b")
          ? String(Int.random(in: 0...14, using: &generator)) : "\(Bool.random(using: &generator))"
      }
      let before = Sample.judge(condition, Sample.group(members, answers), fields: fields).truth
      guard let taken = answers.keys.sorted(by: { $0.description < $1.description }).randomElement(using: &generator)
      else { continue }
      answers[taken] = nil
      let after = Sample.judge(condition, Sample.group(members, answers), fields: fields).truth
      #expect(after == before || after == .unknown, "\(condition): \(before) became \(after)")
    }
  }

  @Test("every result that does not pass gives a reason and says whose turn it is")
  func explained() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<1000 {
      let condition = condition(3, using: &generator)
      let result = Sample.judge(condition, Sample.group([Sample.member("Sam")]), fields: fields)
      #expect(!result.reasons.isEmpty)
      #expect(result.turns.isEmpty == (result.truth == .pass))
    }
  }
}
