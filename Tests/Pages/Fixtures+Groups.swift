import ActivityKit
import Curriculum
import Pages
import Tracking

extension Fixtures {
  static let kit = Kit(
    id: KitID("peer-network"), revision: 1, language: "en", title: "Peer network",
    summary: "Three to six students who meet around shared interests.",
    roles: [
      Role(id: RoleID("focus"), title: "Focus student", minimum: 1, maximum: 1, modules: []),
      Role(id: RoleID("peer"), title: "Peer partner", minimum: 3, maximum: 6, modules: modules.map(\.id)),
      Role(id: RoleID("facilitator"), title: "Facilitator", minimum: 1, maximum: nil, modules: [modules[0].id]),
    ],
    fields: [
      Field(
        id: FieldID("outside-class"), label: "The group meets outside class time", help: nil, type: .boolean, each: []),
      Field(
        id: FieldID("gap"), label: "Longest gap between meetings", help: "Holidays count too.", type: .days, each: []),
      Field(id: FieldID("first"), label: "First meeting", help: nil, type: .date, each: []),
      Field(
        id: FieldID("place"), label: "Where the group meets", help: nil,
        type: .choice([
          FieldType.Option(value: "library", label: "Library"), FieldType.Option(value: "gym", label: "Gym"),
        ]), each: []),
      Field(
        id: FieldID("permission"), label: "A guardian has given permission", help: "On paper, signed.",
        type: .boolean, each: [RoleID("focus"), RoleID("peer")]),
      Field(
        id: FieldID("times"), label: "When the group meets", help: "The same each week.", type: .schedule, each: []),
      Field(id: FieldID("free"), label: "When this peer is free", help: nil, type: .schedule, each: [RoleID("peer")]),
      Field(
        id: FieldID("greeter"), label: "Who says hello at the door", help: nil,
        type: .person([RoleID("peer"), RoleID("facilitator")]), each: []),
      Field(
        id: FieldID("stand-in"), label: "Who stands in", help: nil, type: .person([RoleID("facilitator")]), each: []),
      Field(id: FieldID("notes"), label: "Shared interests", help: nil, type: .text, each: []),
    ],
    rules: [
      rule("N1", "Enough peers", .count(RoleID("peer"), atLeast: 3, atMost: 6), .staff, "Invite more peers."),
      rule("C4", "Peers are oriented", .complete(RoleID("peer")), .role(RoleID("facilitator")), "Give them time."),
      rule(
        "N3", "Meets outside class", .field(FieldID("outside-class"), .equals("true")), .staff, "Fill in the plan."),
      rule(
        "N2", "Meets regularly", .field(FieldID("gap"), .atMost(14)), .staff, "Plan meetings closer together.",
        severity: .warn),
      rule(
        "C2", "Guardians agree", .field(FieldID("permission"), .equals("true")), .staff, "Ask the families."),
      rule("C3", "Somebody runs it", .count(RoleID("facilitator"), atLeast: 1, atMost: nil), .staff, "Name one."),
    ])

  static func rule(
    _ id: String, _ title: String, _ condition: Condition, _ actor: Actor, _ action: String,
    severity: Rule.Severity = .block
  ) -> Rule {
    Rule(
      id: RuleID(id), severity: severity, source: "S", title: title, condition: condition,
      action: Rule.Action(actor: actor, text: action))
  }

  static let catalog = Catalog(modules: modules, kits: [kit])

  static func member(_ name: String, _ role: String, joined: Bool = true, record: ParticipantRecord = .init())
    -> GroupSnapshot.Member
  {
    GroupSnapshot.Member(
      participant: ParticipantID("p-" + name.lowercased()), name: name, role: RoleID(role), hasJoined: joined,
      record: record)
  }

  /// Everything read and done.
  static let finished = ParticipantRecord(
    standings: Dictionary(
      uniqueKeysWithValues: modules.flatMap { module in
        module.activities.map { activity in
          (
            ActivityReference(module: module.id, activity: activity.id),
            Standing(
              fingerprint: activity.fingerprint, completed: activity.fingerprint,
              completedAt: Instant(milliseconds: 0), attempts: 2)
          )
        }
      }),
    viewed: Set(
      modules.flatMap { module in module.sections.map { SectionReference(module: module.id, section: $0.id) } }))

  /// The first module and a page of the second.
  static let underWay = ParticipantRecord(viewed: [
    SectionReference(module: modules[0].id, section: SectionID("why")),
    SectionReference(module: modules[1].id, section: SectionID("many-ways")),
  ])

  static let snapshot = GroupSnapshot(
    group: GroupID("g1"), name: "Tuesday card club", kit: kit.id,
    members: [
      member("Ana", "focus", joined: false), member("Sam", "peer", record: underWay),
      member("Lee", "peer", joined: false), member("Ms. Ito", "facilitator", record: finished),
    ],
    answers: [
      FieldKey(FieldID("gap")): "21", FieldKey(FieldID("place")): "library",
      FieldKey(FieldID("permission"), about: ParticipantID("p-ana")): "true",
      FieldKey(FieldID("times")): "Tue 12:10–12:40, Thu 12:10–12:40",
      FieldKey(FieldID("free"), about: ParticipantID("p-sam")): "Tue 12:00–12:50",
      FieldKey(FieldID("greeter")): "p-sam", FieldKey(FieldID("stand-in")): "p-gone",
    ])

  static let readySnapshot = GroupSnapshot(
    group: GroupID("g2"), name: "Lunch band", kit: kit.id,
    members: ["Ana", "Sam", "Lee", "Kai"].map { name in
      member(name, name == "Ana" ? "focus" : "peer", record: finished)
    } + [member("Ms. Ito", "facilitator", record: finished)],
    answers: [FieldKey(FieldID("gap")): "7", FieldKey(FieldID("outside-class")): "true"].merging(
      ["ana", "sam", "lee", "kai"].map {
        (FieldKey(FieldID("permission"), about: ParticipantID("p-" + $0)), "true")
      }
    ) { first, _ in first })

  static let today = Day(sinceEpoch: 20_700)

  static func readiness(_ group: GroupSnapshot = snapshot) -> Readiness {
    Readiness(of: group, by: kit, catalog: catalog, on: today)
  }

  static func groupView(
    _ group: GroupSnapshot = snapshot, sentPlan: [String: String] = [:], sentPerson: GroupView.SentPerson? = nil,
    sentOverride: GroupView.SentOverride? = nil, isLaunchIntact: Bool = true, problems: [FormProblem] = [],
    notice: GroupView.Notice? = nil
  ) -> GroupView {
    GroupView(
      group: group, kit: kit, catalog: catalog, readiness: readiness(group),
      joinLinks: [
        RoleID("peer"): GroupView.JoinLink(address: "https://orient.example.org/join/K7QM2RTX", lastDay: today)
      ],
      sentPlan: sentPlan, sentPerson: sentPerson, sentOverride: sentOverride, isLaunchIntact: isLaunchIntact,
      problems: problems, notice: notice)
  }
}
