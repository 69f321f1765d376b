import ActivityKit

/// OK34: observed checklists.
enum ObservedChecklistExplanations {
  static let all = [
    Explanation(
      "OK3401", "observed-checklist.same-step",
      """
      Two steps of a checklist say the same, so that the adult who watches does not know which of them to mark, and a
      report says the same thing twice. Write what is different about each, or remove one.
      """,
      wrong: checklist("<step id=\"asks\">Asks first.</step><step id=\"again\">asks first.</step>"),
      right: checklist("<step id=\"asks\">Asks first.</step><step id=\"again\">Asks again another day.</step>")),
    Explanation(
      "OK3402", "observed-checklist.empty-step",
      """
      The step says what the adult looks for, and not what is to be done, so that whoever is watched does not know it.
      Write the step's words before <look-for>.
      """,
      wrong: checklist("<step id=\"asks\"><look-for>A look counts, too.</look-for></step>"),
      right: checklist("<step id=\"asks\">Asks first.<look-for>A look counts, too.</look-for></step>")),
    Explanation(
      "OK3403", "observed-checklist.nothing-required",
      """
      A checklist is passed once every step that is required was done. Where required="false" stands in all of them, it
      would be passed whatever the adult saw. Take it away from the steps that count.
      """,
      wrong: checklist("<step id=\"asks\" required=\"false\">Asks first.</step>"),
      right: checklist("<step id=\"asks\">Asks first.</step>")),
  ]

  private static func checklist(_ steps: String) -> String {
    "<observed-checklist><prompt>Play a talk.</prompt>\(steps)</observed-checklist>"
  }
}
