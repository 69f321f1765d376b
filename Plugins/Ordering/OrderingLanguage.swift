import ActivityKit

/// The ordering's elements, and samples of it.
enum OrderingLanguage {
  private static let item = ElementSchema(
    "item", "One item; they are written in the right order.",
    attributes: [.required("id", .id, "the item's name in this ordering; it tells nothing of its place")],
    text: .required, children: [.group(.inline, .any)], example: "<item id=\"ask\">Ask.</item>")

  static let ordering = ElementSchema(
    "ordering", "Items to put into their order.",
    attributes: [
      .optional(
        "pass", .percent, default: "100",
        "the share of neighbours that passes, in percent: how many items come right after the one that they should")
    ],
    children: [
      .one(ElementSchema("prompt", "What to do.", text: .required, children: [.group(.inline, .any)])),
      ElementSchema.Child(.element(item), .atLeast(2)),
      .optional(ElementSchema("right", "What is said once it is passed.", text: .required)),
      .optional(ElementSchema("not-yet", "What is said as long as it is not passed.", text: .required)),
    ],
    example: """
      <ordering><prompt>What comes first?</prompt><item id="see">See.</item><item id="ask">Ask.</item>\
      <item id="help">Help.</item><not-yet>Ask before you help.</not-yet></ordering>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <ordering xmlns="urn:orientation-kit:1">
        <prompt>Somebody drops a tray. What do you do <em>first</em>, and what then?</prompt>
        <item id="see">See whether help may be wanted.</item>
        <item id="ask">Ask.</item>
        <item id="hear">Wait for the answer.</item>
        <item id="do">Do what was asked for.</item>
        <right>Asking first leaves the choice with them.</right>
        <not-yet>Nobody can answer before you ask. Look once more.</not-yet>
      </ordering>
      """,
      right: Response(["items": ["see", "ask", "hear", "do"]]),
      wrong: Response(["items": ["do", "see", "ask", "hear"]])),
    ActivityDescriptor.Sample(
      """
      <ordering xmlns="urn:orientation-kit:1" pass="50">
        <prompt>Plan a first meeting.</prompt>
        <item id="place">Find a place that everybody can get into.</item>
        <item id="invite">Invite.</item>
        <item id="greet">Say hello.</item>
      </ordering>
      """,
      right: Response(["items": ["greet", "place", "invite"]]),
      wrong: Response(["items": ["greet", "invite", "place"]])),
  ]

  static let twins = [
    ActivityDescriptor.Twins(
      .init(items("see", "ask", "hear", "do", "thank")), .init(items("do", "ask", "hear", "thank", "see")))
  ]

  private static func items(_ ids: String...) -> String {
    let items = ids.map { "<item id=\"\($0)\">\($0)</item>" }.joined()
    return "<ordering xmlns=\"urn:orientation-kit:1\"><prompt>Order.</prompt>\(items)</ordering>"
  }
}
