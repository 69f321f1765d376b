import Curriculum
import Testing
import Tracking

@testable import Pages

@Suite("What a rule can test, in words")
struct KitWordsTests {
  private static let peer = RoleID("peer")
  private static let module = Fixtures.modules[0].id

  /// One rule, judged for the group of the fixtures, in a language.
  private func words(_ condition: Condition, _ language: Language = .en, kitGroups: Int? = 1) throws -> String {
    let fields =
      Fixtures.kit.fields + [
        Field(id: FieldID("last"), label: "Last meeting", help: nil, type: .date, each: []),
        Field(id: FieldID("until"), label: "Permission ends", help: nil, type: .date, each: [Self.peer]),
      ]
    let kit = Kit(
      id: Fixtures.kit.id, revision: 1, language: "en", title: "Kit", summary: "", roles: Fixtures.kit.roles,
      fields: fields, rules: [Fixtures.rule("R", "Rule", condition, .staff, "Act.")])
    let old = Fixtures.snapshot
    let answers = old.answers.merging([
      FieldKey(FieldID("first")): "2026-09-04", FieldKey(FieldID("last")): "2026-12-01",
      FieldKey(FieldID("until"), about: ParticipantID("p-sam")): "2026-09-03",
      FieldKey(FieldID("until"), about: ParticipantID("p-lee")): "2026-09-04",
    ]) { first, _ in first }
    let group = GroupSnapshot(
      group: old.group, name: old.name, kit: old.kit, members: old.members, answers: answers, groupsOfKit: kitGroups)
    let result = Readiness(of: group, by: kit, catalog: Fixtures.catalog, on: Fixtures.today).rules[0]
    let words = ReadinessWords(
      kit: kit, catalog: Fixtures.catalog, messages: try Messages(language), members: group.members)
    return words.reasons(of: result).joined(separator: " ")
  }

  @Test("says who has not joined")
  func joined() throws {
    #expect(try words(.joined(Self.peer)) == "Lee has not joined yet.")
    #expect(try words(.joined(Self.peer), .es) == "Lee todavía no ha entrado.")
    #expect(try words(.not(.joined(RoleID("facilitator")))) == "Ms. Ito has joined.")
  }

  @Test("says of whom there is no result and no age")
  func unknown() throws {
    let title = Fixtures.modules[0].title
    let score = Condition.score(Self.peer, Self.module, nil, atLeast: Percentage(80))
    #expect(try words(score).hasSuffix("no result in “\(title)” yet."))
    let age = Condition.age(Self.peer, Self.module, atMost: Period(12, .month))
    #expect(try words(age).contains("nothing can be said of how long ago it was"))
  }

  @Test("says that two answers do not fit, and what the other one is")
  func comparison() throws {
    let condition = Condition.field(FieldID("last"), .within(Period(6, .week), of: FieldID("first")))
    #expect(
      try words(condition)
        == "The answer to “Last meeting” is: December 1, 2026. It must be no more than 6 weeks from September 4, 2026 "
        + "(“First meeting”).")
    #expect(try words(condition, .es).contains("estar a 6 semanas o menos del 4 de septiembre de 2026"))
    #expect(
      try words(.field(FieldID("until"), .toField(.onOrAfter, FieldID("first"))))
        == "The answer to “Permission ends” does not fit for Sam. It must not be before “First meeting”: "
        + "September 4, 2026.")
  }

  @Test("says somebody's name, and that somebody has left")
  func people() throws {
    #expect(
      try words(.field(FieldID("greeter"), .answered)) == "The answer to “Who says hello at the door” is: Sam.")
    #expect(
      try words(.field(FieldID("stand-in"), .answered)) == "The answer to “Who stands in” cannot be read.")
  }

  @Test("says times in words")
  func times() throws {
    let condition = Condition.field(FieldID("times"), .answered)
    #expect(
      try words(condition)
        == "The answer to “When the group meets” is: Tuesday 12:10–12:40 and Thursday 12:10–12:40.")
    #expect(try words(condition, .es).contains("martes 12:10–12:40 y jueves 12:10–12:40"))
  }

  @Test("counts for whom the times fit, and of whom they are not known")
  func overlap() throws {
    let condition = Condition.overlap(
      Overlap(field: FieldID("free"), meeting: FieldID("times"), minutes: 20, needsEveryMeeting: false, atLeast: 2))
    #expect(
      try words(condition)
        == "“When this peer is free” fits for Sam. “When this peer is free” is not known for Lee. "
        + "It has to fit for at least 2 people.")
  }

  @Test("says how many groups there are, and how many the kit starts with")
  func pilot() throws {
    #expect(try words(.groups(atMost: 1)) == "1 group was made from this kit.")
    #expect(
      try words(.groups(atMost: 1), kitGroups: 3)
        == "3 groups were made from this kit; the kit asks to start with 1.")
    #expect(try words(.groups(atMost: 2), .es, kitGroups: 3).hasSuffix("empezar con 2 como máximo."))
    #expect(try words(.groups(atMost: 1), kitGroups: nil).contains("not known"))
  }

  @Test("keeps what was typed into a schedule, complete or not")
  func rows() {
    for text in ["Tue 12:10–12:40", "Tue 12:10–12:40, Thu –", "Tue –", " 12:00–", "Mon 1–2, Tue 3–4"] {
      #expect(ScheduleRows(text).text == text)
    }
    #expect(ScheduleRows([.init(day: "Tue", start: "12–10", end: "a, b")]).text == "Tue 1210–ab")
    #expect(ScheduleRows("").rows.isEmpty)
  }
}
