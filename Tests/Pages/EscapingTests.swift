import ActivityKit
import Curriculum
import Testing
import Tracking

@testable import Pages

@Suite("Words of people stay words")
struct EscapingTests {
  /// Markup, and quotes that carry a combining mark: one `Character` that is not the quote.
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\"\u{301} onfocus=alert(1) autofocus x=\"",
    "'\u{200D}><b>", "<\u{FE0F}script>", "&\u{301}lt;", "{{csrf}} {{{main}}} {{t:site.name}}",
  ]

  @Test("every byte that means something in HTML is replaced", arguments: attacks)
  func bytes(attack: String) {
    let escaped = attack.escapedForHTML
    #expect(!escaped.utf8.contains { "<>\"'{}".utf8.contains($0) })
    let references = [
      "&#39;": "'", "&quot;": "\"", "&lt;": "<", "&gt;": ">", "&#123;": "{", "&#125;": "}",
    ]
    let back = references.reduce(escaped.bytewise) { $0.replacing($1.key, with: $1.value) }
    #expect(back.replacing("&amp;", with: "&") == attack.bytewise)
  }

  @Test("plain words are left alone")
  func plain() {
    #expect("Zoë’s café – 10:30".escapedForHTML == "Zoë’s café – 10:30")
  }

  @Test("a literal escapes what is put in, and keeps markup that is put in")
  func literals() {
    let inner: HTML = "<b>\("<i>")</b>"
    let outer: HTML = "<p title=\"\("\"\u{301}")\">\(inner)</p>"
    #expect(outer.text == "<p title=\"&quot;\u{301}\"><b>&lt;i&gt;</b></p>")
  }

  @Test("no page lets an attack through", arguments: attacks)
  func pages(attack: String) throws {
    let site = try Site()
    let frame = PageFrame(language: .en, path: attack, csrf: attack, reader: .participant(name: attack))
    for html in try AttackedPages(attack: attack).all(site, frame) {
      let scanner = MarkupScanner(html)
      #expect(scanner.problems.isEmpty)
      #expect(scanner.named("b").isEmpty)
      #expect(scanner.named("script").map { $0.attributes["src"] } == [Site.scanningScript.path])
      #expect(!scanner.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "x" } })
      #expect(!html.utf8.contains(UInt8(ascii: "{")))
      #expect(!scanner.tags.contains { $0.attributes["src"] == "x" })
    }
  }
}
