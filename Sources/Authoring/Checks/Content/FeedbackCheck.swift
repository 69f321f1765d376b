import ActivityKit
import Curriculum

/// Whether somebody who chooses a wrong answer learns why it is wrong.
struct FeedbackCheck {
  func diagnostics(for questions: [ActivityOutline.Question]) -> [Diagnostic] {
    questions.flatMap(\.options).filter { !$0.isRight && $0.feedback == nil }.map { option in
      .warning(
        "answers.no-feedback", "nothing is said to somebody who chooses this wrong answer",
        at: .element(option.element.position), expected: "<feedback> after its words",
        help: "say why one might think so, and what is better: a wrong answer is where people learn")
    }
  }
}
