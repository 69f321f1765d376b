import ActivityKit

/// OK27: wait practice.
enum WaitPracticeExplanations {
  static let all = [
    Explanation(
      "OK2701", "wait-practice.bounds",
      """
      The pause to begin with is shorter than the shortest that learners may choose, or longer than the longest. Then
      nobody who changes it could come back to it. Choose the three numbers so that shortest comes first, then seconds,
      then longest; two of them may be equal. A number that is left out has its usual value, which may be the one that
      does not fit: 3 for shortest, 5 for seconds, 15 for longest.
      """,
      wrong: practice("seconds=\"20\""), right: practice("seconds=\"20\" longest=\"30\""))
  ]

  private static func practice(_ attributes: String) -> String {
    """
    <wait-practice \(attributes)><prompt>Wait until Ana has finished.</prompt><pause>Ana is building a message.</pause>\
    <untimed>Breathe in and out slowly, three times.</untimed></wait-practice>
    """
  }
}
