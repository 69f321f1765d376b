import ActivityKit
import Authoring
import Curriculum
import Storage
import Testing
import Tracking

@testable import OrientationKit

@Suite("One record in every language")
struct LanguageTests {
  private static let spanish = """
    <module xmlns="urn:orientation-kit:1" id="waiting" revision="1" of-revision="3" minutes="4" xml:lang="es">
      <title>Esperar</title><summary>Cómo esperar.</summary>
      <section id="wait"><title>Espera</title><p>Espera.</p>
        <activity id="check"><quiz><choice id="first"><prompt>¿Y ahora?</prompt>
          <option correct="true">Esperar.</option><option>Adivinar.</option></choice></quiz></activity>
      </section>
    </module>
    """

  private static let kit = Fixture.kit
    .replacing("revision=\"1\">", with: "revision=\"1\" of-revision=\"1\" xml:lang=\"es\">")
    .replacing("Lunch club", with: "Club del almuerzo").replacing("All done", with: "Todo hecho")

  private let fixture: Fixture
  private var english: Engine { fixture.engine }
  private var spanish: Engine { fixture.engine.speaking("es-MX") }

  init() throws { fixture = try Fixture(with: ["module.es.xml": Self.spanish, "kit.es.xml": Self.kit]) }

  @Test("an answer given in Spanish counts in English, and is shown there")
  func answers() async throws {
    let (staff, group, code) = try await fixture.group()
    let token = try await spanish.join(code: code, name: "Ana", pin: "204816")
    let visit = try #require(try await spanish.visit(token))
    #expect(spanish.modules(for: visit.profile).map(\.title) == ["Esperar"])
    #expect(english.modules(for: visit.profile).map(\.title) == ["Waiting"])
    _ = try await spanish.answer(
      Fixture.quiz, in: Fixture.section, with: Response(["first": ["o1"]]), by: visit, key: "1")
    try await spanish.viewed(Fixture.section, by: visit)

    let after = try #require(try await english.visit(token, to: Fixture.section))
    #expect(english.progress(of: after).isComplete && spanish.progress(of: after).isComplete)
    for engine in [english, spanish] {
      let activity = try #require(engine.catalog.modules[Fixture.section.module]?.activities.first)
      let module = try #require(engine.catalog.modules[Fixture.section.module])
      let prepared = try #require(engine.library.prepared(activity.id, of: module))
      let attempt = await engine.attempt(at: activity, in: module.id, prepared, for: after)
      #expect(attempt.state.previous?["first"] == ["o1"])
    }
    let snapshot = try await english.group(group, for: staff)
    #expect(english.readiness(of: snapshot).rules.map(\.truth) == spanish.readiness(of: snapshot).rules.map(\.truth))
    #expect(spanish.readiness(of: snapshot).rules.first?.rule.title == "Todo hecho")
    #expect(spanish.kit(of: snapshot).title == "Club del almuerzo")
  }
}
