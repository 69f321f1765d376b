import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("What readers of a translation see")
struct TranslationReadingTests {
  private let module = ModuleID("m")

  private func library(_ original: String = TranslationSamples.original, _ spanish: String = TranslationSamples.spanish)
    throws -> Library
  {
    try #require(TranslationSamples.check(original, spanish).library)
  }

  @Test("is known to the record as the original: ids, revision, fingerprints")
  func identity() throws {
    let library = try library()
    let original = try #require(library.catalog.modules[module])
    let spanish = try #require(library.speaking("es-MX").catalog.modules[module])
    #expect(original.title == "Give people time" && spanish.title == "Dale tiempo a la gente")
    #expect(spanish.language == "es")
    #expect(spanish.revision == original.revision && spanish.changes == original.changes)
    #expect(spanish.sections.map(\.id) == original.sections.map(\.id))
    #expect(spanish.activities.map(\.id) == original.activities.map(\.id))
    #expect(spanish.activities.map(\.fingerprint) == original.activities.map(\.fingerprint))
  }

  @Test("is worth the same in both languages, each answer with its own words")
  func evaluation() async throws {
    let library = try library()
    let english = try #require(library.activities[module]?[ActivityID("check")])
    let spanish = try #require(library.speaking("es").activities[module]?[ActivityID("check")])
    let state = AttemptState(seed: 3)
    #expect(try english.view(given: state).flatMap(\.fields) == spanish.view(given: state).flatMap(\.fields))
    for option in ["o1", "o2"] {
      let response = Response(["q": [option]])
      let one = try await english.evaluate(response, given: state)
      let other = try await spanish.evaluate(response, given: state)
      #expect(one.score == other.score && one.passed == other.passed)
      #expect(one.items.map(\.isRight) == other.items.map(\.isRight))
      #expect(one.items.map(\.isCritical) == other.items.map(\.isCritical))
      #expect(one.items.flatMap(\.feedback) != other.items.flatMap(\.feedback))
    }
  }

  @Test("is the original, marked with its language, where a paragraph or an activity is not translated")
  func untranslated() throws {
    let text = TranslationSamples.spanish.replacing("Usa tu <abbr", with: "[en] Use your <abbr")
      .replacing("Esperar la respuesta.", with: "Wait for the answer.")
    let spanish = try #require(library(TranslationSamples.original, text).speaking("es").catalog.modules[module])
    let section = try #require(spanish.section(SectionID("one")))
    #expect(section.title == "Espera un momento" && section.language == nil)
    #expect(section.pieces.map(\.language) == [nil, "en", nil, "en"])
    guard case .paragraph(let words) = section.pieces[1].block else { throw CancellationError() }
    #expect(words.plain == "Use your board.")
  }

  @Test("is the original of a section that has to be read again since it was translated, and the rest in translation")
  func stale() throws {
    let text = TranslationSamples.spanish.replacing("of-revision=\"2\"", with: "of-revision=\"1\"")
    let spanish = try #require(library(TranslationSamples.original, text).speaking("es").catalog.modules[module])
    #expect(spanish.sections.map(\.language) == [nil, "en"])
    #expect(spanish.sections.map(\.title) == ["Espera un momento", "What comes next"])
  }

  @Test("stays in translation where a change leaves what was finished, and is the original where nothing is told")
  func changeRecords() throws {
    let text = TranslationSamples.spanish.replacing("of-revision=\"2\"", with: "of-revision=\"1\"")
    let kept = TranslationSamples.original.replacing("retake", with: "keep")
    #expect(try library(kept, text).speaking("es").catalog.modules[module]?.sections.map(\.language) == [nil, nil])
    let untold = TranslationSamples.original.replacing(" revision=\"2\" minutes", with: " revision=\"3\" minutes")
    #expect(try library(untold, text).speaking("es").catalog.modules[module]?.language == "en")
  }

  @Test("is the original where there is no translation")
  func otherLanguage() throws {
    #expect(try library().speaking("fr").catalog.modules[module]?.language == "en")
  }

  @Test("takes shared sections from their own translation")
  func shared() throws {
    func module(_ language: String, _ more: String, _ title: String) -> String {
      """
      <module xmlns="\(orientationNamespace)" id="m" revision="1" \(more) minutes="5" xml:lang="\(language)">
      <title>\(title)</title><summary>\(title)</summary><include section="ways" id="our-ways"/></module>
      """
    }
    func shared(_ language: String, _ more: String, _ text: String) -> String {
      """
      <shared xmlns="\(orientationNamespace)" xml:lang="\(language)"\(more)><section id="ways"><title>\(text)</title>
      <p>\(text)</p></section></shared>
      """
    }
    try withFolder { folder in
      let result = try TranslationSamples.check(
        [
          "module.xml": module("en", "", "Ways"), "module.es.xml": module("es", "of-revision=\"1\"", "Maneras"),
          "parts.xml": shared("en", "", "Many ways to talk"),
          "parts.es.xml": shared("es", " of-revision=\"1\"", "Muchas maneras"),
        ], in: folder)
      #expect(result.names == [])
      let spanish = try #require(result.library?.speaking("es").catalog.modules[self.module])
      #expect(spanish.sections.map(\.title) == ["Muchas maneras"])
      #expect(spanish.sections.map(\.id) == [SectionID("our-ways")])
    }
  }

  @Test("explains the words of the glossary in the language, as far as they are translated")
  func glossary() throws {
    func glossary(_ head: String, _ first: String, _ second: String) -> String {
      """
      <glossary xmlns="\(orientationNamespace)" \(head)><entry id="peer"><word>\(first)</word><meaning>\(first).</meaning>
      </entry><entry id="aac"><word>\(second)</word><meaning>\(second).</meaning></entry></glossary>
      """
    }
    let spanish = TranslationSamples.original.replacing("Many people", with: "<term ref=\"peer\">P</term>")
      .replacing("Use your", with: "<term ref=\"aac\">A</term>")
    try withFolder { folder in
      let result = try TranslationSamples.check(
        [
          "module.xml": spanish, "words.xml": glossary("xml:lang=\"en\"", "peer", "[A] b c d"),
          "words.es.xml": glossary("xml:lang=\"es\" of-revision=\"1\"", "compañero", "[en] b c d"),
        ], in: folder)
      let glossary = try #require(result.library?.catalog.glossary)
      #expect(glossary.entry(TermID("peer"), in: "es")?.word == "compañero")
      #expect(glossary.entry(TermID("aac"), in: "es")?.language == "en")
      #expect(Set(result.names) == ["translation.untranslated"])
    }
  }
}
