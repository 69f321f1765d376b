import ActivityKit
import Authoring
import Testing

@testable import Bundles

@Suite("A bundle in several languages")
struct LanguageTests {
  private static let spanish = """
    <messages xmlns="urn:orientation-kit:1" xml:lang="es"><message id="hint">Lee <em>cada</em> una.</message></messages>
    """

  private func result(_ changes: [String: String?]) throws -> BundleReader.Result {
    try Sample.read(changes.merging(["messages.es.xml": Self.spanish]) { own, _ in own })
  }

  private func prompt(
    _ bundle: DroppedBundle?, in language: String
  ) throws -> (activity: BundleActivity, prompt: BundleActivity.Prompt, key: BundleActivity.Key, names: [String]) {
    let bundle = try #require(bundle)
    let activity = BundleActivity(bundle, runner: nil)
    let element = try #require(Sample.element(bundle.samples[0].definition))
    var reading = Reading(language: language)
    let (prompt, key) = try #require(activity.read(element, in: &reading), "\(reading.diagnostics)")
    return (activity, prompt, key, reading.diagnostics.map(\.id))
  }

  private func hint(_ bundle: DroppedBundle?, in language: String) throws -> [Inline] {
    guard case .prose(let prose)? = try prompt(bundle, in: language).prompt.view.controls.first else { return [] }
    return prose.paragraphs[0]
  }

  @Test("says its own words in the language of the definition")
  func chosen() throws {
    let bundle = try result([:]).bundle
    #expect(try hint(bundle, in: "en") == [.text("Read each one.")])
    #expect(try hint(bundle, in: "es-MX") == [.text("Lee "), .emphasis("cada"), .text(" una.")])
    #expect(try prompt(bundle, in: "es").names == [])
  }

  @Test("marks what it does not know, and tells the author")
  func unknown() throws {
    let bundle = try result([:]).bundle
    #expect(try hint(bundle, in: "fr") == [.foreign("Read each one.", language: "en")])
    #expect(try prompt(bundle, in: "fr").names == ["activity.language"])
  }

  @Test("takes what a language lacks from the first one, with a warning at the file")
  func missing() throws {
    let english = """
      <messages xmlns="urn:orientation-kit:1" xml:lang="en"><message id="hint">Read each one.</message>
      <message id="more">More.</message></messages>
      """
    let view = Sample.view.replacing("{{say.hint}}", with: "{{say.more}}")
    let found = try result(["messages.en.xml": english, "view.mustache": view])
    #expect(found.documents.flatMap(\.diagnostics).map(\.id) == ["bundle.language"])
    #expect(found.documents.first { !$0.diagnostics.isEmpty }?.source.path.hasSuffix("messages.es.xml") == true)
    #expect(try hint(found.bundle, in: "es") == [.foreign("More.", language: "en")])
  }

  @Test("a message that the first language lacks is a warning, too")
  func extra() throws {
    let more = Self.spanish.replacing("</messages>", with: "<message id=\"more\">Más.</message></messages>")
    let found = try result(["messages.es.xml": more])
    #expect(found.documents.flatMap(\.diagnostics).map(\.message) == ["messages.en.xml has no more"])
  }

  @Test("a file of messages is named after its language")
  func fileName() throws {
    let found = try result(["messages.es.xml": nil, "messages.fr.xml": Self.spanish])
    #expect(found.bundle == nil)
    #expect(found.documents.flatMap(\.diagnostics).map(\.id) == ["bundle.file"])
  }

  @Test("feedback of rules is said in the language")
  func feedback() async throws {
    let manifest = Sample.manifest.replacing("No, that one is true.", with: "{say.hint} {statement[untrue].id}")
    let bundle = try result(["bundle.xml": manifest]).bundle
    for (language, said) in [("en", "Read each one. b"), ("es", "Lee cada una. b")] {
      let (activity, prompt, key, _) = try prompt(bundle, in: language)
      let outcome = try await activity.evaluate(
        Response(["pick": ["a"]]), to: prompt, key: key, given: AttemptState(seed: 1))
      #expect(outcome.items.flatMap(\.feedback) == [said])
    }
    let wrong = Sample.manifest.replacing("No, that one is true.", with: "{say.nothing}")
    #expect(try result(["bundle.xml": wrong]).bundle == nil)
  }

  @Test("feedback of scripts is said in the language")
  func scripted() throws {
    let json =
      #"{"score":0,"passed":false,"items":[{"field":"pick","right":false,"feedback":["{say.hint} {say.x} {"]}]}"#
    let outcome = try ScriptedOutcome.read(Array(json.utf8)[...], fields: ["pick"]) { ["hint": [.text("Lee.")]] }
    #expect(outcome.items.flatMap(\.feedback) == ["Lee. {say.x} {"])
  }

  @Test("marks of the author's stay in the view, and never stand in a tag")
  func marks() throws {
    let manifest = Sample.manifest.replacing(
      "Which one is not true?", with: "Which is <em>not</em> <a href=\"x\">true</a>?"
    )
    .replacing(" <a href=\"x\">true</a>", with: " true")
    let view = Sample.view + "<number name=\"n\" unit=\"{{prompt.text}}\"><label>{{prompt.text}}</label></number>"
    let bundle = try result(["bundle.xml": manifest, "view.mustache": view]).bundle
    let controls = try prompt(bundle, in: "en").prompt.view.controls
    guard case .number(let number) = controls[2] else { throw CancellationError() }
    #expect(number.label == [.text("Which is "), .emphasis("not"), .text(" true?")])
    #expect(number.unit == "Which is not true?")
  }
}
