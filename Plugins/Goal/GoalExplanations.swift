import ActivityKit

/// OK29: goals.
enum GoalExplanations {
  static let all = [
    Explanation(
      "OK2901", "goal.same-starter",
      """
      Two beginnings of a sentence are the same, so that one of them helps nobody; somebody who hears them read out, or
      goes through them with a switch, meets it twice. Write another beginning, or remove one of the two.
      """,
      wrong: goal("I want to"), right: goal("When we meet, I will"))
  ]

  private static func goal(_ second: String) -> String {
    """
    <goal><prompt>What do you want to try?</prompt><starter>I want to</starter><starter>\(second)</starter></goal>
    """
  }
}
