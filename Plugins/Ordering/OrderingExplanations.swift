import ActivityKit

/// OK24: orderings.
enum OrderingExplanations {
  static let all = [
    Explanation(
      "OK2401", "ordering.same-item",
      """
      Two items of an ordering say the same, so nobody can know which of them comes first, and whoever swaps them is
      told that it is wrong. Write what is different about each, or remove one.
      """,
      wrong: """
        <ordering><prompt>What comes first?</prompt><item id="one">Wait.</item><item id="ask">Ask.</item>\
        <item id="two">Wait.</item></ordering>
        """,
      right: """
        <ordering><prompt>What comes first?</prompt><item id="one">Wait until they look up.</item>\
        <item id="ask">Ask.</item><item id="two">Wait for the answer.</item></ordering>
        """),
    Explanation(
      "OK2402", "ordering.any-order",
      """
      In the tag <ordering …>, pass="…" says how much of the order has to be right. With 0 nothing has, so that the
      feedback would call every order right. Write a share above 0; where any order is fine, leave pass away and write
      requires="answered" in the <activity> around it.
      """,
      wrong: """
        <ordering pass="0"><prompt>What comes first?</prompt><item id="ask">Ask.</item>\
        <item id="help">Help.</item></ordering>
        """,
      right: """
        <ordering pass="100"><prompt>What comes first?</prompt><item id="ask">Ask.</item>\
        <item id="help">Help.</item></ordering>
        """),
  ]
}
