import ActivityKit
import Curriculum
import Pages
import Tracking

extension Fixtures {
  static func home(_ record: ParticipantRecord) -> HomeView {
    HomeView(
      name: "Sam", group: "Tuesday card club", roles: ["Peer partner"], modules: modules,
      progress: OrientationProgress(of: modules, given: record))
  }

  /// Every page in the states that matter, by name: the names are the golden files' names.
  static func pages(_ site: Site) throws -> [(name: String, html: String)] {
    let es = PageFrame(language: .es, path: "/", csrf: "csrf-token", reader: .participant(name: "Sam"))
    let staffInSpanish = PageFrame(language: .es, path: "/", csrf: "csrf-token", reader: .staff(name: "Sra. Rivera"))
    return [
      ("join", site.render(join(), in: visitor())),
      ("join-problems", site.render(joinAgain, in: visitor())),
      (
        "join-full", site.render(JoinView(code: "ABC", role: "Peer partner", group: nil, isFull: true), in: visitor())
      ),
      ("card", site.render(CardView(), in: visitor())),
      (
        "card-problem",
        site.render(CardView(code: "XX", problems: [.init(field: "code", reason: .codeUnknown)]), in: visitor())
      ),
      ("home-new", site.render(home(.init()), in: frame)),
      ("home-under-way", site.render(home(underWay), in: frame)),
      ("home-ready", site.render(home(finished), in: frame)),
      (
        "home-empty",
        site.render(
          HomeView(name: "Ana", group: "Lunch band", roles: [], modules: [], progress: .init(of: [], given: .init())),
          in: frame)
      ),
      ("home-es", site.render(home(underWay), in: es)),
      ("section-fresh", try site.render(fresh, in: frame)),
      ("section-answered", try site.render(answered, in: frame)),
      ("section-refused", try site.render(refused, in: frame)),
      ("section-pledge", try site.render(pledged, in: frame)),
      ("section-blocks", try site.render(blocks, in: frame)),
      ("section-blocks-es", try site.render(blocks, in: es)),
      ("home-closed", site.render(closed, in: frame)),
      ("section-es", try site.render(answered, in: es)),
      ("start", site.render(StartView(), in: visitor())),
      ("sign-in", site.render(SignInView(), in: visitor())),
      (
        "sign-in-problem",
        site.render(
          SignInView(email: "a@b.org", problems: [.init(field: "email", reason: .emailOrPasswordWrong)]),
          in: visitor())
      ),
      ("groups", site.render(groups, in: staffFrame)),
      ("groups-some", site.render(someGroups, in: staffFrame)),
      ("groups-found-none", site.render(noGroupFound, in: staffFrame)),
      ("groups-none", site.render(GroupsView(groups: [], kits: [kit]), in: staffFrame)),
      ("group", site.render(groupView(), in: staffFrame)),
      ("group-ready", site.render(groupView(readySnapshot, notice: .planSaved), in: staffFrame)),
      ("group-problems", site.render(groupWithProblems, in: staffFrame)),
      ("group-adding", site.render(groupAdding, in: staffFrame)),
      ("group-launched", site.render(groupLaunched, in: staffFrame)),
      ("group-launched-es", site.render(groupLaunched, in: staffInSpanish)),
      ("group-overriding", site.render(groupOverriding, in: staffFrame)),
      ("group-es", site.render(groupView(), in: staffInSpanish)),
      ("person", site.render(person, in: staffFrame)),
      ("observation", site.render(observation, in: staffFrame)),
      ("groups-failing", site.render(groupsWithFailingBundle, in: staffFrame)),
      ("bundles", site.render(bundles, in: staffFrame)),
      ("bundles-es", site.render(bundles, in: staffInSpanish)),
      ("bundles-none", site.render(BundlesView(bundles: [], waiting: []), in: staffFrame)),
      ("api", site.render(api, in: frame)), ("api-es", site.render(api, in: staffInSpanish)),
      ("cards", site.render(cards, in: staffFrame)),
      ("section-controls", try site.render(everyControl(.fresh), in: frame)),
      ("section-controls-answered", try site.render(everyControl(answeredControls), in: frame)),
      ("section-controls-refused", try site.render(everyControl(refusedControls), in: frame)),
      ("section-controls-draft-es", try site.render(everyControl(.draft(DraftEdit("day", .up("b")))), in: es)),
      (
        "cards-none",
        site.render(
          CardsView(group: snapshot.group, groupName: snapshot.name, address: "x", cards: []), in: staffFrame)
      ),
      ("message", site.render(MessageView(.formExpired), in: visitor())),
      ("message-signed-in", site.render(MessageView(.notFound), in: frame)),
    ]
  }

  static func join() -> JoinView { JoinView(code: "ABC", role: "Peer partner", group: "Tuesday card club") }

  static let joinAgain = JoinView(
    code: "ABC", role: "Peer partner", group: nil, sent: .new, name: "Sam",
    problems: [.init(field: "name", reason: .nameTaken), .init(field: "pin", reason: .pinFormat)])

  static let groups = GroupsView(
    groups: [
      .init(id: GroupID("g1"), name: "Tuesday card club", kit: "Peer network", readiness: readiness()),
      .init(id: GroupID("g2"), name: "Lunch band", kit: "Peer network", readiness: readiness(readySnapshot)),
    ], kits: [kit])

  static let someGroups = GroupsView(
    groups: groups.groups,
    place: GroupsView.Place(total: 1200, finding: "lun & \"ch", before: GroupID("g1"), after: GroupID("g2")),
    kits: [kit])

  static let noGroupFound = GroupsView(
    groups: [], place: GroupsView.Place(total: 1200, finding: "none"), kits: [kit])

  static let groupsWithFailingBundle = GroupsView(groups: [], kits: [kit], hasFailingBundle: true)

  static let api = APIDocsView(
    endpoints: [
      .init(
        name: "makeGroup", method: "POST", path: "/api/v1/groups", summary: "Make a group from a kit",
        detail: "Each role gets a join link.", role: "coordinator",
        parameters: [.init(name: "Idempotency-Key", isOptional: true, help: "A name for the request.")],
        body: [.init(name: "name", isOptional: false, help: "A text.")],
        answer: [.init(name: "id", isOptional: false, help: "An id.")], status: 201),
      .init(
        name: "getDescription", method: "GET", path: "/api/v1/openapi.json", summary: "This interface", detail: nil,
        role: nil, parameters: [], body: [], answer: [], status: 200),
    ],
    problems: [.init(anchor: "not-found", status: 404, title: "There is no such thing", advice: "Look elsewhere.")])

  static let bundles = BundlesView(
    bundles: [
      .init(title: "Timeline", name: "acme-timeline 2", license: "CC-BY-4.0", state: .working, reason: nil),
      .init(
        title: "Two truths", name: "acme-two-truths 1", license: "CC0-1.0", state: .failing,
        reason: "evaluate.lua stopped with an error in line 12"),
      .init(
        title: "Maze", name: "acme-maze 1", license: "CC0-1.0", state: .aside,
        reason: "the bundle is set aside after 5 failures in a minute"),
    ],
    waiting: [
      .init(
        participant: ParticipantID("p-sam"), name: "Sam", group: GroupID("g1"), groupName: "Tuesday card club",
        module: "Wait for me", section: "Try it", language: "en",
        reason: "evaluate.lua stopped with an error in line 12"),
      .init(
        participant: ParticipantID("p-lee"), name: "Lee", group: GroupID("g1"), groupName: "Tuesday card club",
        module: "Espérame", section: "Pruébalo", language: "es", reason: nil),
    ])

  static let groupWithProblems = groupView(
    sentPlan: ["gap": "often", "first": "2026-02-30"],
    problems: [.init(field: "gap", reason: .notDays), .init(field: "first", reason: .notADate)])

  static let groupAdding = groupView(
    sentPerson: .init(role: RoleID("peer"), name: "Sam"), problems: [.init(field: "name", reason: .nameTaken)])

  static let person = PersonView(
    group: snapshot.group, groupName: snapshot.name, participant: ParticipantID("p-sam"), name: "Sam",
    roles: ["Peer partner"], hasJoined: true, modules: modules,
    progress: OrientationProgress(of: modules, given: underWay),
    answers: [
      .init(
        activity: ActivityReference(module: modules[1].id, activity: ActivityID("waiting-check")),
        summary: "1 of 2 questions right", attempts: 2, isDone: false)
    ],
    watched: [
      .init(
        activity: ActivityReference(module: modules[1].id, activity: ActivityID("shows")),
        section: "Show that you wait", isDone: false)
    ])

  static let observation = ObservationView(
    group: snapshot.group, groupName: snapshot.name, participant: ParticipantID("p-sam"), name: "Sam",
    module: modules[1], section: waiting, activity: activity("shows", requires: .observed, type: "shows"),
    key: "key-7",
    controls: [
      .choices(
        Choices(
          name: "seen", question: [.text("What did you see?")],
          options: [option("hello", "Said hello first."), option("wait", "Waited.")], isMultiple: true, chosen: []))
    ], responses: .judged)

  static let cards = CardsView(
    group: snapshot.group, groupName: snapshot.name, address: "orient.example.org/card",
    cards: [
      .init(name: "Ana", role: "Focus student", code: "K7QM-2RTX"),
      .init(name: "Sam", role: "Peer partner", code: "P3WD-9HKN"),
      .init(name: "Lee", role: "Peer partner", code: "T8BC-4XVR"),
    ])
}
