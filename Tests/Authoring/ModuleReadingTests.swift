import ActivityKit
import Curriculum
import Testing

@testable import Authoring

@Suite("A module without mistakes")
struct ModuleReadingTests {
  static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- what the author notes for themselves -->
    <module xmlns="urn:orientation-kit:1" id="aac" revision="3" minutes="13" xml:lang="en-US">
      <title>AAC
        tips</title>
      <summary>How to talk with somebody who uses a board &amp; a voice.</summary>
      <audience><role ref="peer"/><role ref="facilitator"/></audience>
      <keywords><keyword>AAC</keyword><keyword>Waiting</keyword></keywords>
      <objectives><objective id="wait">Give time.</objective></objectives>
      <related><module ref="networks"/><topic>Belonging</topic></related>
      <section id="waiting">
        <title>Wait, and mean it</title>
        <p>Many people <em>need</em> time to put a <strong>message</strong> together.</p>
        <list><item>Ask.</item><item>Wait <em>again</em>.</item></list>
        <list kind="steps"><item>Ask.</item></list>
        <callout kind="story"><p>Ana waits.</p><p>So does Ben.</p></callout>
        <figure src="board.svg" alt="A board, &quot;go&quot; on it"><caption>A <em>board</em></caption></figure>
        <activity id="check" objective="wait" requires="answered">
          <pledge><prompt>I promise:</prompt><statement id="wait">To wait.</statement></pledge>
        </activity>
      </section>
      <section id="more">
        <title>More</title>
        <p>One.</p>
        <activity id="again">
          <pledge><prompt>I promise:</prompt><statement id="ask">To ask.</statement></pledge>
        </activity>
      </section>
      <takeaways><takeaway>Wait.</takeaway><takeaway>Then wait.</takeaway></takeaways>
      <resources>
        <resource><title>A book</title><note>For later.</note></resource>
        <resource><title>A film</title></resource>
      </resources>
      <changes>
        <change revision="2" effect="keep">Spelling
          mistakes.</change>
        <change revision="3" effect="retake" section="waiting" activity="check" withdraws="true">A new promise.</change>
      </changes>
    </module>
    """

  let module: Module
  let prepared: [ActivityID: any PreparedActivity]

  init() throws {
    let file = try check(Self.text, neighbours: ["board.svg"])
    try #require(file.diagnostics.isEmpty)
    guard case .module(let module, let prepared)? = file.content else {
      throw CheckFailure(path: "module.xml", problem: "it is no module")
    }
    self.module = module
    self.prepared = prepared
  }

  @Test("is known by its id, revision, minutes and language")
  func head() {
    #expect(module.id == ModuleID("aac"))
    #expect(module.revision == 3)
    #expect(module.minutes == 13)
    #expect(module.language == "en-US")
  }

  @Test("has its title and summary in one line each, references resolved")
  func words() {
    #expect(module.title == "AAC tips")
    #expect(module.summary == "How to talk with somebody who uses a board & a voice.")
  }

  @Test("has its lists in the order of the file")
  func lists() {
    #expect(module.audience == [RoleID("peer"), RoleID("facilitator")])
    #expect(module.keywords == ["AAC", "Waiting"])
    #expect(module.objectives == [Objective(id: ObjectiveID("wait"), text: "Give time.")])
    #expect(module.related == Module.Related(modules: [ModuleID("networks")], topics: ["Belonging"]))
    #expect(module.takeaways == ["Wait.", "Then wait."])
    #expect(
      module.resources == [
        Module.Resource(title: "A book", note: "For later."), Module.Resource(title: "A film", note: nil),
      ])
  }

  @Test("has its sections, with their blocks in reading order")
  func sections() throws {
    #expect(module.sections.map(\.id) == [SectionID("waiting"), SectionID("more")])
    #expect(module.sections.map(\.title) == ["Wait, and mean it", "More"])
    let blocks = try #require(module.section(SectionID("waiting"))).blocks
    let kinds = blocks.map { block in
      switch block {
      case .paragraph: "p"
      case .list: "list"
      case .callout: "callout"
      case .figure: "figure"
      case .activity: "activity"
      case .heading, .quote, .table, .definitions, .media: "other"
      }
    }
    #expect(kinds == ["p", "list", "list", "callout", "figure", "activity"])
  }

  @Test("has paragraphs as runs of text, with the spaces between them")
  func paragraph() throws {
    guard case .paragraph(let runs) = try block(0) else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      runs == [
        .text("Many people "), .emphasis("need"), .text(" time to put a "), .strong("message"), .text(" together."),
      ])
  }

  @Test("has lists of both kinds")
  func list() throws {
    guard case .list(let bullets) = try block(1), case .list(let steps) = try block(2) else {
      Issue.record("no lists")
      return
    }
    #expect(
      bullets
        == Block.List(
          isOrdered: false, items: [[.text("Ask.")], [.text("Wait "), .emphasis("again"), .text(".")]]))
    #expect(steps == Block.List(isOrdered: true, items: [[.text("Ask.")]]))
  }

  @Test("has callouts with all their paragraphs")
  func callout() throws {
    guard case .callout(let callout) = try block(3) else {
      Issue.record("no callout")
      return
    }
    #expect(
      callout == Block.Callout(kind: .story, paragraphs: [[.text("Ana waits.")], [.text("So does Ben.")]]))
  }

  @Test("has figures with what they say to those who do not see them")
  func figure() throws {
    guard case .figure(let figure) = try block(4) else {
      Issue.record("no figure")
      return
    }
    #expect(
      figure
        == Block.Figure(
          source: "board.svg", alternative: "A board, \"go\" on it", caption: [.text("A "), .emphasis("board")]))
  }

  @Test("has its activities, each with what it requires")
  func activities() {
    #expect(module.activities.map(\.id) == [ActivityID("check"), ActivityID("again")])
    #expect(module.activities.map(\.requires) == [.answered, .passed])
    #expect(module.activities.map(\.objective) == [ObjectiveID("wait"), nil])
    #expect(module.activities.map(\.type) == ["pledge", "pledge"])
  }

  @Test("has each activity made ready by its plugin")
  func preparation() async throws {
    #expect(Set(prepared.keys) == [ActivityID("check"), ActivityID("again")])
    let again = try #require(prepared[ActivityID("again")])
    #expect(try again.view(given: AttemptState(seed: 1)).count == 1)
    #expect(try await again.evaluate(Response(["statements": ["ask"]]), given: AttemptState(seed: 1)).passed)
  }

  private func block(_ index: Int) throws -> Block {
    let blocks = try #require(module.sections.first).blocks
    return try #require(blocks.indices.contains(index) ? blocks[index] : nil)
  }
}

@Suite("Text in a file")
struct TextReadingTests {
  @Test(
    "in an attribute is what the author means",
    arguments: [
      ("R&amp;B", "R&B"), ("&amp;amp;", "&amp;"), ("&#38;", "&"), ("&amp;#38;", "&#38;"), ("&lt;&gt;", "<>"),
      ("&quot;&apos;", "\"'"), ("a\n  b", "a   b"), ("a&#10;b", "a\nb"), ("é 日本 👋", "é 日本 👋"), ("&#x1F44B;", "👋"),
    ])
  func attribute(written: String, meant: String) throws {
    #expect(try read("<a xmlns=\"urn:orientation-kit:1\" b=\"\(written)\"/>")["b"] == meant)
  }

  @Test(
    "in an element is what the author means, with white space folded",
    arguments: [
      ("R&amp;B", "R&B"), ("&amp;amp;", "&amp;"), (" a\n\tb ", "a b"), ("a<!-- c -->b", "ab"), ("a <!-- --> b", "a b"),
      ("<![CDATA[<p>&amp;]]>", "<p>&amp;"), ("a\r\nb", "a b"), ("e\u{301}", "e\u{301}"), ("&#233;&#x1F44B;", "é👋"),
      ("\u{A0}a\u{A0}", "\u{A0}a\u{A0}"), ("<b>a</b> <b>b</b>", "a b"), ("<b>a</b><b>b</b>", "ab"),
    ])
  func element(written: String, meant: String) throws {
    #expect(try read("<a xmlns=\"urn:orientation-kit:1\">\(written)</a>").text == meant)
  }

  @Test("is the same, however much of it there is")
  func longText() throws {
    let words = (0..<20_000).map { "é\($0 % 7)" }.joined(separator: " ")
    #expect(try read("<a xmlns=\"urn:orientation-kit:1\">\n\(words)\n</a>").text == words)
  }
}
