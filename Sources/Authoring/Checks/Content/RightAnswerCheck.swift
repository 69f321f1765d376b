import ActivityKit
import Curriculum

/// Whether the right answers of a file can be told by their look.
struct RightAnswerCheck {
  /// Fewer questions show no habit.
  private static let fewestQuestions = 4

  func diagnostics(for questions: [ActivityOutline.Question]) -> [Diagnostic] {
    let single = questions.filter { question in question.options.count { $0.isRight } == 1 }
    guard single.count >= Self.fewestQuestions else { return [] }
    return longest(single) + first(single)
  }

  private func longest(_ questions: [ActivityOutline.Question]) -> [Diagnostic] {
    let telling = questions.filter(isLongestRight)
    guard telling.count * 5 >= questions.count * 4, let place = telling.first?.prompt.position else { return [] }
    return [
      .warning(
        "answers.longest",
        "in \(telling.count) of \(questions.count) questions the right answer is clearly the longest",
        at: .element(place), expected: "answers of about the same length",
        help: "people choose the longest without reading; make some right answers shorter and some wrong ones longer")
    ]
  }

  /// A fifth longer than the next, and by ten letters at least.
  private func isLongestRight(_ question: ActivityOutline.Question) -> Bool {
    var right = 0
    var wrong = 0
    for option in question.options {
      if option.isRight { right = option.length } else { wrong = max(wrong, option.length) }
    }
    return right >= wrong + 10 && right * 5 >= wrong * 6
  }

  /// Only where people meet the answers in the author's order.
  private func first(_ questions: [ActivityOutline.Question]) -> [Diagnostic] {
    let fixed = questions.filter { !$0.isShuffled }
    guard fixed.count >= Self.fewestQuestions, fixed.allSatisfy({ $0.options.first?.isRight == true }),
      let place = fixed.first?.prompt.position
    else { return [] }
    return [
      .warning(
        "answers.first", "in all \(fixed.count) questions the first answer is the right one", at: .element(place),
        expected: "right answers in different places",
        help: "move some right answers down: their order is shown as it stands here")
    ]
  }
}
