import ActivityKit
import Testing

@testable import Storage

@Suite("A packed answer")
struct PackingTests {
  private func text(_ chance: inout SeededGenerator) -> String {
    let letters: [Character] = ["a", "é", "e\u{301}", "\u{0}", "\u{1F469}\u{200D}\u{1F680}", "\"", "\n"]
    let length = Int.random(in: 0...200, using: &chance)
    return String((0..<length).map { _ in letters.randomElement(using: &chance) ?? "a" })
  }

  private func texts(_ chance: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0...4, using: &chance)).map { _ in text(&chance) }
  }

  private func answer(_ chance: inout SeededGenerator) -> LastAnswer {
    let fields = texts(&chance)
    let values = fields.map { ($0, texts(&chance)) }
    let items = fields.map {
      Outcome.Item(
        field: $0, isRight: .random(using: &chance), isCritical: .random(using: &chance), feedback: texts(&chance))
    }
    return LastAnswer(
      response: Response(Dictionary(values) { first, _ in first }),
      outcome: Outcome(
        score: Percentage(.random(in: 0...100, using: &chance)), passed: .random(using: &chance), items: items))
  }

  @Test("is the same when it is unpacked", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let answer = answer(&chance)
    #expect(try LastAnswer(packed: answer.packed) == answer)
  }

  @Test("is refused where it is cut short or goes on too long", arguments: 0..<20 as Range<UInt64>)
  func truncated(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let packed = answer(&chance).packed
    for length in 0..<packed.count {
      #expect(throws: Unpackable.self) { try LastAnswer(packed: Array(packed.prefix(length))) }
    }
    #expect(throws: Unpackable.self) { try LastAnswer(packed: packed + [0]) }
  }

  @Test("is unpacked or refused, and never traps, whatever the bytes", arguments: 0..<200 as Range<UInt64>)
  func noise(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var packed = answer(&chance).packed
    for _ in 0..<20 {
      packed[Int.random(in: 0..<packed.count, using: &chance)] = .random(in: .min ... .max, using: &chance)
      _ = try? LastAnswer(packed: packed)
    }
    let huge: [UInt8] = [1] + Array(repeating: 0xFF, count: 9) + [0x7F]
    #expect(throws: Unpackable.self) { try LastAnswer(packed: huge) }
  }
}
