import Curriculum
import Pages
import Tracking

/// Every kind of block and every kind of word.
extension Fixtures {
  static let blocks = SectionPageView(
    module: blockModule, section: blockModule.sections[0], minutesLeft: 5, activities: [],
    others: [blockModule] + modules,
    glossary: Glossary([
      GlossaryEntry(
        id: TermID("aac"), language: "en", word: "AAC", expansion: "augmentative and alternative communication",
        meaning: [.text("All the ways to talk "), .emphasis("without"), .text(" speech.")]),
      GlossaryEntry(
        id: TermID("amigo"), language: "es", word: "amigo", expansion: nil, meaning: [.text("Alguien que te quiere.")]),
    ]))

  private static let blockModule = Module(
    id: ModuleID("blocks"), revision: 1, minutes: 5, language: "en", title: "Blocks", summary: "", audience: [],
    keywords: [], objectives: [], related: .init(),
    sections: [
      Section(
        id: SectionID("all"), title: "All blocks",
        pieces: (words + rows + media).map { Section.Piece($0) } + [
          Section.Piece(.paragraph([.text("Espera un poco.")]), language: "es"),
          Section.Piece(.quote(.init(paragraphs: [[.text("Espérame.")]], source: [])), language: "es"),
        ]),
      Section(id: SectionID("next"), title: "Next", blocks: [.paragraph([.text("More.")])]),
    ], takeaways: [], resources: [])

  private static let words: [Block] = [
    .heading([.text("Words")]),
    .paragraph([
      .text("Some talk with "), .term("AAC", TermID("aac")), .text(" or "),
      .abbreviation("ASL", expansion: "American Sign Language"), .text(". With "), .term("AAC", TermID("aac")),
      .text(" or "), .abbreviation("ASL", expansion: "American Sign Language"), .text(", wait. An "),
      .term("amigo", TermID("amigo")), .text(" waits. No "), .term("word", TermID("nobody-knows")), .text(" here."),
    ]),
    .paragraph([
      .text("Say "), .foreign("hola", language: "es"), .text(". Read "),
      .link("a guide", to: .web("https://example.org/a?b=c&d=\"e\"")), .text(", "),
      .link("the next page", to: .place(module: nil, section: SectionID("next"))), .text(", "),
      .link("the tips", to: .place(module: ModuleID("aac-communication-tips"), section: nil)), .text(", "),
      .link("one tip", to: .place(module: ModuleID("aac-communication-tips"), section: SectionID("waiting"))),
      .text(", not "), .link("what you do not have", to: .place(module: ModuleID("other"), section: nil)),
      .text(", never "), .link("a trick", to: .web("javascript:alert(1)")), .text("."),
    ]),
    .list(
      Block.List(
        isOrdered: false,
        items: [
          Block.List.Item(
            words: [.text("Bring:")],
            inner: Block.List(isOrdered: true, items: [[.text("a ball")], [.strong("water")]])),
          Block.List.Item(words: [.text("Come.")]),
        ])),
  ]

  private static let rows: [Block] = [
    .quote(.init(paragraphs: [[.text("Wait for me.")], [.text("I am slow.")]], source: [.text("A student")])),
    .table(
      .init(
        caption: [.text("Our week")], columns: [[.text("Day")], [.text("Place")]],
        rows: [
          .init(heading: [.text("Monday")], cells: [[.text("Gym")]]),
          .init(heading: nil, cells: [[.text("Friday")], [.emphasis("Park")]]),
        ])),
    .table(
      .init(caption: [.text("Again")], columns: [[.text("Day")]], rows: [.init(heading: nil, cells: [[.text("x")]])])),
    .definitions([.init(word: [.text("Peer")], meaning: [.text("Somebody of your age.")])]),
  ]

  private static let media: [Block] = [
    .media(
      .init(
        kind: .video, title: "Lunch together", source: "lunch time.mp4", poster: "lunch.jpg",
        captions: [.init(source: "lunch.es.vtt", language: "es"), .init(source: "lunch.vtt", language: nil)],
        description: "Two students share a table.", transcript: [[.text("Ana: Sit with me.")]],
        credit: .init(license: "CC BY 4.0"))),
    .figure(
      .init(
        source: "lunch.jpg", alternative: "Two students at a table", caption: [.text("Lunch.")],
        credit: .init(maker: "The lunch club", license: "our own"))),
    .figure(.init(source: "gym.png", alternative: "A gym", caption: [], credit: .init(license: "CC0 1.0"))),
    .media(
      .init(
        kind: .audio, title: "Hello", source: "hello.opus", poster: nil, captions: [], description: nil,
        transcript: [[.text("Ana: Hello!")]])),
  ]

  /// Home, where one module opens only after another.
  static let closed: HomeView = {
    let first = modules[0]
    let second = Module(
      id: ModuleID("second"), revision: 1, minutes: 5, language: "en", title: "Second steps", summary: "What follows.",
      audience: [], keywords: [], objectives: [], related: .init(), sections: modules[1].sections, takeaways: [],
      resources: [], requires: [first.id])
    return HomeView(
      name: "Sam", group: "Tuesday card club", roles: ["Peer partner"], modules: [first, second],
      progress: OrientationProgress(of: [first, second], given: .init()))
  }()
}
