import ActivityKit

/// OK21: card sorts.
enum CardSortExplanations {
  static let all = [
    Explanation(
      "OK2101", "card-sort.unknown-bin",
      """
      A card says which bin it belongs in, by the bin's id, and no bin of this card sort has that id. Correct
      the id, or add the bin.
      """,
      wrong: """
        <card-sort><prompt>Sort the cards.</prompt><bin id="with">With</bin><bin id="for">For</bin>\
        <card bin="about">You both choose.</card><card bin="for">You choose alone.</card></card-sort>
        """,
      right: """
        <card-sort><prompt>Sort the cards.</prompt><bin id="with">With</bin><bin id="for">For</bin>\
        <card bin="with">You both choose.</card><card bin="for">You choose alone.</card></card-sort>
        """),
    Explanation(
      "OK2102", "card-sort.empty-card",
      """
      The card has feedback, but no words of its own, so that nobody could know where it belongs. Write the
      card's words before <feedback>; the feedback is what is said once the card was put somewhere.
      """,
      wrong: """
        <card-sort><prompt>Sort the cards.</prompt><bin id="with">With</bin><bin id="for">For</bin>\
        <card bin="with"><feedback>Both have a say.</feedback></card>\
        <card bin="for">You choose alone.</card></card-sort>
        """,
      right: """
        <card-sort><prompt>Sort the cards.</prompt><bin id="with">With</bin><bin id="for">For</bin>\
        <card bin="with">You both choose.<feedback>Both have a say.</feedback></card>\
        <card bin="for">You choose alone.</card></card-sort>
        """),
  ]
}
