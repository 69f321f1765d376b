import ActivityKit

/// The card sort's elements, and samples of it.
enum CardSortLanguage {
  private static let prompt = ElementSchema(
    "prompt", "What to do.", text: .required, children: [.group(.inline, .any)])

  private static let bin = ElementSchema(
    "bin", "A place to put cards.", attributes: [.required("id", .id, "the bin's name in this card sort")],
    text: .required, example: "<bin id=\"with\">Doing with</bin>")

  private static let card = ElementSchema(
    "card", "A card to put into a bin.", attributes: [.required("bin", .id, "the id of the bin that it belongs in")],
    text: .required,
    children: [
      .group(.inline, .any),
      .optional(ElementSchema("feedback", "What is said once the card was put somewhere.", text: .required)),
    ],
    example: "<card bin=\"with\">You both choose.<feedback>Both have a say.</feedback></card>")

  static let cardSort = ElementSchema(
    "card-sort", "Cards to put into bins.",
    attributes: [.optional("pass", .percent, default: "100", "the share of right cards that passes, in percent")],
    children: [
      .one(prompt), ElementSchema.Child(.element(bin), .atLeast(2)), ElementSchema.Child(.element(card), .atLeast(2)),
    ],
    example: """
      <card-sort><prompt>Sort the cards.</prompt><bin id="with">With</bin><bin id="for">For</bin>\
      <card bin="with">You both choose.</card><card bin="for">You choose alone.</card></card-sort>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    """
    <card-sort xmlns="urn:orientation-kit:1">
      <prompt>Doing <em>with</em>, or doing <em>for</em>?</prompt>
      <bin id="with">Doing with</bin>
      <bin id="for">Doing for</bin>
      <card bin="with">You both choose the game.<feedback>Both have a say.</feedback></card>
      <card bin="for">You carry the tray without asking.<feedback>Ask first.</feedback></card>
    </card-sort>
    """,
    """
    <card-sort xmlns="urn:orientation-kit:1" pass="50">
      <prompt>Where does it belong?</prompt>
      <bin id="share">Fine to share</bin>
      <bin id="keep">Theirs to tell</bin>
      <bin id="tell">Tell an adult</bin>
      <card bin="keep">Why somebody takes medicine.</card>
      <card bin="tell">Somebody was hurt.</card>
      <card bin="share">That the group meets on Fridays.</card>
    </card-sort>
    """,
  ]

  static let twins = [ActivityDescriptor.Twins(.init(pair("with", "for")), .init(pair("for", "with")))]

  /// Two cards with the bins that they belong in.
  private static func pair(_ first: String, _ second: String) -> String {
    """
    <card-sort xmlns="urn:orientation-kit:1"><prompt>Sort.</prompt><bin id="with">With</bin><bin id="for">For</bin>\
    <card bin="\(first)">You both choose.</card><card bin="\(second)">You choose alone.</card></card-sort>
    """
  }
}
