import Foundation
import Synchronization
import Testing

@testable import Pages

@Suite("Templates")
struct TemplateTests {
  @Test("load in both languages")
  func load() throws {
    _ = try Site()
  }

  @Test("ask for nothing that their pages do not give")
  func missingNames() throws {
    let missing = Missing()
    _ = try Fixtures.pages(Site(reportingMissing: { missing.note($0) }))
    #expect(missing.names == [])
  }

  @Test("hold no words of their own: no letters outside tags, none in attributes that are read out")
  func noText() {
    for source in TemplateSource.allCases {
      let bare = source.text.replacing(/\{\{[^}]*\}\}/, with: "")
      let text = bare.replacing(/<[^>]*>/, with: "")
      #expect(!text.contains { $0.isLetter }, "\(source): \(text.filter { !$0.isWhitespace })")
      for match in bare.matches(of: /(?:aria-label|title|alt|placeholder)="([^"]*)"/) {
        #expect(match.1.isEmpty, "\(source)")
      }
    }
  }

  @Test("put values into attributes only inside quotes")
  func quotedAttributes() {
    for source in TemplateSource.allCases {
      #expect(source.text.firstMatch(of: /=\{\{/) == nil, "\(source)")
    }
  }

  @Test(
    "may not use tags that escape nothing, change how tags look, or put in other templates by their data",
    arguments: ["{{{name}}}", "{{& name}}", "{{&name}}", "{{=<% %>=}}", "{{% CONTENT_TYPE:TEXT}}", "{{>*name}}"])
  func forbidden(tag: String) throws {
    let loader = TemplateLoader(messages: try Messages(.en), constants: [:])
    #expect(throws: TemplateError.self) { try loader.load("<p>\(tag)</p>", named: "try") }
  }

  @Test(
    "are refused where a message or a constant does not exist",
    arguments: ["{{t:no.such.key}}", "{{t:minutes.left}}", "{{t:home.hello}}", "{{c:nothing}}", "{{u:what}}"])
  func unknown(tag: String) throws {
    let loader = TemplateLoader(messages: try Messages(.en), constants: [:])
    #expect(throws: TemplateError.self) { try loader.load(tag, named: "try") }
  }

  @Test("take markup only as markup and words only as words")
  func kinds() throws {
    TemplateSet.registerEscaping()
    let templates = try TemplateSet(.en) { _ in }
    let markup = TemplateValues.Value.html("<b>")
    let escaped = templates.render(
      .message, ["title": markup, "text": markup, "todo": markup, "link": markup, "linkText": markup])
    #expect(escaped.text.hasPrefix("<h1>&lt;b&gt;</h1>"))
    #expect(!templates.render(.layout, ["main": .text("<b>words")]).text.contains("words"))
    #expect(templates.render(.layout, ["main": markup]).text.contains("<b>"))
  }

  private final class Missing: Sendable {
    private let noted = Mutex<Set<String>>([])

    var names: [String] { noted.withLock { $0.sorted() } }

    func note(_ name: String) { noted.withLock { _ = $0.insert(name) } }
  }
}
