import ActivityKit
import Curriculum
import Pages
import Testing

@Suite("A page whose translation is not complete")
struct TranslationTests {
  private let site: Site

  init() throws { site = try Site() }

  private func page(_ section: Section) throws -> String {
    let module = Module(
      id: ModuleID("m"), revision: 1, minutes: 5, language: "es", title: "Esperar", summary: "", audience: [],
      keywords: [], objectives: [], related: Module.Related(), sections: [section], takeaways: [], resources: [])
    let activities = section.activities.map { activity in
      ActivityView(
        activity: activity, key: "k", isDone: false, state: .fresh, responses: .judged, seed: 1,
        controls: {
          [
            .choices(
              Choices(
                name: "q", question: [.text("What now?")],
                options: [Choices.Option(id: "o1", label: [.text("Wait.")])], isMultiple: false, chosen: []))
          ]
        })
    }
    return try site.render(
      SectionPageView(module: module, section: section, minutesLeft: 5, activities: activities),
      in: PageFrame(language: .es, path: "/", csrf: "c"))
  }

  @Test("marks each paragraph and activity in the original language, and says the engine's words in the reader's")
  func pieces() throws {
    let section = Section(
      id: SectionID("s"), title: "Espera",
      pieces: [
        Section.Piece(.paragraph([.text("Con calma.")])),
        Section.Piece(.paragraph([.text("Take your time.")]), language: "en"),
        Section.Piece(.activity(Fixtures.activity("check")), language: "en"),
      ])
    let html = try page(section)
    #expect(html.contains("<article lang=\"es\">"))
    #expect(html.contains("<p>Con calma.</p>"))
    #expect(html.contains("<p lang=\"en\">Take your time.</p>"))
    #expect(html.contains("<div lang=\"en\">\n<section class=\"activity\""))
    #expect(html.contains("<div class=\"activity-head\" lang=\"es\">"))
  }

  @Test("is in the original language where the section is, under the translated title of its module")
  func section() throws {
    let html = try page(
      Section(
        id: SectionID("s"), title: "Wait", pieces: [Section.Piece(.paragraph([.text("Take your time.")]))],
        language: "en"))
    #expect(html.contains("<li lang=\"es\">Esperar</li>"))
    #expect(html.contains("<article lang=\"en\">\n<h1>Wait</h1>"))
    #expect(html.contains("<div class=\"section-place\" lang=\"es\">"))
  }

  @Test("of a kit that is not translated, says the language of its roles and hints, and not of the engine's")
  func kit() throws {
    let site = try Site()
    let frame = PageFrame(language: .es, path: "/", csrf: "c")
    let html = site.render(Fixtures.groupView(), in: frame)
    #expect(html.contains("<span lang=\"en\">Holidays count too.</span>"))
    #expect(!html.contains("<p class=\"hint\" lang"))
    #expect(html.contains("<span class=\"visually-hidden\">: <span lang=\"en\">"))
    #expect(html.contains(" lang=\"en\">Where the group meets<"))
    #expect(html.contains(" lang=\"en\">First meeting<"))
  }
}
