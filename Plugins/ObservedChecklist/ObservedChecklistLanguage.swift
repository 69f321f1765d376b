import ActivityKit

/// The observed checklist's elements, and samples of it.
enum ObservedChecklistLanguage {
  private static let step = ElementSchema(
    "step", "One thing that is to be done.",
    attributes: [
      .required("id", .id, "the step's name in this checklist"),
      .optional("required", .boolean, default: "true", "false where it need not be done"),
    ], text: .required,
    children: [
      .group(.inline, .any),
      .optional(
        ElementSchema(
          "look-for", "What the adult looks for; they open it where they want.", text: .required,
          children: [.group(.inline, .any)])),
    ],
    example: """
      <step id="asks">Asks before touching the board.<look-for>A look or a gesture counts, too.</look-for></step>
      """)

  static let checklist = ElementSchema(
    "observed-checklist", "Steps that an adult watches somebody do, and signs.",
    children: [
      .one(
        ElementSchema(
          "prompt", "What is played or done, and with whom.", text: .required, children: [.group(.inline, .any)])),
      .some(step),
      .optional(
        ElementSchema(
          "note", "What the adult may write, in words of their own.", text: .required, children: [.group(.inline, .any)]
        )),
    ],
    example: """
      <observed-checklist><prompt>Talk about a game with somebody who uses a board.</prompt>\
      <step id="asks">Asks before touching the board.</step>\
      <step id="waits">Waits until the message is done.</step><note>What went well?</note></observed-checklist>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <observed-checklist xmlns="urn:orientation-kit:1">
        <prompt>Play a short talk about <em>the weekend</em>. Your partner answers with a board.</prompt>
        <step id="speaks">Speaks to the partner, not to the adult beside them.</step>
        <step id="asks">Asks before touching the board.<look-for>A look or a gesture that asks counts, too.</look-for>
        </step>
        <step id="waits">Waits until the message is done.<look-for>As long as the partner's profile says; ten seconds
          where it says nothing.</look-for></step>
        <step id="models" required="false">Points to a word or two while talking.</step>
        <note>What went well, and what would you try next?</note>
      </observed-checklist>
      """,
      right: Response([
        "step-speaks": ["done"], "step-asks": ["done"], "step-waits": ["done"], "step-models": ["not-seen"],
        "note": ["Calm, and a good laugh."],
      ]),
      wrong: Response([
        "step-speaks": ["done"], "step-asks": ["done"], "step-waits": ["not-yet"], "step-models": ["done"],
      ])),
    ActivityDescriptor.Sample(
      """
      <observed-checklist xmlns="urn:orientation-kit:1">
        <prompt>Invite somebody into the game.</prompt>
        <step id="invites">Asks them, and waits for the answer.</step>
      </observed-checklist>
      """,
      right: Response(["step-invites": ["done"]]), wrong: Response(["step-invites": ["not-seen"]])),
  ]
}
