import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("What a module promises")
struct PlanTests {
  static let aims =
    "<objectives><objective id=\"wait\">Wait.</objective><objective id=\"ask\">Ask.</objective></objectives>"
  static let card = """
    <card-sort><prompt>P</prompt><bin id="x">X</bin><bin id="y">Y</bin><card bin="x">A</card><card bin="y">B</card></card-sort>
    """

  private static func text(words: Int) -> String {
    Array(repeating: "<p>One two three four five six seven eight nine ten.</p>", count: words / 10).joined(
      separator: "\n")
  }

  @Test("an objective is practised by an activity")
  func objectives() throws {
    let text = module("<activity id=\"a\" objective=\"ask\">\(Self.card)</activity>", head: Self.aims)
    #expect(try remarks(text).names == ["objective.unpractised"])
    #expect(try remarks(text).marked(in: text) == ["wait"])
    #expect(try remarks(module("<p>No objectives.</p>")).names == [])
  }

  @Test("an objective may be practised by an included section")
  func included() throws {
    try withFolder { (folder: URL) throws -> Void in
      func names(_ objective: String) throws -> [String] {
        let shared = """
          <shared xmlns="urn:orientation-kit:1" xml:lang="en"><section id="w"><title>T</title>
          <activity id="a" objective="\(objective)">\(Self.card)</activity></section></shared>
          """
        try shared.write(to: folder.appending(path: "shared.xml"), atomically: true, encoding: .utf8)
        try module("<p>x</p>", head: Self.aims).replacing("<section", with: "<include section=\"w\" id=\"i\"/><section")
          .write(to: folder.appending(path: "module.xml"), atomically: true, encoding: .utf8)
        return try Checker(types: standardTypes()).check(paths: [folder.path]).files.flatMap(\.diagnostics).map(
          \.message)
      }
      #expect(try names("ask") == ["no activity practises the objective \"wait\""])
      #expect(try names("wait") == ["no activity practises the objective \"ask\""])
    }
  }

  @Test(
    "the minutes are near what words and activities take",
    arguments: [
      (words: 650, minutes: 5, isFar: false), (650, 3, false), (650, 2, true), (650, 10, false), (650, 11, true),
      (90, 60, false), (1290, 6, false), (1300, 5, true),
    ])
  func minutes(words: Int, minutes: Int, isFar: Bool) throws {
    #expect(try remarks(module(Self.text(words: words), minutes: minutes)).names == (isFar ? ["minutes.far"] : []))
  }

  @Test("activities take time too, and so may a recording")
  func more() throws {
    let recording =
      "<audio src=\"talk.mp3\" license=\"our own\"><title>T</title><transcript><p>x</p></transcript></audio>"
    #expect(try remarks(module(Self.text(words: 650) + recording, minutes: 30)).names == [])
    let cards = (0..<30).map { "<card bin=\"x\">Card \($0)</card>" }.joined() + "<card bin=\"y\">B</card>"
    let sort = "<card-sort><prompt>P</prompt><bin id=\"x\">X</bin><bin id=\"y\">Y</bin>\(cards)</card-sort>"
    let found = try remarks(module(Self.text(words: 130) + "<activity id=\"a\">\(sort)</activity>", minutes: 1)).found
    #expect(found.map(\.id) == ["minutes.far"])
    #expect(found.first?.expected == "about 6")
  }

  @Test("somebody has each module, and sees each part of it")
  func reach() throws {
    try withFolder { (folder: URL) throws -> Void in
      let kit = """
        <kit xmlns="urn:orientation-kit:1" id="k" revision="1"><title>T</title><summary>S</summary><roles>
        <role id="peer"><title>T</title><complete module="m"/></role><role id="lead"><title>T</title></role></roles>
        <rules><rule id="A" severity="warn"><title>T</title><when><complete role="peer"/></when></rule></rules></kit>
        """
      try kit.write(to: folder.appending(path: "kit.xml"), atomically: true, encoding: .utf8)
      func names(_ module: String) throws -> [String] {
        try module.write(to: folder.appending(path: "module.xml"), atomically: true, encoding: .utf8)
        let result = try Checker(types: standardTypes()).check(paths: [folder.path])
        #expect(result.errors == 0, "\(DiagnosticReport(result).text)")
        return result.files.flatMap(\.diagnostics).map(\.id)
      }
      #expect(try names(module("<p>x</p><p for=\"peer\">x</p>")) == [])
      #expect(try names(module("<p>x</p><p for=\"lead\">x</p>")) == ["part.unseen"])
      let other = module("<p>x</p>").replacing("id=\"m\"", with: "id=\"other\"")
      try other.write(to: folder.appending(path: "other.xml"), atomically: true, encoding: .utf8)
      #expect(try names(module("<p>x</p>")) == ["module.unasked"])
    }
  }
}
