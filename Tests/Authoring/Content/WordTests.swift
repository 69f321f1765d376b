import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("Words to do without")
struct WordTests {
  let wording: Wording

  init() throws { wording = try productWording() }

  private func found(_ blocks: String, _ language: String = "en") throws -> [String] {
    let text = module(blocks, language: language)
    let remarks = try remarks(text, wording)
    return Remarks(found: remarks.found.filter { $0.id == "words.avoid" }).marked(in: text)
  }

  @Test(
    "are found as whole words, in small letters or capitals, with a plural or a genitive",
    arguments: [
      ("<p>Be a helper today.</p>", ["helper"]),
      ("<p>Helpers and the helper’s friend.</p>", ["Helpers", "helper’s"]),
      ("<p>She is Wheelchair-Bound.</p>", ["Wheelchair-Bound"]),
      ("<p>He suffers\n  from it; a non verbal boy.</p>", ["suffers\n  from", "non verbal"]),
      ("<p>The <em>buddies</em> &amp; tutors.</p>", ["buddies", "tutors"]),
      ("<p>Helpful, helped, help, tutorial, buddyless.</p>", []),
      ("<p>She suffers. From here on.</p>", []),
      (
        "<list><item>A tutor</item></list><table><caption>buddy</caption><head><cell>helper</cell></head><row><cell>x</cell></row></table>",
        ["tutor", "buddy", "helper"]
      ),
    ])
  func english(blocks: String, words: [String]) throws { #expect(try found(blocks) == words) }

  @Test(
    "are left alone where somebody says them",
    arguments: [
      "<p>Don’t call him “buddy” or a \"helper\".</p>", "<quote><p>My helper is nice.</p></quote>",
      "<p>Habla con <span xml:lang=\"es\">buddy</span>.</p>",
    ])
  func quoted(blocks: String) throws { #expect(try found(blocks) == []) }

  @Test("are found in Spanish, with accents in capitals too")
  func spanish() throws {
    #expect(try found("<p>Un NIÑO ESPECIAL, minusválido.</p>", "es") == ["NIÑO ESPECIAL", "minusválido"])
    #expect(try found("<p xml:lang=\"es\">Tiene necesidades especiales, buddy.</p>") == ["necesidades especiales"])
    #expect(try found("<p>Tiene necesidades especiales.</p>") == [])
  }

  @Test("are found in answers and in the text for a picture")
  func elsewhere() throws {
    let quiz = """
      <activity id="a"><quiz><choice id="q"><prompt>Who is the buddy?</prompt>
      <option correct="true">A peer.</option><option>A tutor.<feedback>No helper.</feedback></option></choice></quiz></activity>
      """
    #expect(try found(quiz) == ["buddy", "tutor", "helper"])
    #expect(try found("<figure src=\"board.svg\" alt=\"A helper\"/>") == ["A helper"])
  }

  @Test("come with what to write instead, and why")
  func message() throws {
    let remark = try #require(try remarks(module("<p>A helper.</p>"), wording).found.first)
    #expect(remark.message == "\"helper\" is one of the words that modules do without")
    #expect(remark.expected == "better: peer partner, partner")
    #expect(remark.help.first == "Partners take part together; a helper does things for somebody.")
    #expect(remark.severity == .warning)
  }

  @Test("stand in a file that is found by its name and checked like any other")
  func file() throws {
    let text = """
      <words xmlns="urn:orientation-kit:1" xml:lang="en"><avoid><word>it</word><instead>x</instead>
      <reason>y</reason></avoid></words>
      """
    #expect(try check(text, path: "words.xml").diagnostics.map(\.id) == ["words.short"])
    #expect(try check(text, path: "a/words-es.xml").diagnostics.map(\.id) == ["words.short"])
    #expect(try check(text, path: "a/list.xml").diagnostics.map(\.id) == ["words.short", "words.file-name"])
  }
}

@Suite("A short form")
struct AbbreviationTests {
  @Test(
    "needs its long form",
    arguments: [
      ("<p>Ask for the IEP.</p>", ["IEP"]),
      ("<p>The <abbr title=\"individualized education program\">IEP</abbr>. An IEP, two IEPs.</p>", []),
      ("<p>IEPs are plans. An IEP is a plan.</p>", ["IEP"]),
      ("<p>AAC is augmentative and alternative communication.</p>", []),
      ("<p>AAC is <em>augmentative</em> communication.</p>", ["AAC"]),
      ("<definitions><definition><word>IEP</word><meaning>A plan.</meaning></definition></definitions>", []),
      ("<p>OK, watch TV in the USA.</p>", ["OK", "TV", "USA"]),
      ("<p>WONDERFUL. I am A. McDonald and iPads, R2D2.</p>", []),
    ])
  func rows(blocks: String, letters: [String]) throws {
    let text = module(blocks)
    #expect(try remarks(text).marked(in: text) == letters)
    #expect(try remarks(text).names.allSatisfy { $0 == "abbreviation.unexplained" })
  }

  @Test("that everybody knows needs none")
  func known() throws {
    #expect(try remarks(module("<p>OK, watch TV in the US.</p>"), productWording()).names == [])
  }

  @Test("may be explained by a glossary")
  func glossary() throws {
    try withFolder { folder in
      try module("<p>Ask for the IEP.</p><p>What is a <term ref=\"iep\">plan</term>?</p>").write(
        to: folder.appending(path: "module.xml"), atomically: true, encoding: .utf8)
      let entry = "<entry id=\"iep\"><word>IEP</word><meaning>A plan.</meaning></entry>"
      try "<glossary xmlns=\"urn:orientation-kit:1\" xml:lang=\"en\">\(entry)</glossary>".write(
        to: folder.appending(path: "glossary.xml"), atomically: true, encoding: .utf8)
      let result = try Checker(types: standardTypes()).check(paths: [folder.path])
      #expect(result.files.flatMap(\.diagnostics).map(\.id) == [])
    }
  }
}
