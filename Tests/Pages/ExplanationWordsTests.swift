import Curriculum
import Pages
import Testing
import Tracking

@Suite("The explanation of a rule in words")
struct ExplanationWordsTests {
  private let gap = Condition.field(FieldID("gap"), .atMost(14))
  private let inClass = Condition.field(FieldID("outside-class"), .equals("false"))
  private let peers = Condition.count(RoleID("peer"), atLeast: 3, atMost: nil)

  private func line(
    _ condition: Condition, _ language: Language = .en, fields: [FieldKey: String] = Fixtures.snapshot.answers
  ) throws -> ExplanationLine {
    let rule = Fixtures.rule("X", "X", condition, .role(RoleID("facilitator")), "Talk.")
    let group = GroupSnapshot(
      group: GroupID("g"), name: "G", kit: Fixtures.kit.id, members: Fixtures.snapshot.members, answers: fields)
    let kit = Kit(
      id: Fixtures.kit.id, revision: 1, language: "en", title: "", summary: "", roles: Fixtures.kit.roles,
      fields: Fixtures.kit.fields, rules: [rule])
    let readiness = Readiness(of: group, by: kit, catalog: Fixtures.catalog, on: Fixtures.today)
    let words = ReadinessWords(
      kit: kit, catalog: Fixtures.catalog, messages: try Messages(language), members: group.members)
    return words.explanation(of: try #require(readiness.rules.first))
  }

  @Test("says what each condition needs and whose turn it is, by name")
  func tree() throws {
    let line = try line(.all([gap, peers, .complete(RoleID("peer"))]))
    #expect(line.text == "All of this has to hold:")
    #expect(line.need == "All of these are needed.")
    #expect(
      line.parts.map(\.need) == [
        "The answer to “Longest gap between meetings” has to be at most 14 days.",
        "1 more person is needed in the role “Peer partner”.", "Sam and Lee have to finish the orientation.",
      ])
    #expect(line.parts.map(\.turn) == ["Facilitator (Ms. Ito)", "Facilitator (Ms. Ito)", "Sam and Lee"])
  }

  @Test("says inside a “not” that what holds must no longer be so, and needs nothing where it does not hold")
  func negation() throws {
    let holds = try line(.not(inClass), fields: [FieldKey(FieldID("outside-class")): "false"])
    #expect(holds.text == "This must not hold:")
    #expect(holds.truth == .fail)
    #expect(holds.parts.map(\.truth) == [.pass])
    #expect(holds.parts.map(\.need) == ["This must no longer be so."])
    #expect(holds.parts.map(\.turn) == ["Facilitator (Ms. Ito)"])
    let fails = try line(.not(inClass), fields: [FieldKey(FieldID("outside-class")): "true"])
    #expect(fails.parts.map(\.need) == [nil])
    #expect(fails.parts.map(\.turn) == [""])
    let unknown = try line(.not(inClass), fields: [:])
    #expect(unknown.parts.map(\.need) == ["“The group meets outside class time” has to be answered."])
    let both = try line(
      .not(.all([inClass, gap])),
      fields: [
        FieldKey(FieldID("outside-class")): "false", FieldKey(FieldID("gap")): "7",
      ])
    #expect(both.parts.map(\.need) == ["One of these is enough."])
  }

  @Test("says until when something stays so")
  func lasts() throws {
    let first = FieldKey(FieldID("first"))
    let day = Day(sinceEpoch: Fixtures.today.sinceEpoch + 3)
    let holds = try line(.field(first.field, .onOrAfter(.today)), fields: [first: day.description])
    #expect(holds.lasts == "Holds until September 7, 2026 if nothing else changes.")
    let fails = try line(.field(first.field, .onOrBefore(.today)), fields: [first: day.description])
    #expect(fails.lasts == "Stays so until September 6, 2026 at least.")
  }

  @Test("has words for every kind of condition, in both languages", arguments: [Language.en, .es])
  func everyKind(language: Language) throws {
    let peer = RoleID("peer")
    let module = Fixtures.modules[1].id
    let conditions: [Condition] = [
      gap, inClass, peers, .joined(peer), .complete(peer), .complete(peer, module: module),
      .done(peer, module, ActivityID("none")), .field(FieldID("none"), .answered),
      .score(peer, module, nil, atLeast: Percentage(80)), .age(peer, nil, atMost: Period(12, .month)),
      .age(RoleID("facilitator"), nil, atMost: Period(1, .month)), .complete(RoleID("focus"), module: ModuleID("none")),
      .age(peer, module, atMost: Period(1, .year)), .groups(atMost: 1), .count(peer, atLeast: nil, atMost: 1),
      .count(peer, atLeast: 2, atMost: nil, having: [.field(FieldID("permission"), .equals("true"))]),
      .overlap(Overlap(field: FieldID("free"), meeting: FieldID("times"), minutes: 15)),
      .field(FieldID("permission"), .equals("false")), .field(FieldID("notes"), .answered),
    ]
    for condition in conditions {
      let line = try line(condition, language)
      #expect(!line.text.isEmpty)
      #expect((line.need == nil) == (line.truth == .pass), "\(condition)")
      #expect(line.turn.isEmpty == (line.truth == .pass), "\(condition)")
      #expect(line.need?.contains("{") != true)
    }
  }
}
