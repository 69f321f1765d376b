import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("A check that goes on")
struct RunningCheckTests {
  @Test("reads again only what was saved, and says anew what files say of each other")
  func incremental() throws {
    try withFolder { folder in
      try Self.write(["a/module.xml": CheckerTests.module, "kit.xml": CheckerTests.kit], into: folder)
      var running = RunningCheck(Checker(types: try standardTypes()), paths: [folder.path])
      let first = try running.checkEverything()
      #expect(first.library != nil)
      let unchanged = try running.check(changedIn: ["\(folder.path)/a"])
      #expect(unchanged == nil)
      try Self.write(["a/module.xml": CheckerTests.module.replacing("\"waiting\"", with: "\"wating\"")], into: folder)
      let second = try running.check(changedIn: ["\(folder.path)/a"])
      #expect(second?.files.flatMap(\.diagnostics).map(\.id) == ["reference.unknown"])
      try Self.write(["a/module.xml": CheckerTests.module], into: folder)
      let third = try running.check(changedIn: ["\(folder.path)/a"])
      #expect(third?.errors == 0)
    }
  }

  @Test("notices files and folders that come and go, and a picture that is put there")
  func comingAndGoing() throws {
    try withFolder { folder in
      let figure = MendingTests.module("<figure src=\"board.svg\" alt=\"A\"/>")
      try Self.write(["a/module.xml": figure], into: folder)
      var running = RunningCheck(Checker(types: try standardTypes()), paths: [folder.path])
      let first = try running.checkEverything()
      #expect(first.files.flatMap(\.diagnostics).map(\.id) == ["picture.missing"])
      try Self.write(["a/board.svg": ""], into: folder)
      let second = try running.check(changedIn: ["\(folder.path)/a"])
      #expect(second?.errors == 0)
      try Self.write(["a/b/module.xml": figure], into: folder)
      let third = try running.checkEverything()
      #expect(third.files.count == 2 && third.errors == 2)
      try Self.write(["a/more.xml": "<"], into: folder)
      let fourth = try running.check(changedIn: ["\(folder.path)/a"])
      #expect(fourth?.files.count == 3)
      try FileManager.default.removeItem(at: folder.appending(path: "a/more.xml"))
      let fifth = try running.check(changedIn: ["\(folder.path)/a"])
      #expect(fifth?.files.count == 2)
    }
  }

  @Test("gives the same report as a check from the start")
  func sameAsNew() throws {
    try withFolder { folder in
      let checker = Checker(types: try standardTypes())
      try Self.write(["a.xml": CheckerTests.module, "kit.xml": CheckerTests.kit], into: folder)
      var running = RunningCheck(checker, paths: [folder.path])
      _ = try running.checkEverything()
      for text in ["<", CheckerTests.kit, CheckerTests.module.replacing("<p>", with: "<q>"), CheckerTests.module] {
        try Self.write(["a.xml": text], into: folder)
        let result = try running.check(changedIn: [folder.path])
        let new = try checker.check(paths: [folder.path])
        #expect(result.map { DiagnosticReport($0).text } == DiagnosticReport(new).text)
      }
    }
  }

  @Test("checks every file again when the words to avoid have changed, come or gone")
  func words() throws {
    try withFolder { folder in
      func list(_ word: String) -> String {
        """
        <words xmlns="urn:orientation-kit:1" xml:lang="en"><avoid><word>\(word)</word><instead>peer partner</instead>
        <reason>Partners take part together.</reason></avoid></words>
        """
      }
      let module = CheckerTests.module.replacing("<p>", with: "<p>The buddy helps. ")
      try Self.write(["a/module.xml": module, "language/words.xml": list("chum")], into: folder)
      var running = RunningCheck(Checker(types: try standardTypes()), paths: [folder.path])
      func avoided(_ result: CheckResult?) -> Int? { result?.names.count { $0 == "words.avoid" } }
      #expect(try avoided(running.checkEverything()) == 0)
      try Self.write(["language/words.xml": list("buddy")], into: folder)
      #expect(try avoided(running.check(changedIn: ["\(folder.path)/language"])) == 1)
      try FileManager.default.removeItem(at: folder.appending(path: "language/words.xml"))
      #expect(try avoided(running.check(changedIn: ["\(folder.path)/language"])) == 0)
      try Self.write(["language/words-more.xml": list("buddy")], into: folder)
      #expect(try avoided(running.check(changedIn: ["\(folder.path)/language"])) == 1)
    }
  }

  @Test("looks by itself where the system cannot tell of changes")
  func polling() throws {
    try withFolder { folder in
      try Self.write(["a/module.xml": CheckerTests.module], into: folder)
      var running = RunningCheck(Checker(types: try standardTypes()), paths: [folder.path], asksSystem: false)
      let first = try running.next { false }
      #expect(first?.files.count == 1)
      try Self.write(["a/module.xml": "<", "b/other.xml": "<"], into: folder)
      let second = try running.next { false }
      #expect(second?.files.map(\.errors) == [1, 1])
      var looks = 0
      let third = try running.next {
        looks += 1
        return looks > 3
      }
      #expect(third == nil && looks == 4, "nothing has changed")
      #expect(FolderWatch([folder.path], asksSystem: false).next(within: 1) == .anything)
    }
  }

  @Test("shows a clean file that another one copies, although its source was let go and no module was kept")
  func sourcesLetGo() throws {
    try withFolder { folder in
      let types = try standardTypes()
      try Self.write(["a.xml": CheckerTests.module, "kit.xml": CheckerTests.kit], into: folder)
      var running = RunningCheck(Checker(types: types, keepsModules: false), paths: [folder.path])
      let first = try running.checkEverything()
      #expect(
        DiagnosticReport(first).text == DiagnosticReport(try Checker(types: types).check(paths: [folder.path])).text)
      #expect(first.errors == 0 && first.library == nil)
      try Self.write(["b.xml": CheckerTests.module], into: folder)
      let second = try running.check(changedIn: [folder.path])
      let new = try Checker(types: types).check(paths: [folder.path])
      #expect(second?.errors == 1)
      for format in ReportFormat.allCases {
        #expect(second?.report(format, from: folder.path) == new.report(format, from: folder.path))
      }
      #expect(new.report(.text, from: folder.path).contains("<module"))
    }
  }

  @Test("shows no line of a source that was let go and has changed since")
  func changedSince() throws {
    try withFolder { folder in
      try Self.write(["a.xml": CheckerTests.module], into: folder)
      let checker = Checker(types: try standardTypes())
      var file = try #require(try checker.check(paths: [folder.path]).files.first)
      file.letSourceGo()
      #expect(file.source.bytes == Array(CheckerTests.module.utf8))
      try Self.write(["a.xml": "<"], into: folder)
      #expect(file.source.bytes.isEmpty)
    }
  }

  #if os(Linux)
    @Test("is told by the system in which folder a file was saved")
    func watching() throws {
      try withFolder { folder in
        try Self.write(["a/module.xml": "", "b/module.xml": ""], into: folder)
        let folders = [folder.path, "\(folder.path)/a", "\(folder.path)/b"]
        let watch = FolderWatch(folders)
        let before = watch.next(within: 0)
        #expect(before == .nothing)
        try Data("x".utf8).write(to: folder.appending(path: "b/module.xml"))
        let saved = watch.next(within: 5000)
        #expect(saved == .files([folders[2]]))
        try FileManager.default.createDirectory(at: folder.appending(path: "c"), withIntermediateDirectories: false)
        let grown = watch.next(within: 5000)
        #expect(grown == .anything)
      }
    }
  #endif

  private static func write(_ files: [String: String], into folder: URL) throws {
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
