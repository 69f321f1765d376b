import ActivityKit
import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("Words that an activity type says of its own")
struct OwnWordsTests {
  private static func module(_ head: String, _ title: String) -> String {
    """
    <module xmlns="\(orientationNamespace)" id="m" revision="1" minutes="1" \(head)><title>\(title)</title>
    <summary>\(title)</summary><section id="s"><title>\(title)</title>
    <activity id="a" requires="answered"><acme-greeting/></activity></section></module>
    """
  }

  private func check(_ files: [String: String]) throws -> CheckResult {
    try withFolder { folder in
      for (name, text) in files {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      return try Checker(types: ActivityTypes([Greeting()])).check(paths: [folder.path])
    }
  }

  private func words(_ library: Library?) throws -> [Inline] {
    let activity = try #require(library?.activities[ModuleID("m")]?[ActivityID("a")])
    guard case .confirm(let confirmation)? = try activity.view(given: AttemptState(seed: 1)).first else { return [] }
    return confirmation.statement
  }

  @Test("are in the language of what is read around them: the module's, or its translation's")
  func translated() throws {
    let result = try check([
      "module.xml": Self.module("xml:lang=\"en\"", "Hi"),
      "module.es.xml": Self.module("of-revision=\"1\" xml:lang=\"es\"", "Hola"),
    ])
    #expect(result.names == [])
    #expect(try words(result.library) == [.text("I said hello.")])
    #expect(try words(result.library?.speaking("es")) == [.text("Dije hola.")])
    #expect(try words(result.library?.speaking("fr")) == [.text("I said hello.")])
  }

  @Test("are marked with their language where the type does not know the module's, and the author is told")
  func unknown() throws {
    let result = try check(["module.xml": Self.module("xml:lang=\"fr\"", "Salut")])
    #expect(result.names == ["activity.language"])
    #expect(try words(result.library) == [.foreign("I said hello.", language: "en")])
  }

  @Test("are chosen by the whole tag, then by its first part")
  func choice() {
    let words = Translated("en", in: "en", others: ["es": "es", "es-MX": "mx", "pt-BR": "br"])
    let chosen = ["en", "en-GB", "es", "es-MX", "es-AR", "pt", "fr"].map(words.value)
    #expect(chosen == ["en", "en", "es", "mx", "es", "br", "en"])
  }
}

/// One statement to tick, in the type's own words.
private struct Greeting: ActivityType {
  let descriptor = ActivityDescriptor(
    version: 1, schema: ElementSchema("acme-greeting", "A greeting to give."), modes: [.answered],
    responses: .personal, captures: "that it was done", samples: [])

  private static let statement = Translated("I said hello.", in: "en", others: ["es": "Dije hola."])

  func read(_ element: Element, in reading: inout Reading) -> (prompt: [Inline], key: NoKey)? {
    (reading.words(of: Self.statement, at: element), NoKey())
  }

  func view(of prompt: [Inline], given state: AttemptState) -> [Control] {
    [.confirm(Confirmation(name: "done", statement: prompt))]
  }

  func evaluate(
    _ response: Response, to prompt: [Inline], key: NoKey, given state: AttemptState
  ) -> Outcome { Outcome(score: Percentage(100), passed: true, items: []) }

  func summary(of response: Response, to prompt: [Inline]) -> String { "Said hello." }
  func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 10) }
}
