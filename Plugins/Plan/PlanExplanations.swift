import ActivityKit

/// OK33: plans.
enum PlanExplanations {
  static let all = [
    Explanation(
      "OK3301", "plan.no-field",
      """
      A plan without a field has nothing to fill in, and leaves nothing to work with. Write what the person has to think
      of: each thing is a field, with a prompt that asks for it.
      """,
      wrong: plan(""), right: plan(aim)),
    Explanation(
      "OK3302", "plan.same-id",
      """
      Two fields of one plan have the same id, so that what is written into one would appear in the other. Give each an
      id of its own.
      """,
      wrong: plan(aim + "<day id=\"aim\"><prompt>When?</prompt></day>"),
      right: plan(aim + "<day id=\"when\"><prompt>When?</prompt></day>")),
    Explanation(
      "OK3303", "plan.same-option",
      """
      Two options of one field, or two items of a checklist, say the same, so that nobody knows which one to take. Write
      other words, or remove one of the two.
      """,
      wrong: plan(choose("library")), right: plan(choose("Gym"))),
    Explanation(
      "OK3304", "plan.bounds",
      """
      The smallest number that a field takes is larger than the largest one, so that nobody can fill it in. Exchange the
      two, or correct one of them.
      """,
      wrong: plan(amount("from=\"60\" to=\"20\"")), right: plan(amount("from=\"20\" to=\"60\""))),
    Explanation(
      "OK3305", "plan.nothing-required",
      """
      A plan is done once each field that has to be filled in is. Where none has to be, an empty plan is done, and says
      nothing to anybody. Leave required out where the plan is none without the field.
      """,
      wrong: plan("<text id=\"aim\" required=\"false\"><prompt>What do we want to do?</prompt></text>"),
      right: plan(aim)),
  ]

  private static let aim = "<text id=\"aim\"><prompt>What do we want to do?</prompt></text>"

  private static func choose(_ second: String) -> String {
    """
    <choice id="place"><prompt>Where?</prompt><option>Library</option><option>\(second)</option></choice>
    """
  }

  private static func amount(_ bounds: String) -> String {
    "<number id=\"minutes\" unit=\"minutes\" \(bounds)><prompt>How long?</prompt></number>"
  }

  private static func plan(_ fields: String) -> String {
    "<plan><title>Our meeting</title><prompt>Plan it.</prompt>\(fields)</plan>"
  }
}
