import Curriculum
import Testing

@testable import Pages

@Suite("The text of a module")
struct TextTests {
  let page: MarkupScanner

  init() throws { page = MarkupScanner(try Site().render(Fixtures.blocks, in: Fixtures.frame)) }

  @Test("leads to the web by https alone, and tells the other site nothing")
  func web() {
    let links = page.named("a").filter { ($0.attributes["rel"] ?? "").contains("external") }
    #expect(links.count == 1)
    #expect(links.first?.attributes["rel"] == "external noopener noreferrer")
    #expect(page.named("a").allSatisfy { !($0.attributes["href"] ?? "").contains("javascript") })
    #expect(page.text.contains("never a trick"))
  }

  @Test("leads into modules and sections that the reader has, and nowhere else")
  func places() {
    let links = page.named("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("/learn/") }
    #expect(
      links == [
        "/learn/blocks/next", "/learn/aac-communication-tips/many-ways", "/learn/aac-communication-tips/waiting",
      ])
    #expect(page.text.contains("not what you do not have"))
  }

  @Test("links the first use of a word to what it means, and explains it once")
  func explained() {
    #expect(page.named("a").filter { $0.attributes["class"] == "word" }.count == 3)
    #expect(page.named("dt").compactMap { $0.attributes["id"] } == ["word:1", "word:2", "word:3"])
    #expect(page.named("abbr").count == 4)
    #expect(page.text.contains("No word here."))
  }

  @Test("says in which language words are that are not in the page's")
  func languages() {
    let marked = page.tags.filter { $0.attributes["lang"] == "es" && $0.name != "a" }.map(\.name)
    #expect(marked.sorted() == ["div", "figure", "p", "span"])
  }

  @Test("has tables whose cells know their headings")
  func tables() {
    #expect(page.named("th").compactMap { $0.attributes["scope"] } == ["col", "col", "row", "col"])
    let regions = page.tags.filter { $0.attributes["role"] == "region" }
    #expect(regions.compactMap { $0.attributes["aria-labelledby"] } == ["table:1", "table:2"])
    #expect(regions.allSatisfy { $0.attributes["tabindex"] == "0" })
  }

  @Test("shows captions in its own language from the start")
  func captions() {
    let tracks = page.named("track")
    #expect(tracks.compactMap { $0.attributes["srclang"] } == ["es", "en"])
    #expect(tracks.map { $0.attributes["default"] != nil } == [false, true])
    #expect(page.named("source").compactMap { $0.attributes["type"] } == ["video/mp4", "audio/ogg"])
  }

  @Test("in what is to be chosen leads nowhere")
  func labels() {
    let words: [Inline] = [.link("here", to: .web("https://example.org")), .term("AAC", TermID("aac"))]
    #expect(HTML(words).text == "hereAAC")
  }
}
