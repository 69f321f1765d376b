import ActivityKit
import ActivityKitTesting
import CardSort
import CommunicationBoard
import Goal
import Matching
import MediaPauses
import ObservedChecklist
import Ordering
import Plan
import Pledge
import Quiz
import Reflection
import Scenario
import Survey
import Testing
import WaitPractice

struct LawTests {
  @Test("a quiz keeps the laws", arguments: Law.allCases)
  func quiz(law: Law) async { #expect(await Conformance(Quiz()).findings(law) == []) }

  @Test("a card sort keeps the laws", arguments: Law.allCases)
  func cardSort(law: Law) async { #expect(await Conformance(CardSort()).findings(law) == []) }

  @Test("a pledge keeps the laws", arguments: Law.allCases)
  func pledge(law: Law) async { #expect(await Conformance(Pledge()).findings(law) == []) }

  @Test("an ordering keeps the laws", arguments: Law.allCases)
  func ordering(law: Law) async { #expect(await Conformance(Ordering()).findings(law) == []) }

  @Test("a matching keeps the laws", arguments: Law.allCases)
  func matching(law: Law) async { #expect(await Conformance(Matching()).findings(law) == []) }

  @Test("a reflection keeps the laws", arguments: Law.allCases)
  func reflection(law: Law) async { #expect(await Conformance(Reflection()).findings(law) == []) }

  @Test("a survey keeps the laws", arguments: Law.allCases)
  func survey(law: Law) async { #expect(await Conformance(Survey()).findings(law) == []) }

  @Test("a wait practice keeps the laws", arguments: Law.allCases)
  func waitPractice(law: Law) async { #expect(await Conformance(WaitPractice()).findings(law) == []) }

  @Test("a goal keeps the laws", arguments: Law.allCases)
  func goal(law: Law) async { #expect(await Conformance(Goal()).findings(law) == []) }

  @Test("a scenario keeps the laws", arguments: Law.allCases)
  func scenario(law: Law) async { #expect(await Conformance(Scenario()).findings(law) == []) }

  @Test("media with pauses keep the laws", arguments: Law.allCases)
  func mediaPauses(law: Law) async { #expect(await Conformance(MediaPauses()).findings(law) == []) }

  @Test("a plan keeps the laws", arguments: Law.allCases)
  func plan(law: Law) async { #expect(await Conformance(Plan()).findings(law) == []) }

  @Test("an observed checklist keeps the laws", arguments: Law.allCases)
  func observedChecklist(law: Law) async { #expect(await Conformance(ObservedChecklist()).findings(law) == []) }

  @Test("a communication board keeps the laws", arguments: Law.allCases)
  func communicationBoard(law: Law) async { #expect(await Conformance(CommunicationBoard()).findings(law) == []) }

  @Test("two types that claim one element are refused, and both are named")
  func clash() throws {
    do {
      _ = try ActivityTypes([Quiz(), Pledge(), Quiz()])
      Issue.record("nothing was refused")
    } catch {
      #expect(error.thing == "element <quiz>")
      #expect(error.description.contains("Quiz.Quiz"))
    }
  }

  @Test("two types that claim one diagnostic are refused, and both are named")
  func diagnosticClash() throws {
    do {
      _ = try ActivityTypes([Quiz(), Riddle()])
      Issue.record("nothing was refused")
    } catch {
      #expect(error.thing == "diagnostic OK2001")
      #expect(error.description.contains("Quiz.Quiz") && error.description.contains("Riddle"))
    }
  }

  /// A type of its own that gives a code of the quiz another meaning.
  private struct Riddle: ActivityType {
    let descriptor = ActivityDescriptor(
      version: 1, schema: ElementSchema("acme-riddle", "A riddle."), modes: [.answered], captures: "the answer",
      samples: [], explanations: [Explanation("OK2001", "acme-riddle.dull", "Too easy.", wrong: "1", right: "2")])

    func read(_ element: Element, in reading: inout Reading) -> (prompt: String, key: NoKey)? { ("", NoKey()) }
    func view(of prompt: String, given state: AttemptState) -> [Control] { [] }
    func summary(of response: Response, to prompt: String) -> String { "" }
    func evaluate(
      _ response: Response, to prompt: String, key: NoKey, given state: AttemptState
    ) throws(ResponseError) -> Outcome {
      throw ResponseError([])
    }
  }
}
