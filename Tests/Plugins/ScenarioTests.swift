import ActivityKit
import StandardTypes
import Testing

@Suite("A scenario")
struct ScenarioTests {
  /// A hall that leads round in a circle, to two good ends and to one that is none.
  private static let story = """
    <scenario xmlns="urn:orientation-kit:1" start="hall" shuffle="none">
      <step id="hall"><p>It is loud.</p><prompt>What do you do?</prompt>
        <choice to="room">Go on.<feedback>It is quiet there.</feedback></choice>
        <choice to="hall">Stay.<feedback>It is still loud.</feedback></choice>
        <choice to="out">Leave.</choice></step>
      <step id="room"><prompt>And now?</prompt>
        <choice to="hall">Go back.</choice><choice to="talk">Say hello.</choice><choice to="look">Look up.</choice></step>
      <ending id="talk" result="good"><title>A talk</title><p>You talk.</p></ending>
      <ending id="look" result="good"><title>A look</title><p>That says a lot, too.</p></ending>
      <ending id="out" result="not-yet"><title>Outside</title><p>Nobody is there.</p></ending>
    </scenario>
    """

  /// What became of one choice after the other.
  private static func walk(_ choices: [String], in story: String = story) async throws -> [Outcome] {
    let prepared = try Activity(story).prepared
    var outcomes: [Outcome] = []
    for choice in choices {
      let state = AttemptState(seed: 0, stored: outcomes.last?.state)
      guard case .choices(let asked)? = try prepared.view(given: state).last else { break }
      outcomes.append(try await prepared.evaluate(Response([asked.name: [choice]]), given: state))
    }
    return outcomes
  }

  private static func view(after stored: StoredState?) throws -> [Control] {
    try Activity(story).prepared.view(given: AttemptState(seed: 0, stored: stored))
  }

  private static func path(after stored: StoredState?) throws -> [StepPath.Step] {
    guard case .steps(let path)? = try view(after: stored).first else { return [] }
    return path.steps
  }

  @Test(
    "is passed at a good end, whichever that is, and by whichever way",
    arguments: [
      (["hall.1", "room.2"], true), (["hall.2", "hall.2", "hall.1", "room.1", "hall.1", "room.3"], true),
      (["hall.3"], false), (["hall.1", "room.1", "hall.3"], false),
    ])
  func ends(choices: [String], passes: Bool) async throws {
    let outcomes = try await Self.walk(choices)
    #expect(outcomes.count == choices.count)
    #expect(outcomes.dropLast().allSatisfy { $0.progress == .continues })
    #expect(outcomes.last?.progress == .judged(Percentage(passes ? 100 : 0), passed: passes))
  }

  @Test("tells what was chosen and what came of it, and then the end")
  func path() async throws {
    let outcomes = try await Self.walk(["hall.1", "room.2"])
    let first = try Self.path(after: outcomes[0].state)
    #expect(first.map(\.chosen?.plain) == ["Go on."])
    #expect(first[0].told.map(\.plain) == ["It is loud.", "What do you do?"])
    #expect(first[0].remark?.plain == "It is quiet there.")
    #expect(try Self.path(after: outcomes[1].state).map(\.remark?.plain) == ["It is quiet there.", nil])
    let end = try Self.view(after: outcomes[1].state)
    guard case .prose(let words)? = end.last else { return #expect(Bool(false), "no end is told") }
    #expect(words.paragraphs == [[.strong("A talk")], [.text("You talk.")]])
    #expect(end.flatMap(\.fields) == [])
  }

  @Test("keeps the last hundred choices of whoever goes round in circles, in a state that never grows beyond its room")
  func circles() async throws {
    let outcomes = try await Self.walk(Array(repeating: "hall.2", count: 250) + ["hall.1", "room.2"])
    #expect(outcomes.count == 252)
    #expect(outcomes.allSatisfy { ($0.state?.json.utf8.count ?? .max) < 1000 })
    #expect(try Self.path(after: outcomes[251].state).count == 100)
    #expect(outcomes[251].passed)
  }

  @Test("takes no choice of another step, and no answer that was sent to the step before")
  func stale() async throws {
    let prepared = try Activity(Self.story).prepared
    let stored = try await Self.walk(["hall.1"])[0].state
    for (sent, problem) in [
      (["step-2": ["hall.1"]], ResponseError.Problem(field: "step-2", reason: .unknownValue)),
      (["step-1": ["hall.1"]], ResponseError.Problem(field: "step-2", reason: .unanswered)),
      (["step-2": ["room.1", "room.2"]], ResponseError.Problem(field: "step-2", reason: .tooMany)),
    ] {
      await #expect(throws: ResponseError([problem])) {
        try await prepared.evaluate(Response(sent), given: AttemptState(seed: 0, stored: stored))
      }
    }
  }

  @Test(
    "begins anew where what is kept is no way through it",
    arguments: ["null", "[1]", "{\"from\":\"attic\",\"chosen\":[0]}", "{\"from\":\"hall\",\"chosen\":[0,7]}"])
  func brokenState(json: String) throws {
    #expect(try Self.path(after: StoredState(json: json)) == [])
    #expect(try Self.view(after: StoredState(json: json)).flatMap(\.fields) == ["step-1"])
  }

  @Test("sums up the whole way in words")
  func summary() async throws {
    let prepared = try Activity(Self.story).prepared
    func summary(_ choices: [String]) async throws -> String {
      prepared.summary(of: Response(), leaving: try await Self.walk(choices).last?.state)
    }
    #expect(try await summary(["hall.1"]) == "Chose: Go on. Has not come to an end yet.")
    #expect(try await summary(["hall.1", "room.2"]) == "Chose: Go on. → Say hello. Came to this end: A talk")
    #expect(prepared.summary(of: Response(["step-1": ["hall.3"]])) == "Chose: Leave.")
    #expect(prepared.summary(of: Response(["step-1": ["?"]])) == "Chose nothing.")
  }

  @Test("shows the choices of a step in an order of chance, unless its author says otherwise")
  func shuffle() throws {
    func orders(_ story: String) throws -> Set<[String]> {
      let prepared = try Activity(story).prepared
      return Set(
        try (0..<20 as Range<UInt64>).map { seed in
          guard case .choices(let asked)? = try prepared.view(given: AttemptState(seed: seed)).last else { return [] }
          return asked.options.map(\.id)
        })
    }
    #expect(try orders(Self.story) == [["hall.1", "hall.2", "hall.3"]])
    #expect(try orders(Self.story.replacing(" shuffle=\"none\"", with: "")).count > 3)
  }

  @Test("takes as long as the shortest way to a good end")
  func outline() throws {
    #expect(try standardActivityTypes().outline(of: Activity.root(of: Self.story))?.seconds == 90)
  }

  @Test(
    "is told what leads nowhere",
    arguments: [
      ("start=\"hall\"", "start=\"hal\"", ["scenario.start"]), ("start=\"hall\"", "start=\"talk\"", ["scenario.start"]),
      ("to=\"room\"", "to=\"rooom\"", ["scenario.unknown-step"]),
      ("to=\"talk\"", "to=\"room\"", ["scenario.unreachable"]),
      ("to=\"room\"", "to=\"hall\"", ["scenario.no-good-end"]),
      ("result=\"good\"", "result=\"not-yet\"", ["scenario.no-good-end"]),
      ("id=\"out\"", "id=\"room\"", ["scenario.same-id", "scenario.unknown-step"]),
      ("Stay.", "go ON.", ["scenario.same-choice"]),
    ])
  func mistakes(old: String, new: String, expected: [String]) throws {
    let (_, diagnostics) = try Activity.prepare(Self.story.replacing(old, with: new))
    #expect(diagnostics.map(\.id) == expected)
  }

  @Test("names what was most likely meant, and can write it")
  func meant() throws {
    let (_, diagnostics) = try Activity.prepare(Self.story.replacing("to=\"room\"", with: "to=\"rooom\""))
    #expect(diagnostics.first?.expected == "did you mean room?")
    #expect(diagnostics.first?.fixes.first?.title == "write to=\"room\"")
  }

  @Test("tells a circle from a step that is only never reached, and from a dead end")
  func circle() throws {
    func problems(_ steps: String, third: String) throws -> [String] {
      let story = Self.story.replacing("<ending id=\"talk\"", with: "\(steps)<ending id=\"talk\"")
        .replacing("<choice to=\"out\">Leave.</choice>", with: "<choice to=\"out\">Leave.</choice>\(third)")
      return try Activity.prepare(story).1.map(\.id)
    }
    let circle =
      "<step id=\"a\"><prompt>A</prompt><choice to=\"b\">B</choice></step>"
      + "<step id=\"b\"><prompt>B</prompt><choice to=\"a\">A</choice></step>"
    #expect(try problems(circle, third: "") == ["scenario.unreachable", "scenario.unreachable"])
    #expect(
      try problems(circle, third: "<choice to=\"a\">A</choice>") == ["scenario.no-way-out", "scenario.no-way-out"])
    let dead = circle.replacing("<choice to=\"a\">A</choice>", with: "")
    #expect(try problems(dead, third: "<choice to=\"a\">A</choice>") == ["scenario.dead-end"])
  }
}
