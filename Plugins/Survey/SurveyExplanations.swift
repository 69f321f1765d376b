import ActivityKit

/// OK31: surveys.
enum SurveyExplanations {
  static let all = [
    Explanation(
      "OK3101", "survey.no-item",
      """
      A survey without a statement or a poll asks nothing, so nobody could answer it. Write at least one: a statement is
      answered on the scale, a poll has options of its own.
      """,
      wrong: "<survey><prompt>How is it going?</prompt></survey>",
      right: survey("<statement id=\"welcome\">I feel welcome.</statement>")),
    Explanation(
      "OK3102", "survey.same-id",
      """
      A statement and a poll of one survey have the same id, so that one could not tell which of them was answered. Give
      each an id of its own.
      """,
      wrong: survey("<statement id=\"group\">I feel welcome.</statement>" + poll("group", "Music")),
      right: survey("<statement id=\"group\">I feel welcome.</statement>" + poll("next", "Music"))),
    Explanation(
      "OK3103", "survey.same-answer",
      """
      Two labels of the scale, or two options of a poll, say the same. Whoever reads them would not know which one to
      choose, and the counts of both would mean nothing. Write other words, or remove one of the two.
      """,
      wrong: survey(poll("next", "games")), right: survey(poll("next", "Music"))),
    Explanation(
      "OK3104", "survey.unused-scale",
      """
      The labels of a scale are the answers to statements, and this survey has none. Its polls have options of their
      own. Add a statement, or remove the scale.
      """,
      wrong: survey("<scale><label>Never</label><label>Often</label></scale>" + poll("next", "Music")),
      right: survey(poll("next", "Music"))),
  ]

  private static func survey(_ inside: String) -> String {
    "<survey><prompt>How is it going?</prompt>\(inside)</survey>"
  }

  private static func poll(_ id: String, _ second: String) -> String {
    """
    <poll id="\(id)"><prompt>What next?</prompt><option>Games</option><option>\(second)</option></poll>
    """
  }
}
