import ActivityKit
import CardSort
import Pledge
import Quiz
import Testing

struct LawTests {
  @Test("a quiz keeps the laws", arguments: Law.allCases)
  func quiz(law: Law) async throws { try await Conformance(Quiz()).check(law) }

  @Test("a card sort keeps the laws", arguments: Law.allCases)
  func cardSort(law: Law) async throws { try await Conformance(CardSort()).check(law) }

  @Test("a pledge keeps the laws", arguments: Law.allCases)
  func pledge(law: Law) async throws { try await Conformance(Pledge()).check(law) }

  @Test("two types that claim one element are refused, and both are named")
  func clash() throws {
    do {
      _ = try ActivityTypes([Quiz(), Pledge(), Quiz()])
      Issue.record("nothing was refused")
    } catch {
      #expect(error.name == "quiz")
      #expect(error.description.contains("Quiz.Quiz"))
    }
  }
}
