import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("One mistake gives one message")
struct OneMistakeTests {
  private static let kit = """
    <kit xmlns="urn:orientation-kit:1" id="lunch" revision="1"><title>T</title><summary>S</summary><roles>
    <role id="peer"><title>T</title><complete module="waiting"/></role></roles><record>
    <field id="regular" type="boolean">Regular?</field></record><rules>
    <rule id="A" severity="warn"><title>T</title><when><field ref="regular" equals="true"/></when></rule></rules></kit>
    """

  private static func module(
    _ id: String = "waiting", head: String = "", section: String = "", _ blocks: String = "<p>Give time.</p>"
  ) -> String {
    """
    <module xmlns="urn:orientation-kit:1" id="\(id)" revision="1" minutes="1" xml:lang="en"><title>T</title>
    <summary>S</summary>\(head)<section id="s"\(section)><title>T</title>\(blocks)</section></module>
    """
  }

  private static let pledge = """
    <pledge><prompt>I promise:</prompt><statement id="wait">To wait.</statement></pledge>
    """

  /// What is said of a kit and modules, each with the code's name and the message.
  private func said(kit: String = kit, _ modules: String..., other: String? = nil) throws -> [String] {
    try withFolder { folder in
      try kit.write(to: folder.appending(path: "kit.xml"), atomically: true, encoding: .utf8)
      for (index, module) in (modules + [other].compactMap(\.self)).enumerated() {
        try module.write(to: folder.appending(path: "\(index).xml"), atomically: true, encoding: .utf8)
      }
      return try Checker(types: standardTypes()).check(paths: [folder.path]).files.flatMap(\.diagnostics).map(\.id)
    }
  }

  @Test("a part for a role that sees nothing of the module is not said to be unseen too")
  func nothing() throws {
    #expect(try said(Self.module(section: " for=\"lead\"")).sorted() == ["readership.nothing", "reference.unknown"])
    let kit = Self.kit.replacing("</roles>", with: "<role id=\"lead\"><title>T</title></role></roles>")
    #expect(try said(kit: kit, Self.module(section: " for=\"lead\"")) == ["readership.nothing"])
  }

  @Test("an activity that a rule asks of a role that does not see it is not said to be unseen too")
  func activity() throws {
    let kit = Self.kit.replacing("</roles>", with: "<role id=\"lead\"><title>T</title></role></roles>")
      .replacing("<field ref", with: "<all><done role=\"peer\" module=\"waiting\" activity=\"a\"/><field ref")
      .replacing("</when>", with: "</all></when>")
    let activity = "<activity id=\"a\" for=\"lead\" requires=\"answered\">\(Self.pledge)</activity>"
    #expect(try said(kit: kit, Self.module("waiting", "<p>x</p>\(activity)")) == ["readership.activity"])
    let found = try said(kit: kit, Self.module("waiting", "<p>x</p>\(activity)<p for=\"lead\">x</p>"))
    #expect(found.sorted() == ["part.unseen", "readership.activity"])
  }

  @Test("a part for a kit that there is not is not said to be unseen too")
  func unknownKit() throws {
    #expect(try said(Self.module("waiting", "<p>x</p><p kit=\"dinner\">x</p>")) == ["reference.unknown"])
  }

  @Test("a heading of a web page in place of a title is that title")
  func heading() throws {
    let module = Self.module().replacing("<section id=\"s\"><title>T</title>", with: "<section id=\"s\"><h2>T</h2>")
    try withFolder { folder in
      let file = folder.appending(path: "module.xml")
      try module.write(to: file, atomically: true, encoding: .utf8)
      let found = try Checker(types: standardTypes()).check(paths: [file.path]).files.flatMap(\.diagnostics)
      #expect(found.map(\.id) == ["element.unknown"])
      #expect(found.first?.help == ["write <title>…</title>"])
    }
  }

  @Test("a misspelt name counts as what it means")
  func slips() throws {
    let field = Self.kit.replacing("ref=\"regular\"", with: "ref=\"regulr\"")
    #expect(try said(kit: field, Self.module()) == ["reference.unknown"])
    let complete = Self.kit.replacing("module=\"waiting\"", with: "module=\"wating\"")
    #expect(try said(kit: complete, Self.module()) == ["reference.unknown"])
    let objectives = "<objectives><objective id=\"give-time\">Give time.</objective></objectives>"
    let activity = "<activity id=\"a\" objective=\"give-tme\" requires=\"answered\">\(Self.pledge)</activity>"
    #expect(try said(Self.module(head: objectives, activity)) == ["reference.unknown"])
    let glossary = """
      <glossary xmlns="urn:orientation-kit:1" xml:lang="en"><entry id="aac"><word>AAC</word><meaning>Ways to talk.</meaning>
      </entry></glossary>
      """
    let term = Self.module("waiting", "<p>Use <term ref=\"acc\">AAC</term>.</p>")
    #expect(try said(term, other: glossary) == ["reference.unknown"])
  }

  @Test("a module that only another one waits for is not said to be asked of nobody too")
  func prerequisite() throws {
    let second = Self.module("waiting", head: "<requires module=\"first\"/>")
    #expect(try said(second, Self.module("first")) == ["prerequisite.missing"])
  }

  @Test("modules that wait for each other are one mistake")
  func circle() throws {
    let kit = Self.kit.replacing(
      "<complete module=\"waiting\"/>", with: "<complete module=\"a\"/><complete module=\"b\"/><complete module=\"c\"/>"
    )
    let modules = [("a", "b"), ("b", "c"), ("c", "a")].map { Self.module($0.0, head: "<requires module=\"\($0.1)\"/>") }
    let found = try said(kit: kit, modules[0], modules[1], other: modules[2])
    #expect(found.filter { $0 == "prerequisite.circle" }.count == 1)
  }

  @Test("a link into a module that the kit does not have is said once, where the kit asks for the module")
  func link() throws {
    let leading = Self.module("waiting", "<p>See <see module=\"talking\">how people talk</see>.</p>")
    let found = try said(leading, Self.module("talking"))
    #expect(found.sorted() == ["module.unasked", "readership.link"])
    let both = Self.kit.replacing(
      "</role>", with: "</role><role id=\"lead\"><title>T</title><complete module=\"talking\"/></role>")
    #expect(try said(kit: both, leading, Self.module("talking")) == [])
    let twice = Self.kit.replacing(
      "</role>", with: "</role><role id=\"lead\"><title>T</title><complete module=\"waiting\"/></role>")
    #expect(try said(kit: twice, leading, Self.module("talking")).filter { $0 == "readership.link" }.count == 1)
  }
}
