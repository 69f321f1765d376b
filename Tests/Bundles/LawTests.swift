import ActivityKit
import ActivityKitTesting
import Testing

@testable import Bundles

@Suite("Bundles keep the laws of the contract")
struct LawTests {
  /// A bundle whose view is the example of every control.
  private func everything() throws -> DroppedBundle {
    let manifest = """
      <bundle xmlns="urn:orientation-kit:1" id="acme-everything" version="1" license="CC0-1.0" responses="personal"
        modes="answered">
        <title>Everything</title><captures>everything</captures>
        <element purpose="Everything."><attribute name="title" type="text" help="its title"/></element>
        <sample><acme-everything title="A"/></sample><sample><acme-everything/></sample>
      </bundle>
      """
    let view = ViewLanguage.controls.compactMap(\.schema.example).enumerated().map { index, example in
      // The recording's question and the form's fields have names that others have, too.
      example.replacing("name=\"", with: "name=\"c\(index)-")
    }.joined()
    var contents = ["bundle.xml": Array(manifest.utf8), "view.mustache": Array(view.utf8)]
    contents["sounds/hello.mp3"] = Views.mp3
    let result = BundleReader.read(try BundleFiles(contents), path: "everything")
    return try #require(result.bundle, "\(result.documents.flatMap { $0.diagnostics.map(\.message) })")
  }

  @Test("with every control of the view language", arguments: Law.allCases)
  func everything(law: Law) async throws {
    let activity = BundleActivity(try everything(), runner: nil)
    #expect(await Conformance(activity, responses: 2000).findings(law) == [])
  }

  @Test("scored by rules", arguments: Law.allCases)
  func rules(law: Law) async throws {
    let activity = BundleActivity(try #require(try Sample.read().bundle), runner: nil)
    #expect(activity.descriptor.twins.count == 2)
    #expect(await Conformance(activity, responses: 2000).findings(law) == [])
  }

  @Test("twins hold other values wherever something is declared as an answer")
  func twins() throws {
    let bundle = try #require(try Sample.read().bundle)
    let twins = try #require(BundleTwins(declaration: bundle.declaration).pairs(of: bundle).first)
    let (one, other) = (twins.one.definition, twins.other.definition)
    #expect(one == bundle.samples[0].definition)
    #expect(one.contains("<statement id=\"a\">") && other.contains("<statement id=\"a\" untrue=\"true\">"))
    #expect(one.contains("<statement id=\"b\" untrue=\"true\">") && other.contains("<statement id=\"b\">"))
    #expect(one.contains("It is one cat.<") && !other.contains("It is one cat."))
  }

  @Test("a bundle that declares no answer, or whose own twins look different, is refused")
  func refused() throws {
    func names(_ manifest: String, _ view: String = Sample.view) throws -> [String] {
      let result = try Sample.read(["bundle.xml": manifest, "view.mustache": view])
      return result.documents.flatMap(\.diagnostics).map(\.id)
    }
    let open = Sample.manifest.replacing(" answer=\"true\"", with: "")
    #expect(try names(open) == ["bundle.answer"])
    func twins(_ first: String, _ second: String) -> String {
      func definition(_ inside: String) -> String {
        "<acme-two-truths><prompt>Q</prompt>\(inside)</acme-two-truths>"
      }
      return open.replacing("</bundle>", with: "<twins>\(definition(first))\(definition(second))</twins></bundle>")
    }
    let (one, two) = ("<statement id=\"a\">A</statement>", "<statement id=\"b\" untrue=\"true\">B</statement>")
    #expect(try names(twins(one + two, two + one)) == [])
    let fixed = Sample.view.replacing(" shuffle=\"true\"", with: "")
    #expect(try names(twins(one + two, two + one), fixed) == ["bundle.answer"])
    let telling = Sample.view.replacing(
      "{{#statement}}", with: "{{#statement}}{{#untrue}}<option id=\"{{id}}-it\">it</option>{{/untrue}}")
    let marked = one.replacing("<statement id=\"a\"", with: "<statement id=\"a\" untrue=\"true\"")
    let unmarked = two.replacing(" untrue=\"true\"", with: "")
    #expect(try names(twins(one + two, marked + unmarked), telling) == ["bundle.answer"])
  }
}
