import ActivityKit
import Foundation
import Testing

@testable import Bundles

@Suite("Reading a bundle")
struct ReadingTests {
  private func messages(_ changes: [String: String?]) throws -> String {
    let result = try Sample.read(changes)
    #expect(result.bundle == nil)
    return result.documents.flatMap { $0.diagnostics.map(\.message) }.joined(separator: "\n")
  }

  private func manifest(_ old: String, _ new: String) throws -> String {
    #expect(Sample.manifest.contains(old))
    return try messages(["bundle.xml": Sample.manifest.replacingOccurrences(of: old, with: new)])
  }

  @Test("a sound bundle has no mistakes, and its declaration is a schema")
  func sound() throws {
    let result = try Sample.read()
    let bundle = try #require(result.bundle, "\(result.documents.flatMap(\.diagnostics))")
    #expect(result.documents.allSatisfy { $0.diagnostics.isEmpty })
    #expect(bundle.declaration.schema.name == "acme-two-truths")
    #expect(!bundle.runsCode)
    #expect(
      bundle.samples.first?.definition.hasPrefix("<acme-two-truths xmlns=\"urn:orientation-kit:1\"><prompt>") == true)
    #expect(bundle.samples.first?.right == Response(["pick": ["b"]]))
  }

  @Test("mistakes of the manifest are found where they stand")
  func manifests() throws {
    #expect(try manifest("id=\"acme-two-truths\"", "id=\"timeline\"").contains("owner's name"))
    #expect(
      try manifest("statement[untrue].id}\"", "statement[false].id}\"").contains("nothing that the definition holds"))
    #expect(try manifest("<scoring pass=\"100\">", "<scoring pass=\"200\">").contains("pass"))
    #expect(try manifest("name=\"untrue\"", "name=\"text\"").contains("is taken"))
    #expect(try manifest("<statement id=\"x\" untrue=", "<statement id=\"x\" untru=").contains("untru"))
    #expect(try manifest("version=\"1\"", "").contains("version"))
    #expect(try messages(["bundle.xml": nil]).contains("there is no bundle.xml"))
    #expect(try messages(["view.mustache": nil]).contains("there is no view.mustache"))
    #expect(try messages(["evaluate.lua": "function evaluate() end"]).contains("nothing says that it is used"))
  }

  @Test(
    "mistakes of the view are found",
    arguments: [
      ("{{{prompt.text}}}", "views have no"), ("{{&prompt.text}}", "views have no"), ("{{>other}}", "views have no"),
      ("{{=<% %>=}}", "views have no"), ("{{#statement}}", "never closed"), ("{{/statement}}", "closes nothing"),
      ("{{statment}}", "nothing that a view can show"), ("{{say.nothing}}", "nothing that a view can show"),
      ("{{#statement}}{{untrue}}{{/statement}}", "nothing that a view can show"),
      ("{{#statement}}{{#feedback}}{{text}}{{/feedback}}{{/statement}}", "nothing that a view can show"),
      ("{{", "has no }}"), ("<script>1</script>", "script"), ("<p>Text</p>", "<p>"), ("<prose></prose>", "prose"),
      (
        "<choices name=\"pick\"><question>Again?</question><option id=\"a\">A</option><option id=\"b\">B</option></choices>",
        "two controls have the name"
      ),
      (
        "<choices name=\"two\"><question> </question><option id=\"a\">A</option><option id=\"b\">B</option></choices>",
        "question"
      ),
      (
        "<choices name=\"two\"><question>Q</question><option id=\"a\">A</option><option id=\"a\">B</option></choices>",
        "have the id"
      ),
      ("<prose style=\"color: red\">Text</prose>", "style"), ("<prose onclick=\"x()\">Text</prose>", "onclick"),
      ("<!DOCTYPE x [<!ENTITY e 'x'>]><prose>&e;</prose>", "stands alone"), ("</view><view>", "after the end"),
    ])
  func views(addition: String, message: String) throws {
    let text = try messages(["view.mustache": Sample.view + addition])
    #expect(text.contains(message), "\(text)")
  }

  @Test("a view with ten thousand elements is refused, however it comes about")
  func hugeViews() throws {
    let many = String(repeating: "<prose>x</prose>", count: 3000)
    #expect(try messages(["view.mustache": Sample.view + many]).contains("elements"))
    let statements = (1...100).map { "<statement id=\"s\($0)\">x</statement>" }.joined()
    let loop = "{{#statement}}" + String(repeating: "<prose>x</prose>", count: 100) + "{{/statement}}"
    let wide = Sample.manifest.replacingOccurrences(of: "<statement id=\"x\"", with: statements + "<statement id=\"x\"")
    #expect(try messages(["bundle.xml": wide, "view.mustache": Sample.view + loop]).contains("elements"))
    let long = "{{#statement}}" + String(repeating: "x", count: 50_000) + "{{/statement}}"
    #expect(try messages(["bundle.xml": wide, "view.mustache": Sample.view + long]).contains("far too long"))
  }

  @Test("words of an author never become markup")
  func escaping() throws {
    let bundle = try #require(try Sample.read().bundle)
    let nasty = "&lt;script&gt; &quot;'\u{301} &amp;amp; {{prompt.text}}"
    let element = try #require(
      Sample.element(
        """
        <acme-two-truths xmlns="urn:orientation-kit:1"><prompt>\(nasty)</prompt>
        <statement id="a">A</statement><statement id="b" untrue="true">B</statement></acme-two-truths>
        """))
    var reading = Reading()
    let activity = BundleActivity(bundle, runner: nil)
    let (prompt, _) = try #require(activity.read(element, in: &reading), "\(reading.diagnostics)")
    let view = try activity.view(of: prompt, given: AttemptState(seed: 1))
    guard case .choices(let choices) = view.last else {
      Issue.record("no choices")
      return
    }
    #expect(choices.question.plain == "<script> \"'\u{301} &amp; {{prompt.text}}")
  }

  @Test(
    "a definition to which no answer could be right is refused where it stands",
    arguments: [("", ""), (" untrue=\"true\"", " untrue=\"true\"")])
  func nothingRight(first: String, second: String) throws {
    let bundle = try #require(try Sample.read().bundle)
    let element = try #require(
      Sample.element(
        """
        <acme-two-truths xmlns="urn:orientation-kit:1"><prompt>Which?</prompt>
        <statement id="a"\(first)>A</statement><statement id="b"\(second)>B</statement></acme-two-truths>
        """))
    var reading = Reading()
    #expect(BundleActivity(bundle, runner: nil).read(element, in: &reading) == nil)
    #expect(reading.diagnostics.map(\.id) == ["bundle.nothing-right"])
  }

  @Test("what is an answer is not in the prompt")
  func silence() throws {
    let bundle = try #require(try Sample.read().bundle)
    let element = try #require(Sample.element(bundle.samples[0].definition))
    var reading = Reading()
    let (prompt, _) = try #require(BundleActivity(bundle, runner: nil).read(element, in: &reading))
    let text = String(decoding: try JSONEncoder().encode(prompt), as: UTF8.self)
    #expect(!text.contains("untrue") && !text.contains("one cat") && text.contains("trains"))
  }
}
