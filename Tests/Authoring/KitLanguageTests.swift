import Curriculum
import Testing

@testable import Authoring

@Suite("A kit with steps, schedules, people and a pilot")
struct KitLanguageTests {
  static func kit(_ rule: String = "", pilot: String = "") -> String {
    """
    <kit xmlns="urn:orientation-kit:1" id="club" revision="1">
      <title>Club</title><summary>A club.</summary>
      <roles>
        <role id="member" min="2" max="6"><title>Member</title>
          <complete module="m1"/>
          <sequence>
            <step><title>Before the first day</title><complete module="m2"/><complete module="m3" optional="true"/></step>
            <complete module="m4"/>
          </sequence>
        </role>
        <role id="host"><title>Host</title></role>
      </roles>
      <record>
        <field id="greeter" type="person" from="member host">Who says hello?</field>
        <field id="helper" type="person" from="host">Who helps?</field>
        <field id="times" type="schedule">When?</field>
        <field id="free" type="schedule" each="member">Free?</field>
        <field id="first" type="date">First day</field>
        <field id="review" type="date">Review</field>
        <field id="until" type="date" each="member">Until</field>
        <field id="food" type="boolean" each="member">Brings food?</field>
        <field id="days" type="days">Days</field>
        <field id="number" type="number">Number</field>
      </record>
      \(pilot)
      <rules>
        <rule id="R" severity="block"><title>T</title><when>\(rule)</when></rule>
        <rule id="all" severity="warn"><title>T</title><when><all>
          \(["greeter", "helper", "times", "free", "first", "review", "until", "food", "days", "number"]
            .map { "<field ref=\"\($0)\" answered=\"true\"/>" }.joined())
        </all></when></rule>
      </rules>
    </kit>
    """
  }

  private func read(_ rule: String, pilot: String = "") throws -> Kit {
    let file = try check(Self.kit(rule, pilot: pilot), path: "kit.xml")
    #expect(file.diagnostics == [])
    guard case .kit(let kit)? = file.content else { throw CheckFailure(path: "kit.xml", problem: "it is no kit") }
    return kit
  }

  @Test("has the modules of a role in order, in steps, and tells those that are optional")
  func steps() throws {
    let role = try #require(read("<joined role=\"member\"/>").roles.first)
    #expect(role.modules.map(\.rawValue) == ["m1", "m2", "m4"])
    #expect(role.optionalModules.map(\.rawValue) == ["m3"])
    #expect(role.steps.map(\.title) == [nil, "Before the first day", nil])
  }

  @Test("has fields for people and for times")
  func fields() throws {
    let kit = try read("<joined role=\"member\"/>")
    #expect(kit.field(FieldID("greeter"))?.type == .person([RoleID("member"), RoleID("host")]))
    #expect(kit.field(FieldID("times"))?.type == .schedule)
  }

  static let member = RoleID("member")

  @Test(
    "has each kind of condition",
    arguments: [
      ("<joined role=\"member\"/>", Condition.joined(member)),
      ("<complete role=\"member\" module=\"m2\"/>", .complete(member, module: ModuleID("m2"))),
      (
        "<score role=\"member\" module=\"m2\" at-least=\"80\"/>",
        .score(member, ModuleID("m2"), nil, atLeast: .init(80))
      ),
      (
        "<score role=\"member\" module=\"m2\" activity=\"a\" at-least=\"80\"/>",
        .score(member, ModuleID("m2"), ActivityID("a"), atLeast: .init(80))
      ),
      ("<age role=\"member\" at-most=\"12 months\"/>", .age(member, nil, atMost: Period(12, .month))),
      (
        "<count role=\"member\" at-least=\"2\"><field ref=\"food\" equals=\"true\"/></count>",
        .count(member, atLeast: 2, atMost: nil, having: [.field(FieldID("food"), .equals("true"))])
      ),
      (
        "<overlap field=\"free\" with=\"times\" minutes=\"20\" meetings=\"any\" role=\"member\" at-least=\"2\"/>",
        .overlap(
          Overlap(
            field: FieldID("free"), meeting: FieldID("times"), minutes: 20, needsEveryMeeting: false, role: member,
            atLeast: 2))
      ),
      ("<field ref=\"greeter\" answered=\"true\"/>", .field(FieldID("greeter"), .answered)),
      ("<field ref=\"first\" on-or-before=\"today\"/>", .field(FieldID("first"), .onOrBefore(.today))),
      ("<field ref=\"first\" within=\"14 days\"/>", .field(FieldID("first"), .within(Period(14, .day), of: nil))),
      (
        "<field ref=\"review\" within=\"6 weeks\" of=\"first\"/>",
        .field(FieldID("review"), .within(Period(6, .week), of: FieldID("first")))
      ),
      (
        "<field ref=\"until\" on-or-after-field=\"first\"/>",
        .field(FieldID("until"), .toField(.onOrAfter, FieldID("first")))
      ),
      (
        "<field ref=\"number\" at-most-field=\"days\"/>",
        .field(FieldID("number"), .toField(.atMost, FieldID("days")))
      ),
      (
        "<field ref=\"greeter\" not-equals-field=\"helper\"/>",
        .field(FieldID("greeter"), .toField(.notEquals, FieldID("helper")))
      ),
    ])
  func conditions(text: String, condition: Condition) throws {
    #expect(try read(text).rules.first?.condition == condition)
  }

  @Test("warns by the pilot's limit, in a rule of its own after the others")
  func pilot() throws {
    let kit = try read(
      "<joined role=\"member\"/>",
      pilot:
        "<pilot id=\"P\" groups=\"2\" source=\"S\"><title>Start small</title><action by=\"host\">Wait.</action></pilot>"
    )
    #expect(
      kit.rules.last
        == Rule(
          id: RuleID("P"), severity: .warn, source: "S", title: "Start small", condition: .groups(atMost: 2),
          action: Rule.Action(actor: .role(RoleID("host")), text: "Wait.")))
  }

  @Test(
    "is told of a rule that cannot pass",
    arguments: [
      "<count role=\"member\" at-least=\"7\"/>", "<count role=\"member\" at-most=\"1\"/>",
      "<count role=\"member\" at-least=\"7\"><field ref=\"food\" equals=\"true\"/></count>",
      "<overlap field=\"free\" with=\"times\" role=\"member\" at-least=\"7\"/>",
      "<all><joined role=\"member\"/><not><joined role=\"member\"/></not></all>",
      "<all><joined role=\"member\"/><all><not><joined role=\"member\"/></not></all></all>",
      "<all><field ref=\"days\" at-least=\"8\"/><field ref=\"days\" at-most=\"7\"/></all>",
      "<all><field ref=\"days\" equals=\"8\"/><field ref=\"days\" at-most=\"7\"/></all>",
      "<all><field ref=\"food\" equals=\"true\"/><field ref=\"food\" equals=\"false\"/></all>",
      "<all><field ref=\"food\" equals=\"true\"/><field ref=\"food\" not-equals=\"true\"/></all>",
      "<all><field ref=\"first\" on-or-after=\"2026-02-01\"/><field ref=\"first\" on-or-before=\"2026-01-31\"/></all>",
      "<all><count role=\"member\" at-least=\"4\"/><count role=\"member\" at-most=\"3\"/></all>",
      "<any><field ref=\"days\" at-most=\"-1\"/><field ref=\"days\" equals=\"2.5\"/></any>",
      "<not><count role=\"member\" at-least=\"0\"/></not>", "<field ref=\"days\" at-least=\"36501\"/>",
      "<all><field ref=\"review\" equals-field=\"first\"/><field ref=\"review\" not-equals-field=\"first\"/></all>",
    ])
  func never(rule: String) throws {
    #expect(try check(Self.kit(rule), path: "kit.xml").diagnostics.map(\.id) == ["rule.never"])
  }

  @Test(
    "is told of a rule that always passes",
    arguments: [
      "<count role=\"member\" at-least=\"0\"/>", "<score role=\"member\" module=\"m1\" at-least=\"0\"/>",
      "<any><joined role=\"host\"/><not><joined role=\"host\"/></not></any>", "<field ref=\"days\" at-least=\"0\"/>",
      "<any><joined role=\"host\"/><count role=\"member\" at-least=\"0\"/></any>",
      "<not><count role=\"member\" at-least=\"7\"/></not>",
    ])
  func always(rule: String) throws {
    let file = try check(Self.kit(rule), path: "kit.xml")
    #expect(file.diagnostics.map(\.id) == ["rule.always"])
    #expect(file.content != nil)
  }

  @Test(
    "is not told anything of a rule that can come out both ways",
    arguments: [
      "<all><field ref=\"days\" at-least=\"7\"/><field ref=\"days\" at-most=\"7\"/></all>",
      "<all><count role=\"member\" at-least=\"6\"/><count role=\"member\" at-most=\"6\"/></all>",
      "<any><field ref=\"food\" equals=\"true\"/><field ref=\"food\" equals=\"false\"/></any>",
      "<all><field ref=\"first\" on-or-after=\"today\"/><field ref=\"first\" on-or-before=\"today\"/></all>",
      "<all><field ref=\"number\" at-least=\"-3\"/><not><field ref=\"number\" at-least=\"0\"/></not></all>",
    ])
  func open(rule: String) throws {
    #expect(try check(Self.kit(rule), path: "kit.xml").diagnostics == [])
  }
}
