import ActivityKit

/// The quiz's elements, and samples of it.
enum QuizLanguage {
  private static let option = ElementSchema(
    "option", "One answer to choose from.",
    attributes: [.optional("correct", .boolean, default: "false", "true for a right answer")],
    text: .required,
    children: [
      .group(.inline, .any),
      .optional(ElementSchema("feedback", "What is said to somebody who chose it.", text: .required)),
    ],
    example: "<option correct=\"true\">Wait.<feedback>Her words stay hers.</feedback></option>")

  private static let choice = ElementSchema(
    "choice", "A question with options.",
    attributes: [
      .required("id", .id, "the question's name in this quiz"),
      .optional("critical", .boolean, default: "false", "true where the quiz cannot be passed without it"),
      .optional("select", .choice(["one", "many"]), default: "one", "many where several options are right together"),
    ],
    children: [
      .one(ElementSchema("prompt", "The question.", text: .required, children: [.group(.inline, .any)])),
      ElementSchema.Child(.element(option), .atLeast(2)),
    ],
    example: """
      <choice id="first"><prompt>What do you do?</prompt>\
      <option correct="true">Ask.</option><option>Guess.</option></choice>
      """)

  static let quiz = ElementSchema(
    "quiz", "Questions with options.",
    attributes: [.optional("pass", .percent, default: "80", "the share of right questions that passes, in percent")],
    children: [.some(choice)],
    example: """
      <quiz pass="80"><choice id="first"><prompt>What do you do?</prompt>\
      <option correct="true">Ask.</option>\
      <option>Guess.<feedback>You may guess wrong. Ask.</feedback></option></choice></quiz>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    """
    <quiz xmlns="urn:orientation-kit:1" pass="80">
      <choice id="composing" critical="true">
        <prompt>Your partner is building a message. What do you do?</prompt>
        <option correct="true">Wait.<feedback>The words stay theirs.</feedback></option>
        <option>Say the ending.<feedback>That takes their turn.</feedback></option>
      </choice>
      <choice id="ways" select="many">
        <prompt>Which of these say something?</prompt>
        <option correct="true">A look.</option>
        <option correct="true">A picture.</option>
        <option>Nothing but speech.<feedback>A look can say a lot.</feedback></option>
      </choice>
    </quiz>
    """,
    """
    <quiz xmlns="urn:orientation-kit:1" pass="50">
      <choice id="game">
        <prompt>Who picks the <em>next</em> game?</prompt>
        <option>You do.</option>
        <option correct="true">All of you.<feedback>Everybody has a say.</feedback></option>
      </choice>
    </quiz>
    """,
  ]

  static let twins = [ActivityDescriptor.Twins(.init(choice(firstIsRight: true)), .init(choice(firstIsRight: false)))]

  private static func choice(firstIsRight: Bool) -> String {
    """
    <quiz xmlns="urn:orientation-kit:1"><choice id="one"><prompt>What do you do?</prompt>\
    <option correct="\(firstIsRight)">Ask.</option><option correct="\(!firstIsRight)">Guess.</option></choice></quiz>
    """
  }
}
