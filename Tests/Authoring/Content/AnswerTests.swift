import ActivityKit
import Curriculum
import Testing

@testable import Authoring

@Suite("Questions and answers")
struct AnswerTests {
  private static func quiz(_ choices: String...) -> String {
    let all = choices.enumerated().map { "<choice id=\"q\($0)\">\($1)</choice>" }.joined(separator: "\n")
    return "<activity id=\"a\"><quiz>\(all)</quiz></activity>"
  }

  private static func choice(_ prompt: String, right: String, wrong: String...) -> String {
    "<prompt>\(prompt)</prompt><option correct=\"true\">\(right)</option>"
      + wrong.map { "<option>\($0)<feedback>Look again.</feedback></option>" }.joined()
  }

  static let longest = choice("What do you do?", right: "Wait until she has finished.", wrong: "Guess.", "Go away.")
  static let even = choice("What do you do?", right: "Wait.", wrong: "Guess the end.", "Go away.")

  @Test(
    "are looked at beside each other",
    arguments: [
      (quiz(even), []),
      (
        quiz("<prompt>P?</prompt><option correct=\"true\">A</option><option>B</option><option>C</option>"),
        ["answers.no-feedback", "answers.no-feedback"]
      ),
      (quiz(choice("P?", right: "All of the above.", wrong: "A", "B")), ["answers.catch-all"]),
      (quiz(choice("¿P?", right: "A", wrong: "Ninguna de las anteriores", "B")), ["answers.catch-all"]),
      (quiz(choice("P?", right: "All of the group", wrong: "None", "B")), []),
      (quiz(choice("P?", right: "Ask <em>her</em>.", wrong: "Guess", "ask her!")), ["answers.duplicate"]),
      (
        quiz(choice("Is it best to wait for her? What is best?", right: "To wait for her.", wrong: "Go")),
        ["answers.in-question"]
      ),
      (quiz(choice("To wait for her, or to walk away?", right: "To wait for her.", wrong: "To walk away.")), []),
      (quiz(choice("Yes or no?", right: "Yes", wrong: "No")), []),
      (quiz(longest, longest, longest), []),
      (quiz(longest, longest, longest, longest), ["answers.longest"]),
      (quiz(longest, longest, even, longest, longest), ["answers.longest"]),
      (quiz(longest, longest, even, longest), []),
    ])
  func rows(blocks: String, names: [String]) throws { #expect(try remarks(module(blocks)).names == names) }

  @Test("show the answer that they speak of")
  func places() throws {
    let text = module(
      "<activity id=\"a\"><quiz><choice id=\"q\"><prompt>P?</prompt>\n<option correct=\"true\">A</option>\n  <option>B</option></choice></quiz></activity>"
    )
    #expect(try remarks(text).places(in: text) == ["answers.no-feedback 6:3"])
  }

  @Test("whose order is the author's are not all answered by the first")
  func first() throws {
    let prompt = try read("<prompt xmlns=\"urn:orientation-kit:1\">P?</prompt>")
    let option = try read("<option xmlns=\"urn:orientation-kit:1\">An answer</option>")
    func question(right: Int, isShuffled: Bool) -> ActivityOutline.Question {
      ActivityOutline.Question(
        prompt: prompt,
        options: (0..<3).map { ActivityOutline.Option(element: option, isRight: $0 == right, feedback: nil) },
        isShuffled: isShuffled)
    }
    func names(_ questions: [ActivityOutline.Question]) -> [String] {
      RightAnswerCheck().diagnostics(for: questions).map(\.id)
    }
    let first = question(right: 0, isShuffled: false)
    #expect(names([first, first, first, first]) == ["answers.first"])
    #expect(names([first, first, first]) == [])
    #expect(names([first, first, first, question(right: 1, isShuffled: false)]) == [])
    #expect(names(Array(repeating: question(right: 0, isShuffled: true), count: 4)) == [])
  }

  @Test("of a type that describes none are none, and take a minute")
  func outline() throws {
    let types = try standardTypes()
    let pledge = try read(
      "<pledge xmlns=\"urn:orientation-kit:1\"><prompt>P</prompt><statement id=\"a\">A</statement></pledge>")
    #expect(types.outline(of: pledge)?.seconds == 10)
    #expect(types.outline(of: pledge)?.questions.isEmpty == true)
    #expect(types.outline(of: try read("<other xmlns=\"urn:orientation-kit:1\"/>")) == nil)
  }
}
