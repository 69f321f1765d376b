import Curriculum
import Testing

@testable import Authoring

@Suite("A kit without mistakes")
struct KitReadingTests {
  static let text = """
    <kit xmlns="urn:orientation-kit:1" id="network" revision="2">
      <title>Peer network</title>
      <summary>A group around one student.</summary>
      <roles>
        <role id="focus" min="1" max="1"><title>Focus student</title></role>
        <role id="peer" min="3" minutes="20">
          <title>Peer</title><complete module="waiting"/><complete module="asking"/>
        </role>
      </roles>
      <record>
        <field id="outside" type="boolean">Outside class?<help>Lunch counts.</help></field>
        <field id="cost" type="number">What does it cost?</field>
        <field id="gap" type="days">Longest gap</field>
        <field id="until" type="date" each="focus peer">Until when?</field>
        <field id="assent" type="choice">Does he agree?
          <option value="yes">Yes</option><option value="not-asked">Not asked</option></field>
        <field id="place" type="text">Where?</field>
      </record>
      <rules>
        <rule id="N1" severity="block" source="TIES">
          <title>Enough peers</title>
          <when>
            <all>
              <count role="peer" at-least="3" at-most="6"/>
              <any><complete role="peer"/><done role="peer" module="waiting" activity="check"/></any>
              <not><field ref="place" equals="the gym"/></not>
            </all>
          </when>
          <action by="peer">Invite <!-- more -->more.</action>
        </rule>
        <rule id="N2" severity="warn"><title>Gap</title><when><field ref="gap" at-most="14"/></when></rule>
        <rule id="N3" severity="warn">
          <title>Cost</title><when><field ref="cost" at-least="-2.5"/></when><action by="staff">Ask.</action>
        </rule>
        <rule id="N4" severity="warn">
          <title>Now</title><when><field ref="until" on-or-after="today"/></when>
        </rule>
        <rule id="N5" severity="warn">
          <title>Then</title><when><field ref="until" on-or-after="2026-09-01"/></when>
        </rule>
        <rule id="N6" severity="warn">
          <title>Assent</title><when><field ref="assent" not-equals="not-asked"/></when>
        </rule>
        <rule id="N7" severity="warn">
          <title>Outside</title><when><field ref="outside" equals="true"/></when>
        </rule>
      </rules>
    </kit>
    """

  let kit: Kit

  init() throws {
    let file = try check(Self.text, path: "kit.xml")
    try #require(file.diagnostics.isEmpty)
    guard case .kit(let kit)? = file.content else {
      throw CheckFailure(path: "kit.xml", problem: "it is no kit")
    }
    self.kit = kit
  }

  @Test("is known by its id, revision, language, title and summary")
  func head() {
    #expect(kit.id == KitID("network"))
    #expect(kit.revision == 2)
    #expect(kit.language == "en")
    #expect(kit.title == "Peer network")
    #expect(kit.summary == "A group around one student.")
  }

  @Test("has its roles with their bounds and modules")
  func roles() {
    #expect(
      kit.roles == [
        Role(id: RoleID("focus"), title: "Focus student", minimum: 1, maximum: 1, modules: []),
        Role(
          id: RoleID("peer"), title: "Peer", minimum: 3, maximum: nil,
          modules: [ModuleID("waiting"), ModuleID("asking")]),
      ])
  }

  @Test("has its fields, each with its type, its question and whom it is about")
  func fields() {
    let assent = FieldType.choice([.init(value: "yes", label: "Yes"), .init(value: "not-asked", label: "Not asked")])
    func field(_ id: String, _ label: String, _ type: FieldType, help: String? = nil, each: [RoleID] = []) -> Field {
      Field(id: FieldID(id), label: label, help: help, type: type, each: each)
    }
    #expect(
      kit.fields == [
        field("outside", "Outside class?", .boolean, help: "Lunch counts."),
        field("cost", "What does it cost?", .number), field("gap", "Longest gap", .days),
        field("until", "Until when?", .date, each: [RoleID("focus"), RoleID("peer")]),
        field("assent", "Does he agree?", assent), field("place", "Where?", .text),
      ])
  }

  @Test("has its rules with their severity, source and action")
  func rules() throws {
    #expect(kit.rules.map(\.id.rawValue) == ["N1", "N2", "N3", "N4", "N5", "N6", "N7"])
    #expect(kit.rules.map(\.severity) == [.block, .warn, .warn, .warn, .warn, .warn, .warn])
    let first = try #require(kit.rules.first)
    #expect(first.title == "Enough peers")
    #expect(first.source == "TIES")
    #expect(first.action == Rule.Action(actor: .role(RoleID("peer")), text: "Invite more."))
    #expect(kit.rules[2].action == Rule.Action(actor: .staff, text: "Ask."))
    #expect(kit.rules[1].action == nil)
  }

  @Test("has conditions inside conditions")
  func nesting() {
    let peer = RoleID("peer")
    #expect(
      kit.rules.first?.condition
        == .all([
          .count(peer, atLeast: 3, atMost: 6),
          .any([.complete(peer), .done(peer, ModuleID("waiting"), ActivityID("check"))]),
          .not(.field(FieldID("place"), .equals("the gym"))),
        ]))
  }

  @Test("has comparisons of every kind")
  func comparisons() throws {
    let first = try #require(Day("2026-09-01"))
    #expect(
      kit.rules.dropFirst().map(\.condition) == [
        .field(FieldID("gap"), .atMost(14)), .field(FieldID("cost"), .atLeast(-2.5)),
        .field(FieldID("until"), .onOrAfter(.today)), .field(FieldID("until"), .onOrAfter(.day(first))),
        .field(FieldID("assent"), .notEquals("not-asked")), .field(FieldID("outside"), .equals("true")),
      ])
  }
}
