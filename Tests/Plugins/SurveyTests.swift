import ActivityKit
import Testing

struct SurveyTests {
  private static func survey(_ inside: String, anonymous: Bool = false) -> String {
    """
    <survey xmlns="urn:orientation-kit:1" anonymous="\(anonymous)"><prompt>How is it going?</prompt>\(inside)</survey>
    """
  }

  private static let items = """
    <statement id="welcome">I feel welcome.</statement>\
    <poll id="next" several="true"><prompt>What next?</prompt><option>Games</option><option>Music</option></poll>
    """

  @Test("may be answered in part or not at all, and is done either way", arguments: [[:], ["next": ["o1", "o2"]]])
  func partial(values: [String: [String]]) async throws {
    let outcome = try await Activity(Self.survey(Self.items)).outcome(values)
    #expect(outcome.passed)
    #expect(outcome.items == [])
  }

  @Test(
    "takes no answer that was not offered",
    arguments: [
      (["welcome": ["o6"]], ResponseError.Reason.unknownValue), (["welcome": ["o1", "o2"]], .tooMany),
    ])
  func refusals(values: [String: [String]], reason: ResponseError.Reason) async throws {
    let survey = try Activity(Self.survey(Self.items))
    await #expect(throws: ResponseError([ResponseError.Problem(field: "welcome", reason: reason)])) {
      try await survey.outcome(values)
    }
  }

  @Test("shows a scale of five where the author lists no labels, and the author's where there are some")
  func scales() throws {
    func labels(_ inside: String) throws -> [String] {
      guard case .choices(let choices) = try Activity(Self.survey(inside)).view()[1] else { return [] }
      #expect(choices.layout == .scale)
      #expect(choices.isOptional)
      return choices.options.map(\.label.plain)
    }
    #expect(try labels(Self.items).count == 5)
    #expect(
      try labels("<scale><label>Never</label><label>Often</label></scale>" + Self.items) == ["Never", "Often"])
  }

  @Test(
    "has words for the usual scale in two languages, and tells the author in any other",
    arguments: [("en", "Strongly agree"), ("es", "Totalmente de acuerdo"), ("es-MX", "Totalmente de acuerdo")])
  func languages(language: String, last: String) throws {
    let survey = try Activity(Self.survey(Self.items), in: language)
    guard case .choices(let choices) = try survey.view()[1] else { return }
    #expect(choices.options.last?.label.plain == last)
    #expect(try Activity.prepare(Self.survey(Self.items), in: "fr").1.map(\.id) == ["activity.language"])
    let own = "<scale><label>Jamais</label><label>Souvent</label></scale>" + Self.items
    #expect(try Activity.prepare(Self.survey(own), in: "fr").1.isEmpty)
  }

  @Test("asks for nothing once it was submitted without a name")
  func submitted() throws {
    func view(_ previous: Response?) throws -> [Control] {
      try Activity(Self.survey(Self.items, anonymous: true)).prepared.view(
        given: AttemptState(seed: 0, previous: previous))
    }
    #expect(try view(nil).compactMap(\.name) == ["welcome", "next"])
    #expect(try view(Response(["welcome": ["o2"]])).compactMap(\.name) == ["welcome", "next"])
    #expect(try view(Response()).compactMap(\.name) == [])
    #expect(try view(Response()).count == 2)
  }

  @Test("keeps answers with the person, and counts none apart, unless it is anonymous")
  func named() throws {
    let response = Response(["welcome": ["o4"], "next": ["o1", "o2"]])
    let survey = try Activity(Self.survey(Self.items)).prepared
    #expect(survey.record(of: response) == .all(response))
    #expect(survey.summary(of: response) == "I feel welcome. → Agree · What next? → Games, Music")
    #expect(survey.summary(of: Response()) == "I feel welcome. → left out · What next? → left out")
    #expect(survey.attempts == .unlimited)
  }

  @Test("keeps nothing with the person where it is anonymous: not even which items were answered")
  func anonymous() async throws {
    let survey = try Activity(Self.survey(Self.items, anonymous: true))
    let response = Response(["next": ["o2", "o2"]])
    let recorded = survey.prepared.record(of: response)
    #expect(recorded.kept == Response())
    #expect(recorded.counted == Response(["next": ["o2"]]))
    #expect(try await survey.outcome(response.values) == survey.outcome([:]))
    #expect(!survey.prepared.summary(of: response).contains("Music"))
    #expect(survey.prepared.attempts.limit == 1)
  }

  @Test("shows nothing to choose twice, and nothing that cannot be answered")
  func mistakes() throws {
    func names(_ inside: String) throws -> [String] { try Activity.prepare(Self.survey(inside)).1.map(\.id) }
    #expect(try names("") == ["survey.no-item"])
    #expect(try names(Self.items.replacing("welcome\"", with: "next\"")) == ["survey.same-id"])
    #expect(try names(Self.items.replacing("Music", with: "gámes")) == ["survey.same-answer"])
    #expect(
      try names("<scale><label>Often</label><label>often</label></scale>" + Self.items) == ["survey.same-answer"])
    let poll = try #require(Self.items.firstRange(of: "<poll")).lowerBound
    #expect(
      try names("<scale><label>Never</label><label>Often</label></scale>" + Self.items[poll...])
        == ["survey.unused-scale"])
  }
}
