import ActivityKit
import Authoring
import Curriculum
import Storage
import Testing
import Tracking

@testable import OrientationKit

@Suite("A type that is replaced under people who use it")
struct VersionTests {
  /// Its second version takes another word.
  private struct Word: ActivityType {
    let descriptor: ActivityDescriptor
    let word: String

    init(version: Int, word: String) {
      descriptor = ActivityDescriptor(
        version: version, schema: ElementSchema("acme-word", "A word."), modes: [.passed], isReplaceable: true,
        captures: "the word", samples: [])
      self.word = word
    }

    func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? { ("", NoKey()) }
    func view(of prompt: String, given state: AttemptState) -> [Control] {
      [.text(TextEntry(name: word, label: [.text("Word?")]))]
    }
    func evaluate(
      _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
    ) throws(ResponseError) -> Outcome {
      let given = response[word].first
      if given == "later" { return Outcome(.waiting) }
      return Outcome(score: Percentage(given == "yes" ? 100 : 0), passed: given == "yes", items: [])
    }
    func summary(of response: Response, to prompt: String) -> String { "Wrote \(word)." }
    func outline(of element: Element) -> ActivityOutline { ActivityOutline(seconds: 1) }
  }

  private func types(_ words: [Word]) throws -> ActivityTypes {
    var types = try ActivityTypes(words.prefix(1).map { $0 })
    for other in words.dropFirst() { types.remember(other) }
    return types
  }

  private func prepared(_ words: [Word]) throws -> any PreparedActivity {
    let element = Element(name: "acme-word", attributes: [], children: [], position: .start)
    var reading = Reading()
    return try #require(try types(words).prepare(element, in: &reading))
  }

  @Test("each version that is known is found, and no other one")
  func found() throws {
    let both = try prepared([Word(version: 2, word: "new"), Word(version: 1, word: "old")])
    #expect(both.version == 2 && both.summary(of: Response()) == "Wrote new.")
    #expect(both.asOf(version: 1)?.summary(of: Response()) == "Wrote old.")
    #expect(both.asOf(version: 2)?.version == 2)
    #expect(both.asOf(version: 3) == nil)
    let one = try prepared([Word(version: 2, word: "new")])
    #expect(one.asOf(version: 2)?.version == 2 && one.asOf(version: 1) == nil && one.isReplaceable)
  }

  @Test("the same version twice is one, and what nobody registered is not remembered")
  func remembered() throws {
    let twice = try prepared([Word(version: 2, word: "new"), Word(version: 2, word: "other")])
    #expect(twice.asOf(version: 2)?.summary(of: Response()) == "Wrote new.")
    var types = try ActivityTypes([])
    types.remember(Word(version: 1, word: "old"))
    #expect(types.descriptors.isEmpty)
  }
}
