import ActivityKit
import Authoring
import Testing

@testable import Bundles

@Suite("Pictures and sounds of a bundle")
struct MediaTests {
  private static let option = """
    <choices name="c"><question>Q</question><option id="a">A<picture src="SOURCE"/></option><option id="b">B</option></choices>
    """

  private func picture(_ source: String, written: Set<String> = []) throws -> (Picture?, [String: [UInt8]]) {
    let read = try Views.read(Self.option.replacing("SOURCE", with: source), written: written)
    guard case .choices(let choices)? = read.view?.controls.first else { return (nil, read.offered) }
    return (choices.options[0].picture, read.offered)
  }

  @Test("are offered to pages under a name of the bundle's")
  func offered() throws {
    let (picture, offered) = try picture("pictures/wait.png")
    let name = "acme-x~pictures-wait-png.png"
    #expect(picture == Picture(source: name, alternative: ""))
    #expect(offered == [name: Views.png])
  }

  @Test("are the module's where the author names them")
  func authors() throws {
    let (picture, offered) = try picture("cat.png", written: ["cat.png"])
    #expect(picture?.source == "cat.png" && offered.isEmpty)
    #expect(try self.picture("talk.mp3", written: ["talk.mp3"]).0 == nil)
  }

  @Test("what a picture says by itself has to be told in words")
  func alternative() throws {
    let question = """
      <choices name="c"><question>Q</question><picture src="cat.png"ALT/><option id="a">A</option><option id="b">B</option>
      </choices>
      """
    #expect(try Views.read(question.replacing("ALT", with: "")).messages.contains { $0.contains("alt=") })
    #expect(try Views.read(question.replacing("ALT", with: " alt=\" \"")).view == nil)
    let view = try #require(try Views.read(question.replacing("ALT", with: " alt=\"A cat\"")).view)
    guard case .choices(let choices) = view.controls[0] else { throw CancellationError() }
    #expect(choices.picture?.alternative == "A cat")
  }

  @Test("an author's picture is declared, checked and used as any of a module")
  func declared() throws {
    let manifest = Sample.manifest
      .replacing(
        "<child name=\"statement\"",
        with: "<attribute name=\"scene\" type=\"picture\" help=\"x\"/><child name=\"statement\""
      )
      .replacing("<acme-two-truths><prompt>Which", with: "<acme-two-truths scene=\"cat.png\"><prompt>Which")
    let view = Sample.view.replacing(
      "{{#statement}}", with: "{{#scene}}<picture src=\"{{scene}}\" alt=\"A cat\"/>{{/scene}}{{#statement}}")
    var files = try Sample.files(["bundle.xml": manifest, "view.mustache": view]).contents
    files["cat.png"] = Views.png
    let bundle = try #require(BundleReader.read(try BundleFiles(files), path: "b").bundle)
    let activity = BundleActivity(bundle, runner: nil)
    let types = try ActivityTypes([activity])
    let element = try #require(Sample.element(bundle.samples[0].definition))
    var reading = Reading(files: ModuleFiles(bundle.media.beside))
    let prepared = try #require(types.prepare(element, in: &reading), "\(reading.diagnostics)")
    #expect(prepared.files == ["cat.png"] && prepared.offered.isEmpty)
    guard case .choices(let choices)? = try prepared.view(given: AttemptState(seed: 1)).last else {
      throw CancellationError()
    }
    #expect(choices.picture?.source == "cat.png")
  }

  @Test(
    "are what their names say, and not too large",
    arguments: [
      ("a.png", Array("<svg".utf8)), ("a.png", [0x89, 0x50, 0x4E, 0x47]), ("a.webp", Array("RIFF0000WAVE".utf8)),
      ("a.wav", Array("RIFF0000WEBP".utf8)), ("a.jpg", Views.png), ("a.mp3", [0xFF, 0xD8, 0xFF]), ("a.ogg", []),
      ("A.PNG", Array("GIF89a".utf8)), ("a.png", Views.png + [UInt8](repeating: 0, count: 1 << 20)),
    ])
  func refused(name: String, bytes: [UInt8]) throws {
    #expect(throws: BundleRefusal.self) { try BundleFiles([name: bytes]) }
  }

  @Test("a frame of MPEG audio begins in several ways", arguments: [0xFB, 0xFA, 0xF3, 0xF2, 0xE3] as [UInt8])
  func frames(second: UInt8) throws { _ = try BundleFiles(["a.mp3": [0xFF, second, 0x90, 0]]) }

  @Test(
    "what pages must not hold is refused by its name",
    arguments: [
      ("page.html", "HTML"), ("x.XHTML", "HTML"), ("a.js", "a script"), ("a.css", "style"), ("a.svg", "a drawing"),
      ("a.wasm", "a program"), ("a.exe", "no file that a bundle has"),
    ])
  func named(name: String, what: String) {
    #expect {
      _ = try BundleFiles([name: [1]])
    } throws: { error in
      "\(error)".contains("\"\(name)\"") && "\(error)".contains(what)
    }
  }
}
