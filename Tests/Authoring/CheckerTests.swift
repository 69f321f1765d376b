import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("Checking files")
struct CheckerTests {
  static let module = """
    <module xmlns="urn:orientation-kit:1" id="waiting" revision="1" minutes="5" xml:lang="en">
      <title>T</title><summary>S</summary><audience><role ref="peer"/></audience>
      <section id="s"><title>T</title><p>P</p></section>
    </module>
    """
  static let kit = """
    <kit xmlns="urn:orientation-kit:1" id="lunch" revision="1">
      <title>T</title><summary>S</summary>
      <roles><role id="peer" minutes="5"><title>Peer</title><complete module="waiting"/></role></roles>
      <rules><rule id="R" severity="warn"><title>T</title><when><complete role="peer"/></when></rule></rules>
    </kit>
    """

  @Test("the product's own modules and kits have no mistakes")
  func realFiles() throws {
    let result = try Checker(types: standardTypes()).check(paths: [packageFolder.appending(path: "Modules").path])
    #expect(result.errors == 0, "\(DiagnosticReport(result).text)")
    #expect(result.library != nil)
  }

  @Test("a folder is checked as a whole and gives a library")
  func folder() throws {
    try Self.check(["kit.xml": Self.kit, "a/module.xml": Self.module]) { result, folder in
      let library = try #require(result.library)
      #expect(library.catalog.modules.keys.map(\.rawValue) == ["waiting"])
      #expect(library.catalog.kits.keys.map(\.rawValue) == ["lunch"])
      #expect(library.folders[ModuleID("waiting")] == folder.appending(path: "a").path)
      #expect(DiagnosticReport(result).text == "1 module and 1 kit: no mistakes found.\n")
    }
  }

  @Test("a single file is checked alone, and that is said")
  func singleFile() throws {
    try Self.check(["kit.xml": Self.kit], paths: ["kit.xml"]) { result, _ in
      #expect(result.errors == 0)
      #expect(
        DiagnosticReport(result).text
          == "0 modules and 1 kit: no mistakes found. References to other files were not checked: name the folder for "
          + "that.\n")
    }
  }

  @Test("a file that is named twice is checked once")
  func twice() throws {
    try Self.check(["kit.xml": Self.kit], paths: ["kit.xml", "kit.xml"]) { result, _ in #expect(result.files.count == 1)
    }
  }

  @Test("files come in the order of their names, hidden ones and other kinds left out")
  func order() throws {
    let files = [
      "b/module.xml": Self.module, "a.xml": Self.kit, ".hidden/x.xml": "<", "b/.x.xml": "<", "b/notes.txt": "<",
    ]
    try Self.check(files) { result, folder in
      #expect(result.files.map { $0.path.dropFirst(folder.path.count) } == ["/a.xml", "/b/module.xml"])
    }
  }

  @Test("a path that is not there is the environment's fault, not an author's")
  func noPath() throws {
    let checker = Checker(types: try standardTypes())
    #expect(throws: CheckFailure(path: "/no/such/path", problem: "there is no such file or folder")) {
      try checker.check(paths: ["/no/such/path"])
    }
  }

  @Test("a folder without modules says so")
  func emptyFolder() throws {
    try withFolder { folder in
      let checker = Checker(types: try standardTypes())
      #expect(throws: CheckFailure(path: folder.path, problem: "there are no .xml files in it")) {
        try checker.check(paths: [folder.path])
      }
    }
  }

  @Test("minutes that do not add up are said where modules are known, and only there")
  func minutes() throws {
    let kit = Self.kit.replacing("minutes=\"5\"", with: "minutes=\"6\"")
    try Self.check(["kit.xml": kit, "module.xml": Self.module]) { result, _ in
      #expect(result.files.flatMap(\.diagnostics).map(\.id) == ["role.minutes"])
    }
    try Self.check(["kit.xml": kit], paths: ["kit.xml"]) { result, _ in #expect(result.errors == 0) }
  }

  @Test("roles of a module's audience may be in any kit of the folder")
  func audience() throws {
    let other = Self.kit.replacing("id=\"lunch\"", with: "id=\"dinner\"").replacing("\"peer\"", with: "\"guest\"")
    try Self.check(["a.xml": Self.kit, "b.xml": other, "m.xml": Self.module]) { result, _ in #expect(result.errors == 0)
    }
    try Self.check(["b.xml": other, "m.xml": Self.module]) { result, _ in
      #expect(result.files.flatMap(\.diagnostics).map(\.message) == ["there is no role \"peer\""])
    }
  }

  @Test("the same files give the same report every time, though they are checked side by side")
  func repeatable() throws {
    var files: [String: String] = [:]
    for index in 0..<40 {
      files["\(index).xml"] = Self.module.replacing("\"waiting\"", with: "\"m\(index % 30)\"")
        .replacing("<p>P</p>", with: index % 3 == 0 ? "<q>P</q>" : "<p>P</p>")
    }
    try Self.check(files) { result, folder in
      let again = try Checker(types: standardTypes()).check(paths: [folder.path])
      #expect(DiagnosticReport(result).text == DiagnosticReport(again).text)
      #expect(result.errors > 14)
    }
  }

  /// Writes files into a folder and checks it, or some of its files.
  private static func check(
    _ files: [String: String], paths: [String] = [], _ body: (CheckResult, URL) throws -> Void
  ) throws {
    try withFolder { folder in
      for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let checked = paths.isEmpty ? [folder.path] : paths.map { folder.appending(path: $0).path }
      let result = try Checker(types: standardTypes()).check(paths: checked)
      let unkept = try Checker(types: standardTypes(), keepsModules: false).check(paths: checked)
      #expect(DiagnosticReport(unkept).text == DiagnosticReport(result).text, "the same where no module is kept")
      try body(result, folder)
    }
  }
}
