import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("The figures of a module")
struct ModuleFiguresTests {
  @Test("count words, questions, objectives and languages")
  func counts() throws {
    let file = try check(
      """
      <module xmlns="urn:orientation-kit:1" id="a" revision="2" minutes="3" xml:lang="en">
      <title>T</title><summary>S</summary>
      <objectives><objective id="one">One.</objective><objective id="two">Two.</objective></objectives>
      <section id="s"><title>Two words</title><p>One <em>two</em> three.</p><p xml:lang="es">Cuatro cinco.</p>
      <activity id="q" objective="one"><quiz>
      <choice id="c"><prompt>Six?</prompt><option correct="true">Seven</option><option>Eight</option></choice>
      <choice id="d"><prompt>Nine?</prompt><option correct="true">Ten</option><option>Eleven</option></choice>
      </quiz></activity></section></module>
      """)
    let figures = try #require(try result(of: file).figures.first)
    #expect(figures.words == 13)
    #expect(figures.questions == 2)
    #expect(figures.sections == 1 && figures.activities == 1)
    #expect(figures.activitiesByObjective == ["one": 1, "two": 0])
    #expect(figures.languages == ["en", "es"])
    #expect(figures.minutes == 3 && figures.revision == 2)
    // 13 words are 4 seconds, two questions 20.
    #expect(figures.estimatedMinutes == 1)
  }

  @Test("are those of every module that has no errors")
  func realModules() throws {
    let result = try Checker(types: try standardTypes()).check(paths: [packageFolder.appending(path: "Modules").path])
    let figures = result.figures
    #expect(!figures.isEmpty)
    #expect(figures.map(\.id) == figures.map(\.id).sorted())
    #expect(figures.allSatisfy { $0.languages == ["en", "es"] }, "those of the translations beside them count")
    for module in figures { #expect(module.words > 100 && module.questions > 0 && module.estimatedMinutes > 1) }
  }

  @Test("give the grade of each section, and none where there are too few words to say")
  func grades() throws {
    let easy = String(repeating: "The dog runs to the cat. ", count: 20)
    let hard = String(
      repeating: "Collaborative participation necessitates considerable communicative responsibility. ", count: 12)
    let figures = try #require(
      try result(of: check(Self.module("<p>\(easy)</p>", "<p>\(hard)</p>", "<p>Few words.</p>"))).figures.first)
    let grades = figures.sectionFigures.map(\.readingGrade)
    #expect(figures.sectionFigures.map(\.id) == ["s0", "s1", "s2"])
    #expect(try #require(grades[0]) < 2)
    #expect(try #require(grades[1]) > 16)
    #expect(grades[2] == nil)
    let whole = try #require(figures.readingGrade)
    #expect(try whole > #require(grades[0]) && whole < #require(grades[1]))
    let german = try result(of: check(Self.module("<p>\(easy)</p>").replacing("\"en\"", with: "\"de\"")))
    #expect(german.figures.first?.readingGrade == nil && german.figures.first?.sectionFigures.count == 1)
  }

  @Test("give the grade that the check says, also of sections that only adults read")
  func sameAsCheck() throws {
    let hard = String(repeating: "Participation necessitates considerable responsibility. ", count: 20)
    let checked = try result(of: check(Self.module("<p>\(hard)</p>")))
    let said = try #require(checked.files.flatMap(\.diagnostics).first { $0.id == "reading.grade" }?.message)
    let grade = try #require(checked.figures.first?.sectionFigures.first?.readingGrade)
    #expect(said.contains("reads at grade \(String(format: "%g", grade))"))
    let adults = try result(
      of: check(Self.module("<p>\(hard)</p>").replacing("id=\"s0\"", with: "id=\"s0\" for=\"facilitator\"")))
    #expect(adults.files.flatMap(\.diagnostics).allSatisfy { $0.id != "reading.grade" })
    #expect(adults.figures.first?.sectionFigures.first?.readingGrade == grade)
  }

  private static func module(_ sections: String...) -> String {
    let pages = sections.enumerated().map { "<section id=\"s\($0)\"><title>T</title>\($1)</section>" }.joined()
    return """
      <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="3" xml:lang="en">
      <title>T</title><summary>S</summary>\(pages)</module>
      """
  }
}
