import ActivityKit

/// The matching's elements, and samples of it.
enum MatchingLanguage {
  private static let partner = ElementSchema(
    "partner", "What an item can belong to. One that no item belongs to makes guessing harder.",
    attributes: [.required("id", .id, "the partner's name in this matching")], text: .required,
    example: "<partner id=\"six\">six digits</partner>")

  private static let item = ElementSchema(
    "item", "What belongs to a partner.",
    attributes: [.required("partner", .id, "the id of the partner that it belongs to")], text: .required,
    children: [
      .group(.inline, .any),
      .optional(ElementSchema("feedback", "What is said once a partner was picked for it.", text: .required)),
    ],
    example: "<item partner=\"six\">A PIN<feedback>It is yours alone.</feedback></item>")

  static let matching = ElementSchema(
    "matching", "Items, each to be put together with the partner that belongs to it.",
    children: [
      .one(ElementSchema("prompt", "What to do.", text: .required, children: [.group(.inline, .any)])),
      ElementSchema.Child(.element(partner), .atLeast(2)), ElementSchema.Child(.element(item), .atLeast(2)),
    ],
    example: """
      <matching><prompt>What belongs together?</prompt><partner id="six">six digits</partner>\
      <partner id="ways">other ways to talk</partner><item partner="six">A PIN</item>\
      <item partner="ways">AAC</item></matching>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <matching xmlns="urn:orientation-kit:1">
        <prompt>What can it mean? Find what <em>fits best</em>.</prompt>
        <partner id="more">“Go on, please.”</partner>
        <partner id="stop">“I have had enough.”</partner>
        <partner id="time">“I am still thinking.”</partner>
        <item partner="stop">Somebody turns away.<feedback>Stop, and ask what would be better.</feedback></item>
        <item partner="more">Somebody looks at the game, then at you.<feedback>A look can be a wish.</feedback></item>
      </matching>
      """,
      right: Response(["pairs.i1": ["stop"], "pairs.i2": ["more"]]),
      wrong: Response(["pairs.i1": ["stop"], "pairs.i2": ["time"]])),
    ActivityDescriptor.Sample(
      """
      <matching xmlns="urn:orientation-kit:1">
        <prompt>Who can say it?</prompt>
        <partner id="anyone">anybody</partner>
        <partner id="self">only the person</partner>
        <item partner="anyone">When the group meets.</item>
        <item partner="self">Why somebody takes medicine.</item>
        <item partner="self">What somebody finds hard.</item>
      </matching>
      """,
      right: Response(["pairs.i1": ["anyone"], "pairs.i2": ["self"], "pairs.i3": ["self"]]),
      wrong: Response(["pairs.i1": ["self"], "pairs.i2": ["self"], "pairs.i3": ["self"]])),
  ]

  static let twins = [ActivityDescriptor.Twins(.init(pair("six", "ways")), .init(pair("ways", "six")))]

  /// Two items with the partners that they belong to.
  private static func pair(_ first: String, _ second: String) -> String {
    """
    <matching xmlns="urn:orientation-kit:1"><prompt>Match.</prompt><partner id="six">six digits</partner>\
    <partner id="ways">other ways</partner><item partner="\(first)">PIN</item><item partner="\(second)">AAC</item>\
    </matching>
    """
  }
}
