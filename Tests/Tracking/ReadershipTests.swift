import ActivityKit
import Curriculum
import Testing
import Tracking

@Suite("What is for some readers only")
struct ReadershipTests {
  private static let peers = Seat(kit: KitID("kit"), role: Sample.peer)
  private static let adults = Seat(kit: KitID("kit"), role: RoleID("facilitator"))
  private static let leading = Readership(roles: [RoleID("facilitator")])

  /// Two pages for all, the second with an activity for facilitators, and a page for facilitators.
  private let module = Sample.module(
    [
      Section(
        id: SectionID("one"), title: "One", blocks: [.paragraph([.text("Ten words and no more, to read in a minute.")])]
      ),
      Section(
        id: SectionID("two"), title: "Two",
        pieces: [
          Section.Piece(.paragraph([.text("For all.")])),
          Section.Piece(.activity(Sample.activity("lead")), readership: leading),
        ]),
      Section(
        id: SectionID("three"), title: "Three", readership: leading,
        pieces: [Section.Piece(.paragraph([.text("Ten words and no more, to read in a minute.")]))]),
    ], minutes: 10)

  private func viewed(_ sections: String...) -> ParticipantRecord {
    ParticipantRecord(viewed: Set(sections.map { SectionReference(module: Sample.module, section: SectionID($0)) }))
  }

  @Test("a part needs its role and its kit in one and the same group")
  func seats() {
    let part = Readership(roles: [Sample.peer], kits: [KitID("lunch")])
    #expect(part.includes([Seat(kit: KitID("lunch"), role: Sample.peer)]))
    #expect(
      !part.includes([Seat(kit: KitID("lunch"), role: Sample.focus), Seat(kit: KitID("kit"), role: Sample.peer)]))
    #expect(!part.includes([]))
    #expect(Readership.everybody.includes([]))
  }

  @Test("a page of which nothing is left is left out")
  func pages() {
    #expect(module.seen(by: [Self.peers]).sections.map(\.id.rawValue) == ["one", "two"])
    #expect(module.seen(by: [Self.peers]).activities.isEmpty)
    #expect(module.seen(by: [Self.adults]).sections.count == 3)
    let alone = Section(
      id: SectionID("x"), title: "X", pieces: [Section.Piece(.paragraph([]), readership: Self.leading)])
    #expect(Sample.module([alone]).seen(by: [Self.peers]).sections.isEmpty)
  }

  @Test("an activity that a role does not see never keeps it from being complete")
  func hiddenActivity() {
    let record = viewed("one", "two")
    #expect(ModuleProgress(of: module.seen(by: [Self.peers]), given: record).isComplete)
    #expect(!ModuleProgress(of: module.seen(by: [Self.adults]), given: record).isComplete)
  }

  @Test("minutes and pages count only what is seen")
  func minutes() {
    let seen = module.seen(by: [Self.peers])
    #expect(seen.minutes < 10 && seen.minutes > 4)
    #expect(module.seen(by: [Self.adults]).minutes == 10)
    let progress = ModuleProgress(of: seen, given: viewed("one", "two", "three"))
    #expect(progress.sections.count == 2)
    #expect(progress.minutesLeft == 0)
  }

  @Test("whoever has two roles sees what either sees, and is complete for each once complete for both")
  func union() {
    let both = module.seen(by: [Self.peers, Self.adults])
    #expect(both.sections.count == 3)
    let done = ParticipantRecord(
      standings: [
        ActivityReference(module: Sample.module, activity: ActivityID("lead")): Standing(
          fingerprint: Fingerprint("v1"), completed: Fingerprint("v1"), completedAt: nil, attempts: 1)
      ], viewed: viewed("one", "two", "three").viewed)
    for seats in [[Self.peers], [Self.adults], [Self.peers, Self.adults]] as [Set<Seat>] {
      #expect(ModuleProgress(of: module.seen(by: seats), given: done).isComplete)
    }
  }

  @Test("a group's readiness asks of each role what the role sees")
  func readiness() {
    let kit = Kit(
      id: KitID("kit"), revision: 1, language: "en", title: "", summary: "",
      roles: [Sample.peer, RoleID("facilitator")].map {
        Role(id: $0, title: "", minimum: 1, maximum: nil, modules: [Sample.module])
      }, fields: [],
      rules: [
        Sample.rule(.complete(Sample.peer, module: nil)), Sample.rule(.complete(RoleID("facilitator"), module: nil)),
      ])
    let record = viewed("one", "two", "three")
    let group = Sample.group([
      Sample.member("Sam", Sample.peer, record), Sample.member("Priya", RoleID("facilitator"), record),
    ])
    let judged = Readiness(of: group, by: kit, catalog: Catalog(modules: [module], kits: [kit]), on: Sample.today)
    #expect(judged.rules.map(\.truth) == [.pass, .fail])
  }

  @Test("a rule about an activity that the role does not see is never passed")
  func hiddenRule() {
    let catalog = Catalog(modules: [module], kits: [])
    let kit = Sample.kit([Sample.rule(.done(Sample.peer, Sample.module, ActivityID("lead")))])
    let group = Sample.group([Sample.member("Sam", Sample.peer, viewed("one", "two"))])
    #expect(Readiness(of: group, by: kit, catalog: catalog, on: Sample.today).rules[0].truth == .unknown)
  }

  @Test("a module of which a role sees nothing is not asked of it, and completes nobody")
  func nothing() {
    let hidden = Sample.module([
      Section(
        id: SectionID("x"), title: "X", readership: Self.leading, pieces: [Section.Piece(.paragraph([.text("x")]))])
    ])
    let catalog = Catalog(modules: [hidden], kits: [])
    let role = Role(id: Sample.peer, title: "", minimum: 1, maximum: nil, modules: [Sample.module])
    #expect(catalog.modules(of: role, seenBy: [Self.peers]).isEmpty)
    #expect(!ModuleProgress(of: hidden.seen(by: [Self.peers]), given: viewed("x")).isComplete)
    let kit = Sample.kit([Sample.rule(.complete(Sample.peer, module: nil))])
    let group = Sample.group([Sample.member("Sam", Sample.peer, viewed("x"))])
    #expect(Readiness(of: group, by: kit, catalog: catalog, on: Sample.today).rules[0].truth == .unknown)
  }
}
