import Curriculum
import Synchronization
import Testing

@testable import Pages

@Suite("The pages of a preview")
struct PreviewPagesTests {
  private static let attack = "</pre><script>alert(1)</script>\"'&"

  private static let remark = PreviewRemark(
    isError: true, message: attack, place: attack, line: attack, expected: attack, help: [attack], code: attack)

  private static func frame(_ language: Language) -> PageFrame {
    PageFrame(language: language, path: "/learn/a/b", csrf: "token")
  }

  private static func documents(_ site: Site, _ language: Language) throws -> [String] {
    let choice = PreviewChoice(
      seat: Seat(kit: Fixtures.kit.id, role: Fixtures.kit.roles[0].id), language: "fr",
      languages: ["en", "fr"], edition: attack)
    let page = PreviewPageView(
      page: Fixtures.fresh, choice: choice, kits: [Fixtures.kit], isStale: true, here: [remark],
      elsewhere: [Fixtures.fresh.section.id: 2])
    let list = PreviewListView(
      choice: choice,
      modules: Fixtures.modules.map { PreviewListView.Entry(module: $0, path: attack, remarks: 1) },
      kits: [Fixtures.kit], remarks: [remark], problem: attack)
    return [try site.render(page, in: frame(language)), site.render(list, in: frame(language))]
  }

  @Test("give their templates all that they ask for", arguments: Language.allCases)
  func names(language: Language) throws {
    let missing = Mutex<[String]>([])
    let site = try Site(reportingMissing: { name in missing.withLock { $0.append(name) } })
    _ = try Self.documents(site, language)
    #expect(missing.withLock { $0 } == [])
  }

  @Test("show what authors wrote as words, and hold no script but our own two files", arguments: Language.allCases)
  func escaping(language: Language) throws {
    for document in try Self.documents(Site(), language) {
      #expect(!document.contains("<script>"))
      #expect(document.matches(of: /<script/).count == 2)
      #expect(document.contains("&lt;script&gt;"))
      #expect(document.firstMatch(of: /\ on[a-z]+=|\ style=/) == nil)
    }
  }

  @Test("read a seat from a form, and nothing else")
  func seats() {
    let seat = Seat(kit: KitID("lunch-club"), role: RoleID("host"))
    #expect(PreviewChoice.seat(from: PreviewChoice.value(of: seat)) == seat)
    for value in ["", ".", "a", "a.", ".b", "a.b.c"] { #expect(PreviewChoice.seat(from: value) == nil) }
    #expect(PreviewChoice.value(of: nil) == "")
  }
}
