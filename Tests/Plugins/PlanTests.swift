import ActivityKit
import Testing

@Suite("A plan")
struct PlanTests {
  private static let fields = """
    <text id="aim"><prompt>What do we want to do?</prompt></text>\
    <part><title>When</title><day id="first" ahead="true"><prompt>Which day?</prompt></day>\
    <number id="minutes" from="10" to="60" unit="minutes" required="false"><prompt>How long</prompt></number></part>\
    <checklist id="ready"><prompt>Before</prompt><item>Boards</item><item>Room</item></checklist>\
    <choice id="place" required="false"><prompt>Where?</prompt><option>Gym</option><option>Library</option></choice>\
    <statement id="asked"><prompt>Everybody was asked.</prompt></statement>
    """

  private static func plan(_ fields: String = fields) -> String {
    """
    <plan xmlns="urn:orientation-kit:1"><title>Our meeting</title><prompt>Plan it.</prompt>\(fields)</plan>
    """
  }

  private static let complete = [
    "aim": ["Play.\nAnd talk."], "first": ["2026-03-02"], "ready": ["o1", "o2"], "asked": ["yes"],
  ]

  private static func problems(_ values: [String: [String]]) async throws -> [String: ResponseError.Reason] {
    do {
      _ = try await Activity(plan()).outcome(values)
      return [:]
    } catch let error as ResponseError {
      return Dictionary(error.problems.map { ($0.field, $0.reason) }) { first, _ in first }
    }
  }

  @Test("is done once each field that has to be filled in is")
  func done() async throws {
    #expect(try await Activity(Self.plan()).outcome(Self.complete).passed)
    #expect(
      try await Self.problems([:]) == [
        "aim": .unanswered, "first": .unanswered, "ready": .unanswered, "asked": .unanswered,
      ])
    var wrong = Self.complete
    wrong["ready"] = []
    wrong["minutes"] = ["5"]
    wrong["place"] = ["o3"]
    wrong["first"] = ["soon"]
    #expect(
      try await Self.problems(wrong) == [
        "ready": .unanswered, "minutes": .outOfRange, "place": .unknownValue, "first": .notADay,
      ])
  }

  @Test("shows what is written to print it once it was taken, and not where it was refused")
  func printed() throws {
    func hasWritten(_ state: AttemptState) throws -> Bool {
      try Activity(Self.plan()).prepared.view(given: state).contains { control in
        if case .prose(let prose) = control { prose.kind == .written } else { false }
      }
    }
    let response = Response(Self.complete)
    #expect(try hasWritten(AttemptState(seed: 0, previous: response)))
    #expect(try !hasWritten(AttemptState(seed: 0).showing(response)))
    #expect(try !hasWritten(AttemptState(seed: 0)))
  }

  @Test("takes no day that is over where it is to lie ahead")
  func ahead() async throws {
    let plan = try Activity(Self.plan()).prepared
    let late = try AttemptState(seed: 0).sent(on: #require(Day("2026-03-03")))
    await #expect(throws: ResponseError([ResponseError.Problem(field: "first", reason: .past)])) {
      try await plan.evaluate(Response(Self.complete), given: late)
    }
  }

  @Test("is kept unfinished for whoever says so, and goes on with what was written")
  func unfinished() async throws {
    let plan = try Activity(Self.plan())
    let outcome = try await plan.outcome(["aim": ["Play."], "unfinished": ["yes"]])
    #expect(outcome.progress == .continues)
    let view = try plan.prepared.view(given: AttemptState(seed: 0, stored: outcome.state))
    guard case .prose(let kept) = view[0], case .text(let aim) = view[2], case .confirm(let box) = view.last else {
      Issue.record("\(view)")
      return
    }
    #expect(kept.paragraphs[0].plain.hasPrefix("This is kept"))
    #expect(aim.value == "Play.")
    #expect(!box.isTicked)
    let wrong = ResponseError([ResponseError.Problem(field: "minutes", reason: .notANumber)])
    await #expect(throws: wrong) { try await plan.outcome(["minutes": ["x"], "unfinished": ["yes"]]) }
  }

  @Test("offers to go on later in the language of its author", arguments: [("en", "I am"), ("es-MX", "No he")])
  func languages(language: String, start: String) throws {
    guard case .confirm(let box) = try Activity(Self.plan(), in: language).view().last else { return }
    #expect(box.statement.plain.hasPrefix(start))
  }

  @Test("never takes the name of an author's field for its own")
  func names() throws {
    let fields = "<text id=\"unfinished\"><prompt>What is left?</prompt></text>"
    let names = try Activity(Self.plan(fields)).view().compactMap(\.name)
    #expect(names == ["unfinished", "unfinished-plan"])
  }

  @Test("shows what was written as something to print once it is complete, and not before")
  func written() throws {
    func written(_ values: [String: [String]]) throws -> [String]? {
      let state = AttemptState(seed: 0, previous: Response(values))
      guard case .prose(let prose) = try Activity(Self.plan()).prepared.view(given: state).first,
        prose.kind == .written
      else { return nil }
      return prose.paragraphs.map(\.plain)
    }
    #expect(
      try written(Self.complete.merging(["minutes": ["30"]]) { first, _ in first }) == [
        "Our meeting", "What do we want to do? Play.\nAnd talk.", "Which day? 2026-03-02", "How long: 30 minutes",
        "Before: Boards · Room", "Everybody was asked. ✓",
      ])
    #expect(try written(["aim": ["Play."]]) == nil)
  }

  @Test("keeps the author's order, and fields under their titles")
  func order() throws {
    let view = try Activity(Self.plan()).view()
    #expect(
      view.flatMap(\.all).compactMap(\.name) == [
        "aim", "first", "minutes", "ready", "place", "asked", "unfinished",
      ])
    guard case .form(let group) = view[2] else {
      Issue.record("\(view)")
      return
    }
    #expect(group.title.plain == "When")
  }

  @Test("is summed up in its person's words")
  func summary() throws {
    let plan = try Activity(Self.plan()).prepared
    #expect(plan.summary(of: Response()) == "Our meeting: nothing is filled in.")
    #expect(plan.summary(of: Response(["place": ["o2"]])) == "Our meeting: Where? Library")
    #expect(
      plan.summary(of: Response(["place": ["o2"], "unfinished": ["yes"]]))
        == "Our meeting (not finished): Where? Library")
  }

  @Test("asks for something, and for nothing impossible")
  func mistakes() throws {
    func names(_ fields: String) throws -> [String] { try Activity.prepare(Self.plan(fields)).1.map(\.id) }
    #expect(try names("") == ["plan.no-field"])
    #expect(try names(Self.fields.replacing("\"aim\"", with: "\"first\"")) == ["plan.same-id"])
    #expect(try names(Self.fields.replacing("Room", with: "boards")) == ["plan.same-option"])
    #expect(try names(Self.fields.replacing("from=\"10\"", with: "from=\"70\"")) == ["plan.bounds"])
    #expect(
      try names("<text id=\"a\" required=\"false\"><prompt>What?</prompt></text>") == ["plan.nothing-required"])
  }
}
