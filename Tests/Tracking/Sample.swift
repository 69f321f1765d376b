import ActivityKit
import Curriculum
import Tracking

/// A small kit and groups of it.
enum Sample {
  static let peer = RoleID("peer")
  static let focus = RoleID("focus")
  static let module = ModuleID("waiting")
  static let today = Day("2026-09-01") ?? Day(sinceEpoch: 0)

  static func activity(_ id: String, _ fingerprint: String = "v1", requires: CompletionMode = .passed) -> Activity {
    Activity(
      id: ActivityID(id), objective: nil, requires: requires, type: "quiz",
      definition: Element(name: "quiz", attributes: [], children: [], position: .start),
      fingerprint: Fingerprint(fingerprint))
  }

  static func module(_ sections: [Section], minutes: Int = 10) -> Module {
    Module(
      id: module, revision: 1, minutes: minutes, language: "en", title: "Waiting", summary: "", audience: [],
      keywords: [], objectives: [], related: .init(), sections: sections, takeaways: [], resources: [])
  }

  static func section(_ id: String, _ activities: Activity...) -> Section {
    Section(id: SectionID(id), title: id, blocks: activities.map(Block.activity))
  }

  static let catalog = Catalog(modules: [module([section("wait", activity("check"))])], kits: [])

  static func kit(_ rules: [Rule], fields: [Field] = []) -> Kit {
    Kit(
      id: KitID("kit"), revision: 1, language: "en", title: "Kit", summary: "",
      roles: [
        Role(id: peer, title: "Peer", minimum: 1, maximum: 6, modules: [module]),
        Role(id: focus, title: "Focus", minimum: 1, maximum: 1, modules: []),
      ],
      fields: fields, rules: rules)
  }

  static func rule(_ condition: Condition, _ severity: Rule.Severity = .block, action: Rule.Action? = nil) -> Rule {
    Rule(
      id: RuleID("r"), severity: severity, source: nil, title: "Rule", condition: condition, action: action)
  }

  static func member(_ name: String, _ role: RoleID = peer, _ record: ParticipantRecord = .init())
    -> GroupSnapshot.Member
  {
    GroupSnapshot.Member(
      participant: ParticipantID(name.lowercased()), name: name, role: role, hasJoined: true, record: record)
  }

  static func group(_ members: [GroupSnapshot.Member], _ answers: [FieldKey: String] = [:]) -> GroupSnapshot {
    GroupSnapshot(group: GroupID("g"), name: "G", kit: KitID("kit"), members: members, answers: answers)
  }

  /// Somebody who read the section and passed its activity as it was at a fingerprint.
  static func done(_ fingerprint: String = "v1", viewed: Bool = true) -> ParticipantRecord {
    ParticipantRecord(
      standings: [
        ActivityReference(module: module, activity: ActivityID("check")): Standing(
          fingerprint: Fingerprint(fingerprint), completed: Fingerprint(fingerprint),
          completedAt: Instant(milliseconds: 0), attempts: 1, score: Percentage(90),
          renewedAt: Instant(milliseconds: Int64(today.sinceEpoch) * 86_400_000))
      ],
      viewed: viewed ? [SectionReference(module: module, section: SectionID("wait"))] : [])
  }

  static func judge(
    _ condition: Condition, _ group: GroupSnapshot, fields: [Field] = [], on day: Day = today
  ) -> RuleResult {
    let readiness = Readiness(of: group, by: kit([rule(condition)], fields: fields), catalog: catalog, on: day)
    return readiness.rules[0]
  }

  static func field(_ id: String, _ type: FieldType, each: [RoleID] = []) -> Field {
    Field(id: FieldID(id), label: id, help: nil, type: type, each: each)
  }
}
