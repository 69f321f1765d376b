import ActivityKit
import Foundation
import Testing

@testable import Authoring

@Suite("A new file")
struct NewFileTests {
  @Test(
    "has no mistakes and is laid out", arguments: NewFile.Kind.allCases, NewFile.Language.allCases)
  func clean(kind: NewFile.Kind, language: NewFile.Language) throws {
    let types = try standardTypes()
    try withFolder { folder in
      let file = try NewFile(kind, id: "waiting-well", language: language, types: types)
      let path = try file.write(in: folder.path)
      let result = try Checker(types: types).check(paths: [folder.path])
      // Nobody uses a glossary that was begun just now.
      let mistakes = result.files.flatMap(\.diagnostics).filter { $0.severity == .error || kind != .glossary }
      #expect(mistakes.isEmpty, "\(mistakes.map(\.message))")
      #expect(result.files.first?.path == path)
      #expect(result.files.first?.facts.language == language.rawValue)
      let source = try #require(result.files.first?.source)
      if case .unchanged = CanonicalLayout(types: types).laidOut(source) {} else { Issue.record("it is not laid out") }
    }
  }

  @Test("shows the title that was asked for, whatever is in it")
  func title() throws {
    let text = try NewFile(.module, id: "a", title: "Wait & <see>", language: .english, types: try standardTypes()).text
    #expect(text.contains("<title>Wait &amp; &lt;see&gt;</title>"))
  }

  @Test("never replaces a file, nor takes an id that another has")
  func taken() throws {
    let types = try standardTypes()
    try withFolder { folder in
      let file = try NewFile(.module, id: "a", language: .english, types: types)
      let path = try file.write(in: folder.path)
      #expect(throws: NewFile.Refusal.taken("a", by: path)) { try file.write(in: folder.path) }
      let other = folder.appending(path: "elsewhere.xml").path
      try FileManager.default.moveItem(atPath: path, toPath: other)
      #expect(throws: NewFile.Refusal.taken("a", by: other)) { try file.write(in: folder.path) }
    }
  }

  @Test("never replaces what is no file of the language")
  func foreign() throws {
    try withFolder { folder in
      let path = folder.appending(path: "words.xml")
      try "mine".write(to: path, atomically: true, encoding: .utf8)
      let file = try NewFile(.glossary, id: "words", language: .english, types: try standardTypes())
      #expect(throws: NewFile.Refusal.taken("words", by: path.path)) { try file.write(in: folder.path) }
      #expect(try String(contentsOf: path, encoding: .utf8) == "mine")
    }
  }

  @Test("refuses an id that is none", arguments: ["", "1st", "a b", "../up", "é", String(repeating: "a", count: 65)])
  func ids(id: String) throws {
    let types = try standardTypes()
    #expect(throws: NewFile.Refusal.notAnID(id)) { try NewFile(.kit, id: id, language: .english, types: types) }
  }
}
