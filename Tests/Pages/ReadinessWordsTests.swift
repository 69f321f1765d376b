import Curriculum
import Testing
import Tracking

@testable import Pages

@Suite("Readiness in words")
struct ReadinessWordsTests {
  let words: ReadinessWords
  let inSpanish: ReadinessWords

  init() throws {
    words = ReadinessWords(kit: Fixtures.kit, catalog: Fixtures.catalog, messages: try Messages(.en))
    inSpanish = ReadinessWords(kit: Fixtures.kit, catalog: Fixtures.catalog, messages: try Messages(.es))
  }

  @Test("says of a group that is not ready what is missing, and of which rule")
  func notReady() {
    let readiness = Fixtures.readiness()
    #expect(words.verdict(readiness.verdict) == "Not ready")
    #expect(words.sentence(for: readiness) == "2 of 5 must-haves are not met yet. 2 are not known yet.")
    #expect(
      readiness.rules.map { words.reasons(of: $0).joined(separator: " ") } == [
        "The role “Peer partner” has 2 people; at least 3 are needed.",
        "Sam and Lee have not finished the orientation.",
        "The answer to “The group meets outside class time” is missing.",
        "The answer to “Longest gap between meetings” is: 21 days. It must be at most 14 days.",
        "The answer to “A guardian has given permission” is missing for Sam and Lee.",
        "The role “Facilitator” has 1 person.",
      ])
  }

  @Test("lists what is missing by whose turn it is, each rule once")
  func waiting() {
    let waiting = words.waiting(in: Fixtures.readiness())
    #expect(waiting.map(\.who) == ["Staff", "Sam and Lee"])
    #expect(waiting.map { $0.rules.map(\.rule.id.rawValue) } == [["N1", "N3", "C2"], ["C4"]])
    #expect(words.waiting(in: Fixtures.readiness(Fixtures.readySnapshot)).isEmpty)
  }

  @Test("says of a group that is ready what holds")
  func ready() {
    let readiness = Fixtures.readiness(Fixtures.readySnapshot)
    #expect(words.verdict(readiness.verdict) == "Ready")
    #expect(words.sentence(for: readiness) == "All 5 must-haves are met.")
    #expect(
      readiness.rules.map { words.reasons(of: $0).joined(separator: " ") } == [
        "The role “Peer partner” has 3 people.", "Sam, Lee and Kai have finished the orientation.",
        "The answer to “The group meets outside class time” is: Yes.",
        "The answer to “Longest gap between meetings” is: 7 days.",
        "The answer to “A guardian has given permission” fits for Ana, Sam, Lee and Kai.",
        "The role “Facilitator” has 1 person.",
      ])
    #expect(readiness.rules.allSatisfy { words.turns(of: $0).isEmpty && words.steps(of: $0).isEmpty })
  }

  @Test("says whose turn it is, and who can help")
  func turns() {
    let rules = Fixtures.readiness().rules
    #expect(words.turns(of: rules[0]) == "Staff")
    #expect(words.steps(of: rules[0]) == [.init(who: "Staff", todo: "Invite more peers.", isTurn: true)])
    #expect(words.turns(of: rules[1]) == "Sam and Lee")
    #expect(
      words.steps(of: rules[1]) == [
        .init(who: "Sam and Lee", todo: nil, isTurn: true),
        .init(who: "Facilitator", todo: "Give them time.", isTurn: false),
      ])
  }

  @Test("says what a denied condition found, not what it would have asked for")
  func negation() {
    let condition = Condition.not(.field(FieldID("outside-class"), .equals("false")))
    let rule = Fixtures.rule("X", "Not in class", condition, .staff, "")
    let reason = Reason(
      .pass, .field(.init(field: FieldID("outside-class"), comparison: .equals("false"), value: "false", people: [])))
    let held = ConditionResult(.field(FieldID("outside-class"), .equals("false")), .pass, reasons: [reason])
    let explanation = ConditionResult(condition, .fail, parts: [held])
    #expect(
      words.reasons(of: RuleResult(rule: rule, explanation: explanation)) == [
        "The answer to “The group meets outside class time” is: No."
      ])
  }

  @Test("says it in Spanish")
  func spanish() {
    let rules = Fixtures.readiness().rules
    #expect(inSpanish.reasons(of: rules[1]) == ["Sam y Lee no han terminado la orientación."])
    #expect(inSpanish.reasons(of: rules[0]) == ["El papel «Peer partner» tiene 2 personas; hacen falta al menos 3."])
    #expect(inSpanish.turns(of: rules[0]) == "Personal")
  }
}
