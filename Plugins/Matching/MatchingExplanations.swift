import ActivityKit

/// OK23: matchings.
enum MatchingExplanations {
  static let all = [
    Explanation(
      "OK2301", "matching.unknown-partner",
      """
      An item says which partner it belongs to, by the partner's id, and no partner of this matching has that id.
      Correct the id, or add the partner.
      """,
      wrong: matching(item: "<item partner=\"way\">AAC</item>"),
      right: matching(item: "<item partner=\"ways\">AAC</item>")),
    Explanation(
      "OK2302", "matching.empty-item",
      """
      The item has feedback, but no words of its own, so that nobody could know what belongs to it. Write the item's
      words before <feedback>; the feedback is what is said once a partner was picked.
      """,
      wrong: matching(item: "<item partner=\"ways\"><feedback>A board is one.</feedback></item>"),
      right: matching(item: "<item partner=\"ways\">AAC<feedback>A board is one.</feedback></item>")),
    Explanation(
      "OK2303", "matching.same-partner",
      """
      Two partners of a matching say the same. In the list to pick from nobody could tell them apart, and one of them
      would be wrong. Several items can have the same partner, so one <partner> is enough.
      """,
      wrong: matching(
        partner: "<partner id=\"pin\">Six digits</partner>", item: "<item partner=\"ways\">AAC</item>"),
      right: matching(
        partner: "<partner id=\"pin\">four letters</partner>", item: "<item partner=\"ways\">AAC</item>")),
  ]

  private static func matching(partner: String = "", item: String) -> String {
    """
    <matching><prompt>What belongs together?</prompt><partner id="six">six digits</partner>\
    <partner id="ways">other ways to talk</partner>\(partner)<item partner="six">A PIN</item>\(item)</matching>
    """
  }
}
