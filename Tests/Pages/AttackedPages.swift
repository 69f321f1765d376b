import ActivityKit
import Curriculum
import Pages
import Tracking

/// Pages in which everything that comes from people, from authors and from requests is one hostile text.
struct AttackedPages {
  let attack: String

  func all(_ site: Site, _ frame: PageFrame) throws -> [String] {
    let problems = ["name", "pin", "code", "email", attack].map { FormProblem(field: $0, reason: .missing) }
    let kit = kit
    let catalog = Catalog(modules: [module], kits: [kit])
    let override = OverrideRecord(
      reason: attack, until: Fixtures.today, at: Instant(startOf: Fixtures.today), by: .system)
    let group = GroupSnapshot(
      group: GroupID(attack), name: attack, kit: kit.id,
      members: [
        .init(
          participant: ParticipantID(attack), name: attack, role: RoleID(attack), hasJoined: true, record: .init())
      ],
      answers: [FieldKey(FieldID(attack)): attack],
      overrides: Dictionary(uniqueKeysWithValues: kit.rules.map { ($0.id, override) }),
      life: GroupLife(state: .paused, since: Instant(startOf: Fixtures.today), by: .system, reason: attack))
    let readiness = Readiness(of: group, by: kit, catalog: catalog, on: Fixtures.today)
    let progress = OrientationProgress(of: [module], given: .init())
    let section = SectionPageView(
      module: module, section: module.sections[0], minutesLeft: 1, activities: [activityView], glossary: glossary)
    return [
      site.render(
        JoinView(code: attack, role: attack, group: attack, sent: .new, name: attack, problems: problems), in: frame),
      site.render(CardView(code: attack, problems: problems), in: frame),
      site.render(
        HomeView(name: attack, group: attack, roles: [attack], modules: [module], progress: progress), in: frame),
      try site.render(section, in: frame),
      site.render(StartView(name: attack, email: attack, problems: problems), in: frame),
      site.render(SignInView(email: attack, back: attack, problems: problems), in: frame),
      site.render(
        GroupsView(
          groups: [.init(id: group.group, name: attack, kit: attack, readiness: readiness)],
          place: GroupsView.Place(total: 9, finding: attack, before: GroupID(attack), after: GroupID(attack)),
          kits: [kit], name: attack,
          problems: problems), in: frame),
      site.render(
        APIDocsView(
          endpoints: [
            .init(
              name: attack, method: attack, path: attack, summary: attack, detail: attack, role: attack,
              parameters: [.init(name: attack, isOptional: true, help: attack)], body: [], answer: [], status: 200)
          ], problems: [.init(anchor: attack, status: 404, title: attack, advice: attack)]), in: frame),
      site.render(
        BundlesView(
          bundles: [.init(title: attack, name: attack, license: attack, state: .failing, reason: attack)],
          waiting: [
            .init(
              participant: ParticipantID(attack), name: attack, group: group.group, groupName: attack, module: attack,
              section: attack, language: attack, reason: attack)
          ]), in: frame),
      site.render(
        GroupView(
          group: group, kit: kit, catalog: catalog, readiness: readiness,
          joinLinks: [RoleID(attack): .init(address: attack, lastDay: nil)], sentPlan: [attack: attack],
          problems: problems), in: frame),
      site.render(
        GroupView(
          group: GroupSnapshot(group: group.group, name: attack, kit: kit.id, members: [], answers: [:]), kit: kit,
          catalog: catalog, readiness: readiness, joinLinks: [:],
          sentOverride: GroupView.SentOverride(
            rule: kit.rules.first?.id ?? RuleID(attack), reason: attack, until: attack),
          problems: problems), in: frame),
      site.render(
        PersonView(
          group: group.group, groupName: attack, participant: ParticipantID(attack), name: attack, roles: [attack],
          hasJoined: true, modules: [module], progress: progress,
          answers: [
            .init(
              activity: ActivityReference(module: module.id, activity: ActivityID("a")), summary: attack, attempts: 1,
              isDone: true)
          ]), in: frame),
      site.render(
        CardsView(
          group: group.group, groupName: attack, address: attack,
          cards: [.init(name: attack, role: attack, code: attack)]), in: frame),
      site.render(MessageView(.notFound, link: attack), in: frame),
    ]
  }

  private var words: [Inline] {
    [
      .text(attack), .emphasis(attack), .strong(attack), .foreign(attack, language: attack),
      .abbreviation(attack, expansion: attack), .term(attack, TermID(attack)), .link(attack, to: .web(attack)),
      .link(attack, to: .web("https://" + attack)),
      .link(attack, to: .place(module: nil, section: SectionID(attack))),
    ]
  }

  private var glossary: Glossary {
    Glossary([
      GlossaryEntry(id: TermID(attack), language: attack, word: attack, expansion: attack, meaning: words)
    ])
  }

  private var media: [Block] {
    Block.Media.Kind.allCases.map { kind in
      .media(
        Block.Media(
          kind: kind, title: attack, source: attack, poster: attack,
          captions: [.init(source: attack, language: attack)], description: attack, transcript: [words],
          credit: .init(maker: attack, license: attack)))
    }
  }

  private var module: Module {
    Module(
      id: ModuleID("m"), revision: 1, minutes: 1, language: attack, title: attack, summary: attack, audience: [],
      keywords: [], objectives: [], related: .init(),
      sections: [
        Section(
          id: SectionID(attack), title: attack,
          blocks: [
            .paragraph(words), .list(.init(isOrdered: false, items: [words])),
            .callout(.init(kind: .tip, paragraphs: [words])),
            .figure(
              .init(
                source: attack, alternative: attack, caption: words, credit: .init(maker: attack, license: attack))),
            .heading(words),
            .quote(.init(paragraphs: [words], source: words)),
            .table(.init(caption: words, columns: [words], rows: [.init(heading: words, cells: [words])])),
            .definitions([.init(word: words, meaning: words)]),
            .activity(Fixtures.activity("a")),
          ] + media)
      ], takeaways: [], resources: [])
  }

  private var activityView: ActivityView {
    let outcome = Outcome(
      score: Percentage(0), passed: false,
      items: [.init(field: attack, isRight: false, feedback: [attack])])
    let words = words
    let attack = attack
    return ActivityView(
      activity: Fixtures.activity("a"), key: attack, isDone: false,
      state: .answered(Response([attack: [attack]]), outcome),
      seed: 0,
      controls: {
        [
          .words(words),
          .choices(
            Choices(
              name: attack, question: words, options: [.init(id: attack, label: words)], isMultiple: true,
              chosen: [attack])),
          .sorter(
            Sorter(
              name: attack + "s", question: words, bins: [.init(id: attack, label: words)],
              cards: [.init(id: attack, label: words, bin: attack)])),
        ]
      })
  }

  private var kit: Kit {
    Kit(
      id: KitID(attack), revision: 1, language: "en", title: attack, summary: attack,
      roles: [Role(id: RoleID(attack), title: attack, minimum: 2, maximum: 3, modules: [ModuleID("m")])],
      fields: [
        Field(id: FieldID(attack), label: attack, help: attack, type: .text, each: []),
        Field(
          id: FieldID(attack + "2"), label: attack, help: attack,
          type: .choice([.init(value: attack, label: attack)]), each: [RoleID(attack)]),
      ],
      rules: [
        Rule(
          id: RuleID(attack), severity: .block, source: attack, title: attack,
          condition: .all([
            .count(RoleID(attack), atLeast: 2, atMost: nil), .complete(RoleID(attack)),
            .field(FieldID(attack), .equals("other")),
          ]), action: .init(actor: .role(RoleID(attack)), text: attack))
      ])
  }
}
