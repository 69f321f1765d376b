import ActivityKit

/// OK20: quizzes.
enum QuizExplanations {
  static let all = [
    Explanation(
      "OK2001", "quiz.no-correct",
      """
      A question has no right answer, so nobody could ever pass it. Mark the right option with correct="true".
      Where every answer is fine, a quiz is not the right kind of activity.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option>Ask.</option><option>Guess.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true">Ask.</option><option>Guess.</option></choice></quiz>
        """),
    Explanation(
      "OK2002", "quiz.several-correct",
      """
      Two options or more are marked correct, but readers can choose only one. If the right answer is all of
      them together, add select="many" to the question. If one of them is the best answer, mark only that one.
      """,
      wrong: """
        <quiz><choice id="ways"><prompt>What says something?</prompt>\
        <option correct="true">A look.</option><option correct="true">A picture.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="ways" select="many"><prompt>What says something?</prompt>\
        <option correct="true">A look.</option><option correct="true">A picture.</option></choice></quiz>
        """),
    Explanation(
      "OK2003", "quiz.empty-option",
      """
      The option has feedback, but no words by which somebody could choose it. Write the answer before
      <feedback>; the feedback is what is said after somebody has chosen it.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true"><feedback>Well done.</feedback></option><option>Guess.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true">Ask.<feedback>Well done.</feedback></option><option>Guess.</option></choice></quiz>
        """),
  ]
}
