import ActivityKit
import Curriculum
import Foundation
import Testing
import Tracking

/// The form of the log is promised to later versions: these lines may gain siblings, and never change.
struct LogFormatTests {
  private let participant = ParticipantID("p1")
  private let group = GroupID("g1")

  private var facts: [(Fact, String)] {
    let enrollment = Enrollment(participant: participant, group: group, role: RoleID("peer"))
    let members = #""group":"g1","participant":"p1","role":"peer""#
    return [
      (
        .groupMade(GroupMade(group: group, kit: KitID("k"), kitRevision: 2)),
        #"{"fact":"group-made","group":"g1","kit":"k","kitRevision":2}"#
      ),
      (.enrolled(enrollment), "{\"fact\":\"enrolled\",\(members)}"),
      (.left(enrollment), "{\"fact\":\"left\",\(members)}"),
      (.joined(enrollment), "{\"fact\":\"joined\",\(members)}"),
      (
        .sectionViewed(
          SectionView(
            participant: participant,
            section: SectionReference(module: ModuleID("m"), section: SectionID("s")), revision: 3)),
        #"{"fact":"section-viewed","participant":"p1","revision":3,"section":{"module":"m","section":"s"}}"#
      ),
      (
        .fieldRecorded(FieldEntry(group: group, field: FieldID("f"), about: participant, value: "7")),
        #"{"about":"p1","fact":"field-recorded","field":"f","group":"g1","value":"7"}"#
      ),
      (
        .fieldRecorded(FieldEntry(group: group, field: FieldID("f"), about: nil, value: nil)),
        #"{"fact":"field-recorded","field":"f","group":"g1"}"#
      ),
      (.answered(answer), answerJSON),
    ] + laterFacts
  }

  private var laterFacts: [(Fact, String)] {
    let day = Day(sinceEpoch: 20_000)
    return [
      (.evaluated(answer), answerJSON.replacingOccurrences(of: "answered", with: "evaluated")),
      (.observed(answer), answerJSON.replacingOccurrences(of: "answered", with: "observed")),
      (
        .completed(ModuleCompletion(participant: participant, module: ModuleID("m"), revision: 3)),
        #"{"fact":"completed","module":"m","participant":"p1","revision":3}"#
      ),
      (
        .retakeAsked(
          Retake(
            participant: participant, module: ModuleID("m"), activities: [ActivityID("a")], sections: [SectionID("s")])),
        #"{"activities":["a"],"fact":"retake-asked","module":"m","participant":"p1","sections":["s"]}"#
      ),
      (
        .ruleOverridden(RuleOverride(group: group, rule: RuleID("N6"), reason: "Soon.", until: day)),
        #"{"fact":"rule-overridden","group":"g1","reason":"Soon.","rule":"N6","until":"2024-10-04"}"#
      ),
      (
        .overrideEnded(OverrideEnd(group: group, rule: RuleID("N6"))),
        #"{"fact":"override-ended","group":"g1","rule":"N6"}"#
      ),
      (.paused(Halt(group: group, reason: "Snow.")), #"{"fact":"paused","group":"g1","reason":"Snow."}"#),
      (.ended(Halt(group: group, reason: "June.")), #"{"fact":"ended","group":"g1","reason":"June."}"#),
      (
        .launched(
          Launch(
            group: group, kit: KitID("k"), kitRevision: 2,
            modules: [Launch.ModuleRevision(module: ModuleID("m"), revision: 3)], verdict: .ready, day: day,
            rules: [
              Launch.JudgedRule(
                rule: RuleID("N6"), severity: .warn, truth: .fail, override: day,
                evidence: [
                  Evidence(
                    truth: .fail, kind: .activity, role: RoleID("peer"), module: ModuleID("m"),
                    activity: ActivityID("a"), people: [participant]),
                  Evidence(truth: .pass, kind: .tally, field: FieldID("f"), found: 2),
                ])
            ], signature: "ff")),
        """
        {"day":"2024-10-04","fact":"launched","group":"g1","kit":"k","kitRevision":2,\
        "modules":[{"module":"m","revision":3}],"rules":[{"evidence":[{"activity":"a","kind":"activity","module":"m",\
        "people":["p1"],"role":"peer","truth":"fail"},{"field":"f","found":2,"kind":"tally","truth":"pass"}],\
        "override":"2024-10-04","rule":"N6","severity":"warn","truth":"fail"}],"signature":"ff","verdict":"ready"}
        """
      ),
    ]
  }

  private var answer: Answer {
    Answer(
      participant: participant, activity: ActivityReference(module: ModuleID("m"), activity: ActivityID("a")),
      revision: 3, fingerprint: Fingerprint("ff"), type: "quiz", version: 1, response: Response(["q": ["o1"]]),
      outcome: Marks(
        score: Percentage(100), passed: true,
        items: [
          Marks.Item(field: "q", isRight: true, isCritical: true),
          Marks.Item(field: "r", isRight: false, isCritical: false),
        ]),
      completes: true)
  }

  private let answerJSON = """
    {"activity":{"activity":"a","module":"m"},"completes":true,"fact":"answered","fingerprint":"ff",\
    "outcome":{"items":[{"field":"q","isCritical":true,"isRight":true},{"field":"r","isRight":false}],"passed":true,\
    "score":100},\
    "participant":"p1","response":{"q":["o1"]},"revision":3,"type":"quiz","version":1}
    """

  @Test("each fact is kept in the form that was promised")
  func written() {
    for (fact, expected) in facts { #expect(fact.json == expected) }
  }

  @Test("each fact is read back as it was")
  func readBack() throws {
    for (fact, text) in facts { #expect(try JSONDecoder().decode(Fact.self, from: Data(text.utf8)) == fact) }
  }

  @Test("what people wrote and chose is read back as it was, whatever is in it")
  func hostileWords() throws {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}", "é", "👩🏽‍🦽", "a", "k"]
    for _ in 0..<500 {
      func words() -> String {
        (0..<Int.random(in: 0...6)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      }
      let given = Answer(
        participant: participant, activity: ActivityReference(module: ModuleID("m"), activity: ActivityID(words())),
        revision: .random(in: 1...9), fingerprint: Fingerprint("ff"), type: words(), version: 1,
        response: Response([words(): [words(), words()], words() + "!": []]),
        outcome: Marks(score: Percentage(.random(in: 0...100)), passed: false, items: []), completes: false)
      #expect(try JSONDecoder().decode(Fact.self, from: Data(Fact.answered(given).json.utf8)) == .answered(given))
    }
  }

  @Test("an answer that was kept with the author's words is read without them")
  func withFeedback() throws {
    let older = answerJSON.replacingOccurrences(
      of: #"{"field":"r","isRight":false}"#,
      with: #"{"feedback":["Not yet."],"field":"r","isCritical":false,"isRight":false}"#)
    #expect(older != answerJSON)
    #expect(try JSONDecoder().decode(Fact.self, from: Data(older.utf8)) == .answered(answer))
  }

  @Test("an attempt that goes on says so, with its number and what it left, and an answer that does not says nothing")
  func goingOn() throws {
    let state = try #require(StoredState(["first"]))
    let going = Answer(
      participant: participant, activity: answer.activity, revision: 3, fingerprint: answer.fingerprint, type: "story",
      version: 1, response: Response(["q": ["o1"]]), outcome: Marks(of: Outcome(.continues, state: state)),
      completes: false, attempt: 2, state: state)
    let expected = """
      {"activity":{"activity":"a","module":"m"},"attempt":2,"completes":false,"fact":"answered","fingerprint":"ff",\
      "outcome":{"items":[],"passed":false,"progress":"continues","score":0},\
      "participant":"p1","response":{"q":["o1"]},"revision":3,"state":"[\\"first\\"]","type":"story","version":1}
      """
    #expect(Fact.answered(going).json == expected)
    #expect(try JSONDecoder().decode(Fact.self, from: Data(expected.utf8)) == .answered(going))
  }

  @Test("a fact that this version does not know is an error that names it")
  func unknown() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Fact.self, from: Data(#"{"fact":"promoted"}"#.utf8))
    }
  }
}
