import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("What a preview is made from")
struct PreviewTests {
  private static func module(_ title: String, _ more: String = "") -> String {
    """
    <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="1" xml:lang="en">
    <title>\(title)</title><summary>S</summary>
    <section id="one"><title>T</title><p>P</p></section>
    <!-- <section id="none"> -->
    <section id="two"><title>T</title><p>P</p>\(more)</section></module>
    """
  }

  @Test("of a file that is broken just now, what it held before is kept, until it is gone")
  func lastGood() throws {
    let checker = Checker(types: try standardTypes())
    try withFolder { folder in
      let file = folder.appending(path: "a.xml")
      var living = LivingLibrary()
      func save(_ text: String) throws {
        try text.write(to: file, atomically: true, encoding: .utf8)
        living.update(try checker.check(paths: [folder.path]))
      }
      try save(Self.module("First"))
      #expect(living.stale.isEmpty)
      try save("<module>")
      #expect(living.library.catalog.modules[ModuleID("a")]?.title == "First")
      #expect(living.stale.count == 1)
      #expect(!living.diagnostics(of: ModuleID("a"), for: "en").isEmpty)
      try save("")
      #expect(living.library.catalog.modules[ModuleID("a")]?.title == "First")
      try save(Self.module("Second"))
      #expect(living.library.catalog.modules[ModuleID("a")]?.title == "Second")
      #expect(living.stale.isEmpty)
      try FileManager.default.moveItem(at: file, to: folder.appending(path: "b.txt"))
      try save(Self.module("Third").replacing("id=\"a\"", with: "id=\"b\""))
      #expect(living.library.catalog.modules[ModuleID("a")] == nil)
    }
  }

  @Test("a diagnostic belongs to the page in which it stands, also in a file without a tree")
  func pages() throws {
    let unknown = try result(of: check(Self.module("T", "<para>x</para>")))
    #expect(unknown.placed(try #require(unknown.files.first)).map(\.section) == [SectionID("two")])
    let broken = try result(of: check(Self.module("T", "<p>x</section>")))
    #expect(broken.placed(try #require(broken.files.first)).map(\.section) == [SectionID("two")])
    let whole = try result(of: check(Self.module("T").replacing("minutes=\"1\"", with: "minutes=\"x\"")))
    #expect(whole.placed(try #require(whole.files.first)).map(\.section) == [nil])
  }

  @Test("the gallery shows every block, and every sample in every state")
  func gallery() async throws {
    let types = try standardTypes()
    let gallery = try #require(Gallery(types: types))
    let samples = types.descriptors.reduce(0) { $0 + $1.samples.count }
    #expect(gallery.activities.count == samples * Gallery.State.allCases.count)
    #expect(gallery.module.activities.map(\.id).allSatisfy { gallery.states[$0] != nil })
    for type in types.descriptors {
      let page = try #require(gallery.page(of: SectionID(type.name)))
      #expect(page.activities.count == type.samples.count * Gallery.State.allCases.count)
      #expect(page.activities.allSatisfy { $0.type == type.name })
    }
    #expect(gallery.page(of: SectionID("all")) == nil)
    for (id, activity) in gallery.activities {
      let found = await SampleResponses(to: activity, seed: 1, sample: gallery.samples[id])
      let right = try #require(found.right, "\(id)")
      #expect(try await activity.evaluate(right.response, given: AttemptState(seed: 1, stored: right.stored)).passed)
      if let wrong = found.wrong {
        let state = AttemptState(seed: 1, stored: wrong.stored)
        #expect(try await !activity.evaluate(wrong.response, given: state).passed)
      } else {
        #expect(activity.responses != .judged, "\(id): what is judged can be wrong")
      }
      if let refused = found.refused {
        #expect(!refused.isEmpty)
      } else {
        #expect(id.rawValue.hasPrefix("survey"), "only a survey may be left out as a whole")
      }
    }
  }

  /// A type with two samples that are too large together, of so many elements each.
  private struct Large: ActivityType {
    struct Prompt: Codable, Sendable {}
    let descriptor: ActivityDescriptor

    init(elements: Int) {
      let items = String(repeating: "<item/>", count: elements)
      descriptor = ActivityDescriptor(
        version: 1, schema: ElementSchema("acme-large", "Large.", children: [.any(ElementSchema("item", "One."))]),
        modes: [.viewed], captures: "nothing",
        samples: [1, 2].map { _ in .init("<acme-large xmlns=\"\(orientationNamespace)\">\(items)</acme-large>") })
    }

    func read(_ element: Element, in reading: inout Reading) -> (prompt: Prompt, key: NoKey)? { (Prompt(), NoKey()) }
    func view(of prompt: Prompt, given state: AttemptState) -> [Control] { [.words([.text("Look.")])] }
    func evaluate(_: Response, to prompt: Prompt, key: NoKey, given state: AttemptState) -> Outcome {
      Outcome(score: Percentage(100), passed: true, items: [])
    }
    func summary(of response: Response, to prompt: Prompt) -> String { "Looked." }
  }

  @Test("the gallery leaves out a type whose samples it cannot show, says so, and shows all others")
  func leftOut() throws {
    var types = try standardTypes()
    let all = try #require(Gallery(types: types))
    #expect(all.leftOut == [])
    try types.register(Large(elements: 10))
    #expect(try #require(Gallery(types: types)).activities.count == all.activities.count + 8)
    types = try standardTypes()
    try types.register(Large(elements: 7_000))
    let gallery = try #require(Gallery(types: types))
    #expect(gallery.activities.count == all.activities.count)
    #expect(gallery.leftOut == [.init(type: "acme-large", reason: "the file has more than 50000 elements")])
  }

  @Test("a translation that is broken just now says what it said before, with what is wrong with it")
  func brokenTranslation() throws {
    try withFolder { folder in
      var living = LivingLibrary()
      let module = ModuleID("m")
      func save(_ original: String, _ spanish: String) throws {
        living.update(
          try TranslationSamples.check(["module.xml": original, "module.es.xml": spanish], in: folder))
      }
      func title(_ language: String) -> String? { living.library.speaking(language).catalog.modules[module]?.title }
      try save(TranslationSamples.original, TranslationSamples.spanish)
      #expect(living.languages == ["en", "es"])
      #expect(title("es") == "Dale tiempo a la gente" && title("en") == "Give people time")
      #expect(living.diagnostics(of: module, for: "es").isEmpty)
      try save(TranslationSamples.original, "<module>")
      #expect(title("es") == "Dale tiempo a la gente")
      #expect(Set(living.diagnostics(of: module, for: "es").map(\.path)) == ["\(folder.path)/module.es.xml"])
      #expect(living.diagnostics(of: module, for: "en").isEmpty)
      #expect(living.paths(of: module, for: "es").contains(where: living.stale.contains))
      #expect(!living.paths(of: module, for: "en").contains(where: living.stale.contains))
    }
  }

  @Test("what a translation said before is not put over an original that has other parts now")
  func otherOriginal() throws {
    try withFolder { folder in
      var living = LivingLibrary()
      let files = ["module.xml": TranslationSamples.original, "module.es.xml": TranslationSamples.spanish]
      living.update(try TranslationSamples.check(files, in: folder))
      let more = TranslationSamples.original.replacing("<p>Use your", with: "<p>This is new.</p><p>Use your")
      living.update(try TranslationSamples.check(["module.xml": more, "module.es.xml": "<module>"], in: folder))
      let module = try #require(living.library.speaking("es").catalog.modules[ModuleID("m")])
      #expect(module.title == "Give people time")
      #expect(module.sections[0].pieces.count == 5)
    }
  }

  @Test("a feed tells of each save, of a folder that is emptied or gone, and of one that is back")
  func feed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "feed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.xml")
    var results = FolderFeed(folder.path, types: try standardTypes()).results().makeAsyncIterator()
    let empty = try #require(await results.next())
    #expect(throws: CheckFailure.self) { try empty.get() }
    func title(_ result: FolderFeed.Result?) throws -> String? {
      try result?.get().library?.catalog.modules[ModuleID("a")]?.title
    }
    try Data(Self.module("First").utf8).write(to: file, options: .atomic)
    #expect(try title(await results.next()) == "First")
    try Data(Self.module("Second").utf8).write(to: file, options: .atomic)
    #expect(try title(await results.next()) == "Second")
    try FileManager.default.removeItem(at: file)
    let emptied = try #require(await results.next())
    #expect(throws: CheckFailure.self) { try emptied.get() }
    try Data(Self.module("Third").utf8).write(to: file, options: .atomic)
    #expect(try title(await results.next()) == "Third")
    try FileManager.default.removeItem(at: folder)
    let gone = try #require(await results.next())
    #expect(throws: CheckFailure.self) { try gone.get() }
  }
}
