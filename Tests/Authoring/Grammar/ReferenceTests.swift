import Foundation
import Testing

@testable import Authoring

@Suite("The reference of the language")
struct ReferenceTests {
  @Test("in docs/ is what the declarations say")
  func golden() throws {
    let file = packageFolder.appending(path: "docs/authoring-reference.md")
    let text = LanguageReference(Vocabulary(activityTypes: try standardTypes())).text
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == text, "orient schema --reference > docs/authoring-reference.md")
  }

  @Test("names every element and every attribute")
  func completeness() throws {
    let vocabulary = Vocabulary(activityTypes: try standardTypes())
    let text = LanguageReference(vocabulary).text
    for name in vocabulary.parentsByName().keys { #expect(text.contains("\n## `<\(name)>`\n")) }
    for name in vocabulary.ownersByAttribute().keys { #expect(text.contains("\n| `\(name)` | ")) }
  }
}
