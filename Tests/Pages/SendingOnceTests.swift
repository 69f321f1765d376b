import ActivityKit
import Curriculum
import Testing

@testable import Pages

@Suite("What can be sent once")
struct SendingOnceTests {
  private func page(_ state: ActivityView.State, _ responses: ResponseKind, triesLeft: Int?) throws -> String {
    let survey = Fixtures.activity("survey", type: "survey", fingerprint: "f7")
    let view = ActivityView(
      activity: survey, key: "key", isDone: false, state: state, responses: responses, seed: 1,
      turn: ActivityView.Turn(canAnswer: triesLeft != 0, triesLeft: triesLeft)
    ) { [.words([.text("How is it going?")], .instruction)] }
    let section = Section(id: SectionID("s"), title: "Your view", blocks: [.activity(survey)])
    return try Site().render(Fixtures.section([view], of: section), in: Fixtures.frame)
  }

  private let sent = ActivityView.State.answered(
    Response(), Outcome(score: Percentage(100), passed: true, items: []))

  @Test("says so before it is sent, and says nothing of tries where nothing is right or wrong")
  func before() throws {
    let survey = try page(.fresh, .personal, triesLeft: 1)
    #expect(survey.contains("You can send this once.") && !survey.contains("try left"))
    #expect(try page(.fresh, .judged, triesLeft: 1).contains("1 try left"))
    #expect(try !page(.fresh, .personal, triesLeft: nil).contains("You can send this"))
  }

  @Test("says afterwards that it cannot be changed")
  func after() throws {
    let survey = try page(sent, .personal, triesLeft: 0)
    #expect(survey.contains("cannot be changed any more"))
    for words in ["at any time", "tries", "You can send this"] { #expect(!survey.contains(words)) }
    #expect(try page(sent, .personal, triesLeft: nil).contains("You can change your answer at any time."))
  }

  @Test("is refused a second time in words that speak of no tries")
  func twice() throws {
    let problems = [ResponseError.Problem(field: "", reason: .noTriesLeft)]
    let survey = try page(.refused(problems), .personal, triesLeft: 0)
    #expect(survey.contains("You have sent this already.") && !survey.contains("tries"))
  }
}
