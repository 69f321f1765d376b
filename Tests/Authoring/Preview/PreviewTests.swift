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
      #expect(!living.diagnostics(of: ModuleID("a")).isEmpty)
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
    for (id, activity) in gallery.activities {
      let found = await SampleResponses(to: activity, seed: 1)
      let right = try #require(found.right, "\(id)")
      #expect(try await activity.evaluate(right, given: AttemptState(seed: 1)).passed)
      if let wrong = found.wrong {
        #expect(try await !activity.evaluate(wrong, given: AttemptState(seed: 1)).passed)
      } else {
        #expect(id.rawValue.hasPrefix("pledge"), "only a promise cannot be wrong")
      }
      #expect(found.refused?.isEmpty == false)
    }
  }

  @Test("a folder is another one after each save, also where size and time stay")
  func stamp() throws {
    try withFolder { folder in
      let file = folder.appending(path: "a.xml")
      try "one".write(to: file, atomically: true, encoding: .utf8)
      let first = FolderStamp(of: folder.path)
      #expect(FolderStamp(of: folder.path) == first)
      let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
      let other = folder.appending(path: ".new")
      try "two".write(to: other, atomically: true, encoding: .utf8)
      #expect(FolderStamp(of: folder.path) == first, "what begins with a dot is an editor's own")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.moveItem(at: other, to: file)
      if let time { try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path) }
      #expect(FolderStamp(of: folder.path) != first)
    }
  }
}
