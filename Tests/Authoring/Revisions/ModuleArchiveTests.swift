import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("The archive of revisions")
struct ModuleArchiveTests {
  static func module(_ revision: Int, prompt: String = "What now?", changes: String = "") -> String {
    """
    <module xmlns="urn:orientation-kit:1" id="a" revision="\(revision)" minutes="1" xml:lang="en">
    <title>T</title><summary>S</summary>
    <section id="one"><title>T</title><p>Words.</p><figure src="board.svg" alt="Five words"/>
    <activity id="check"><quiz><choice id="q"><prompt>\(prompt)</prompt>
    <option correct="true">Wait.</option><option>Guess.</option></choice></quiz></activity></section>
    <section id="two"><title>T</title><p>Words.</p></section>
    \(changes.isEmpty ? "" : "<changes>\(changes)</changes>")</module>
    """
  }

  static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"

  /// A desk with modules, and the archive of a server beside it.
  struct Desk {
    let modules: URL
    let archive: ModuleArchive

    init(in folder: URL) throws {
      modules = folder.appending(path: "modules")
      archive = ModuleArchive(folder: folder.appending(path: "revisions").path, types: try standardTypes())
      try FileManager.default.createDirectory(at: modules, withIntermediateDirectories: true)
    }

    func check(_ text: String, picture: String = ModuleArchiveTests.picture) throws -> CheckResult {
      try Data(text.utf8).write(to: modules.appending(path: "module.xml"))
      try Data(picture.utf8).write(to: modules.appending(path: "board.svg"))
      return try Checker(types: standardTypes()).check(paths: [modules.path])
    }

    @discardableResult
    func serve(
      _ text: String, picture: String = ModuleArchiveTests.picture, at milliseconds: Int64 = 0
    ) throws -> (library: Library, notices: [RevisionNotice]) {
      let result = try check(text, picture: picture)
      return try archive.keep(try #require(result.library), from: result, at: milliseconds)
    }

    var files: [String] {
      get throws { try FileManager.default.subpathsOfDirectory(atPath: archive.folder).sorted() }
    }
  }

  @Test("still has the pictures of an earlier revision, as they were then")
  func pictures() throws {
    try withFolder { folder in
      let desk = try Desk(in: folder)
      try desk.serve(Self.module(1))
      let other = Self.picture.replacing("/>", with: "><title>New</title></svg>")
      let served = try desk.serve(Self.module(2), picture: other, at: 1).library
      let earlier = try #require(served.earlier[ModuleID("a")]?[1])
      let path = try #require(earlier.files["board.svg"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.picture)
      #expect(earlier.activities[ActivityID("check")] != nil)
    }
  }

  @Test("names what is damaged, uses the rest, and loses nothing of it", arguments: ["text", "entry", "missing"])
  func damage(kind: String) throws {
    try withFolder { folder in
      let desk = try Desk(in: folder)
      try desk.serve(Self.module(1))
      try desk.serve(Self.module(2, prompt: "What next?"), at: 1)
      let entries = "\(desk.archive.folder)/modules/a"
      let name = try #require(FileManager.default.contentsOfDirectory(atPath: entries).first { $0.hasPrefix("1-") })
      let entry = "\(entries)/\(name)"
      struct Entry: Decodable { let text: String }
      let text = try JSONDecoder().decode(Entry.self, from: Data(contentsOf: URL(filePath: entry))).text
      let victim = kind == "entry" ? entry : "\(desk.archive.folder)/files/\(text)"
      let before = try Data(contentsOf: URL(filePath: victim))
      if kind == "missing" {
        try FileManager.default.removeItem(atPath: victim)
      } else {
        try Data("{ half".utf8).write(to: URL(filePath: victim))
      }
      let held = try desk.files
      let (library, notices) = try desk.serve(Self.module(3, prompt: "And then?"), at: 2)
      let damaged = notices.filter { if case .damaged = $0.kind { true } else { false } }
      #expect(damaged.map(\.kind) == [.damaged(path: entry)])
      #expect(damaged.first?.text.contains("Put the file back from a backup.") == true)
      #expect(library.earlier[ModuleID("a")]?.keys.sorted() == [2])
      #expect(try Set(held).isSubset(of: desk.files), "what is damaged is left where it is")

      try before.write(to: URL(filePath: victim))
      let mended = try desk.serve(Self.module(3, prompt: "And then?"), at: 3)
      #expect(mended.library.earlier[ModuleID("a")]?.keys.sorted() == [1, 2])
      #expect(mended.notices == [])
    }
  }

  @Test("a damaged revision that is still on the desk is written anew")
  func mending() throws {
    try withFolder { folder in
      let desk = try Desk(in: folder)
      try desk.serve(Self.module(1))
      let files = "\(desk.archive.folder)/files"
      for name in try FileManager.default.contentsOfDirectory(atPath: files) {
        try Data("x".utf8).write(to: URL(filePath: "\(files)/\(name)"))
      }
      #expect(try desk.serve(Self.module(1)).notices.count == 1)
      #expect(try desk.serve(Self.module(1)).notices == [])
    }
  }

  @Test("a number that is used again is told with what changed, and with the lines to write")
  func reused() throws {
    try withFolder { folder in
      let desk = try Desk(in: folder)
      try desk.serve(Self.module(1))
      try desk.serve(Self.module(2, prompt: "What next?"), at: 1)
      let edited = try desk.check(
        Self.module(2, prompt: "What then?"), picture: Self.picture.replacing("/>", with: "></svg>"))
      let remarked = try desk.archive.remarking(on: edited)
      let found = remarked.files.flatMap(\.diagnostics).filter { $0.id.hasPrefix("revision.") }
      #expect(found.map(\.id) == ["revision.reused"])
      let diagnostic = try #require(found.first)
      #expect(diagnostic.message.hasSuffix(": the activity \"check\", the picture board.svg"))
      #expect(diagnostic.help.first == "people who did \"check\" are asked again, and not told why")
      #expect(diagnostic.help.joined().contains("<change revision=\"3\" effect=\"keep\">"))
      #expect(remarked.errors == 0)
      let bumped = try desk.check(
        Self.module(3, prompt: "What then?", changes: "<change revision=\"3\" effect=\"keep\">Words.</change>"))
      #expect(try desk.archive.remarking(on: bumped).names.filter { $0.hasPrefix("revision.") } == [])
      let old = try desk.check(Self.module(1))
      #expect(try desk.archive.remarking(on: old).names.filter { $0.hasPrefix("revision.") } == ["revision.older"])
    }
  }

  @Test("an author is told of a line that asks for what did not change")
  func idle() throws {
    try withFolder { folder in
      let desk = try Desk(in: folder)
      try desk.serve(Self.module(1))
      func names(_ text: String) throws -> [String] {
        try desk.archive.remarking(on: desk.check(text)).names.filter { $0 == "change.idle" }
      }
      let line = "<change revision=\"2\" effect=\"retake\" activity=\"check\">Why.</change>"
      #expect(try names(Self.module(2, changes: line)) == ["change.idle"])
      #expect(try names(Self.module(2, prompt: "What next?", changes: line)) == [])
    }
  }

  @Test("looking at a check writes nothing")
  func readsAlone() throws {
    try withFolder { folder in
      let desk = try Desk(in: folder)
      _ = try desk.archive.remarking(on: desk.check(Self.module(1)))
      #expect(!FileManager.default.fileExists(atPath: desk.archive.folder))
    }
  }
}
