import ActivityKit
import Curriculum
import Pages

extension Fixtures {
  static func quiz(chosen: [String] = []) -> [Control] {
    [
      .words([.text("Two short questions. There is no clock.")]),
      .choices(
        Choices(
          name: "composing",
          question: [.text("Ana is building a message and you think you know the ending. What do you do?")],
          options: [
            option("wait", "Wait and let her finish."), option("say", "Say the ending for her."),
            option("leave", "Go and ask somebody else."),
          ], isMultiple: false, chosen: chosen)),
      .choices(
        Choices(
          name: "count", question: [.text("Which of these count as "), .emphasis("talking"), .text("?")],
          options: [option("sign", "A sign"), option("look", "A look"), option("device", "A device")],
          isMultiple: true, chosen: chosen.isEmpty ? [] : ["sign"])),
    ]
  }

  static func cardSort(chosen: String? = nil) -> [Control] {
    [
      .sorter(
        Sorter(
          name: "cards", question: [.text("Doing with, or doing for? Pick one for each card.")],
          bins: [option("with", "Doing with"), option("for", "Doing for")],
          cards: [
            Sorter.Card(id: "carry", label: [.text("You carry her tray without asking.")], bin: chosen),
            Sorter.Card(id: "game", label: [.text("You both pick the next game.")], bin: chosen),
          ]))
    ]
  }

  static let pledgeControls: [Control] = [
    .choices(
      Choices(
        name: "promises", question: [.text("I promise:")],
        options: [option("hello", "I say hello outside meetings."), option("ask", "I ask before I help.")],
        isMultiple: true, chosen: ["hello", "ask"]))
  ]

  static func option(_ id: String, _ label: String) -> Choices.Option {
    Choices.Option(id: id, label: [.text(label)])
  }

  static let notYet = Outcome(
    score: Percentage(50), passed: false,
    items: [
      Outcome.Item(
        field: "composing", isRight: false, isCritical: true, feedback: ["That takes her turn. Her words stay hers."]),
      Outcome.Item(field: "count", isRight: true, feedback: ["Every way counts."]),
    ])

  static let sorted = Outcome(
    score: Percentage(100), passed: true,
    items: [
      Outcome.Item(field: "cards.carry", isRight: true, feedback: []),
      Outcome.Item(field: "cards.game", isRight: true, feedback: ["You both lead."]),
    ])

  static func quizView(_ state: ActivityView.State = .fresh, isDone: Bool = false) -> ActivityView {
    let chosen = state == .fresh ? [] : ["say"]
    return ActivityView(
      activity: activity("waiting-check"), key: "key-1", isDone: isDone, state: state, seed: 3,
      controls: { quiz(chosen: chosen) })
  }

  static func sortView(_ state: ActivityView.State = .fresh, isDone: Bool = false) -> ActivityView {
    let chosen: String? = state == .fresh ? nil : "with"
    return ActivityView(
      activity: activity("with-or-for", type: "card-sort", fingerprint: "f2"), key: "key-2", isDone: isDone,
      state: state, seed: 3, controls: { cardSort(chosen: chosen) })
  }

  static let fresh = section([quizView(), sortView()])
  static let answered = section([
    quizView(.answered(Response(["composing": ["say"]]), notYet)),
    sortView(.answered(Response(["cards.carry": ["for"]]), sorted), isDone: true),
  ])
  static let refused = section([
    quizView(
      .refused([
        ResponseError.Problem(field: "composing", reason: .unanswered),
        ResponseError.Problem(field: "count", reason: .unknownValue),
      ])),
    sortView(.refused([ResponseError.Problem(field: "cards.game", reason: .unanswered)])),
  ])

  static func section(_ activities: [ActivityView], of section: Section = waiting) -> SectionPageView {
    SectionPageView(module: modules[1], section: section, minutesLeft: 9, activities: activities)
  }

  static let pledged = SectionPageView(
    module: modules[2], section: pledge, minutesLeft: 1,
    activities: [
      ActivityView(
        activity: activity("promise", requires: .answered, type: "pledge", fingerprint: "f3"), key: "key-3",
        isDone: true, state: .answered(Response(), Outcome(score: Percentage(100), passed: true, items: [])),
        responses: .agreement, seed: 1,
        controls: { pledgeControls })
    ])
}
