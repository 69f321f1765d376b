import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

/// The files of Tests/Gallery say everything that the language can say.
@Suite("The gallery")
struct GalleryTests {
  let result: CheckResult
  let library: Library

  init() throws {
    result = try Checker(types: standardTypes()).check(paths: [packageFolder.appending(path: "Tests/Gallery").path])
    library = try #require(result.library)
  }

  private func module() throws -> Module { try #require(library.catalog.modules[ModuleID("all-blocks")]) }

  @Test("has no mistakes, and nothing that nobody uses")
  func clean() {
    #expect(result.files.flatMap(\.diagnostics).map(\.message) == [])
    #expect(result.files.count == 5)
  }

  @Test("holds every kind of block")
  func blocks() throws {
    let used = try Set(
      result.files.flatMap { file -> [String] in
        let root = try #require(DocumentReader().read(file.source).root)
        return root.descendants(named: "section").flatMap(\.elements).map(\.name)
      })
    #expect(used == Set(BlockLanguage.blocks.map(\.name) + ["title"]))
  }

  @Test("has a shared section under the module's own name for it, with its activity ready")
  func shared() throws {
    let module = try module()
    #expect(module.sections.map(\.id.rawValue) == ["words", "tables", "media", "ways", "leading"])
    #expect(module.section(SectionID("ways"))?.title == "Many ways to talk")
    let prepared = try #require(library.activities[module.id])
    #expect(Set(prepared.keys) == [ActivityID("ways-check"), ActivityID("leading-check")])
    #expect(module.activities.allSatisfy { prepared[$0.id] != nil })
  }

  @Test("knows where each named file is, in whose folder it may be, and no other")
  func files() throws {
    let paths = try #require(library.files[ModuleID("all-blocks")])
    #expect(paths.keys.sorted() == ["board.svg", "talker.svg", "tone.wav", "wave.es.vtt", "wave.vtt", "wave.webm"])
    #expect(paths["talker.svg"]?.hasSuffix("/shared/talker.svg") == true)
    #expect(paths.values.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    #expect(library.files[ModuleID("second-steps")]?.isEmpty == true)
  }

  @Test("says for whom its parts are, in which language, and what comes first")
  func readers() throws {
    let module = try module()
    #expect(module.section(SectionID("leading"))?.readership == Readership(roles: [RoleID("facilitator")]))
    let words = try #require(module.section(SectionID("words")))
    #expect(words.pieces.last?.readership.roles == [RoleID("facilitator")])
    #expect(words.pieces.contains { $0.language == "es" })
    let second = try #require(library.catalog.modules[ModuleID("second-steps")])
    #expect(second.requires == [module.id])
    #expect(second.sections.last?.readership == Readership(roles: [RoleID("facilitator")], kits: [KitID("gallery")]))
  }

  @Test("explains its words")
  func words() {
    let entry = library.catalog.glossary.entry(TermID("aac"), in: "en-US")
    #expect(entry?.word == "AAC")
    #expect(entry?.expansion == "augmentative and alternative communication")
    #expect(library.catalog.glossary.entry(TermID("aac"), in: "es")?.language == "en")
    #expect(library.catalog.glossary.entry(TermID("nothing"), in: "en") == nil)
  }

  @Test("asks nobody again because an activity is for fewer readers now")
  func fingerprints() throws {
    let text = """
      <module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="1" xml:lang="en"><title>T</title>
      <summary>S</summary><section id="s"><title>T</title><activity id="a"CONDITION><pledge><prompt>I promise:</prompt>
      <statement id="wait">To wait.</statement></pledge></activity></section></module>
      """
    let fingerprints = try ["", " for=\"peer\"", " kit=\"lunch\" for=\"peer focus\""].map { condition in
      let file = try check(text.replacing("CONDITION", with: condition))
      guard case .module(let module, _)? = file.content else { return "no module" }
      return module.activities.map(\.fingerprint.hexadecimal).joined()
    }
    #expect(Set(fingerprints).count == 1)
    #expect(fingerprints[0].count == 64)
  }
}
