import ActivityKit
import StandardTypes
import Testing

@Suite("An observed checklist")
struct ObservedChecklistTests {
  private static let definition = """
    <observed-checklist xmlns="urn:orientation-kit:1"><prompt>Play a talk.</prompt>
    <step id="asks">Asks first.<look-for>A look counts.</look-for></step><step id="waits">Waits.</step>
    <step id="models" required="false">Points to words.</step><note>What went well?</note></observed-checklist>
    """

  private static func view(_ audience: AttemptState.Audience, _ sent: Response? = nil) throws -> [Control] {
    try Activity(definition).prepared.view(given: AttemptState(seed: 0, previous: sent, audience: audience))
  }

  @Test(
    "is passed once every step that is required was seen done",
    arguments: [
      (["done", "done", "not-seen"], 100), (["done", "not-yet", "done"], 50), (["not-seen", "not-seen", "done"], 0),
    ])
  func passes(marks: [String], expected: Int) async throws {
    let outcome = try await Activity(Self.definition).outcome([
      "step-asks": [marks[0]], "step-waits": [marks[1]], "step-models": [marks[2]],
    ])
    #expect(outcome.score.wholePercent == expected && outcome.passed == (expected == 100))
    #expect(outcome.items.map(\.isCritical) == [true, true, false])
  }

  @Test("says of every step whether it was seen: none is taken for done because nobody looked")
  func complete() async throws {
    let activity = try Activity(Self.definition)
    let problems = [
      ResponseError.Problem(field: "step-waits", reason: .unanswered),
      ResponseError.Problem(field: "step-models", reason: .unknownValue),
    ]
    await #expect(throws: ResponseError(problems)) {
      try await activity.outcome(["step-asks": ["done"], "step-models": ["perhaps"]])
    }
    await #expect(throws: ResponseError([ResponseError.Problem(field: "note", reason: .tooLong)])) {
      try await activity.outcome([
        "step-asks": ["done"], "step-waits": ["done"], "step-models": ["done"],
        "note": [String(repeating: "x", count: 1001)],
      ])
    }
  }

  @Test("shows whoever is watched what will be looked for, and no fields")
  func learner() throws {
    let view = try Self.view(.learner)
    #expect(view.flatMap(\.fields) == [])
    guard case .prose(let steps)? = view.last else { return #expect(Bool(false), "no steps") }
    #expect(steps.paragraphs.map(\.plain) == ["Asks first.", "Waits.", "Points to words."])
  }

  @Test("asks whoever watches for each step and a note, with what was marked before it could be signed")
  func observer() throws {
    let view = try Self.view(.observer, Response(["step-waits": ["not-yet"], "note": ["Later."]]))
    #expect(view.flatMap(\.fields) == ["step-asks", "step-waits", "step-models", "note"])
    guard case .choices(let waits) = view[2], case .text(let note)? = view.last else {
      return #expect(Bool(false), "no fields")
    }
    #expect(waits.options.map(\.label.plain) == ["Done", "Not yet", "Not seen"])
    #expect(waits.chosen == ["not-yet"] && note.value == "Later.")
  }

  @Test("says its marks in the language of the text around it")
  func spanish() throws {
    var reading = Reading(language: "es-MX")
    let prepared = try standardActivityTypes().prepare(Activity.root(of: Self.definition), in: &reading)
    guard case .choices(let step)? = try prepared?.view(given: AttemptState(seed: 0, audience: .observer))[1] else {
      return #expect(Bool(false), "no step")
    }
    #expect(step.options.map(\.label) == [[.text("Hecho")], [.text("Todavía no")], [.text("No lo vi")]])
    #expect(reading.diagnostics == [])
  }

  @Test("sums up what was seen")
  func summary() throws {
    let prepared = try Activity(Self.definition).prepared
    let response = Response([
      "step-asks": ["done"], "step-waits": ["not-yet"], "step-models": ["done"], "note": [" Calm. "],
    ])
    #expect(
      prepared.summary(of: response) == "Done: Asks first. · Points to words. Not yet: Waits. Note: Calm.")
    #expect(prepared.summary(of: Response()) == "Nothing was signed.")
  }
}
