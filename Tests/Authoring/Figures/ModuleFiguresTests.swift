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
}
