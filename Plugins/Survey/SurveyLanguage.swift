import ActivityKit

/// The survey's elements, and samples of it.
enum SurveyLanguage {
  /// What a statement is answered with where the author lists no labels.
  static let usualLabels = Translated(
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"], in: "en",
    others: [
      "es": [
        "Totalmente en desacuerdo", "En desacuerdo", "Ni de acuerdo ni en desacuerdo", "De acuerdo",
        "Totalmente de acuerdo",
      ]
    ])

  private static let scale = ElementSchema(
    "scale",
    "The answers to every statement, from one end to the other. Left out, they are five, from Strongly disagree to "
      + "Strongly agree, in the language of the text where that is English or Spanish.",
    children: [
      ElementSchema.Child(
        .element(
          ElementSchema(
            "label", "One answer of the scale, in words.", text: .required, example: "<label>Sometimes</label>")),
        .atLeast(2))
    ],
    example: "<scale><label>Never</label><label>Sometimes</label><label>Often</label></scale>")

  private static let statement = ElementSchema(
    "statement", "Something to agree with, or not, on the scale.",
    attributes: [.required("id", .id, "the statement's name in this survey")], text: .required,
    children: [.group(.inline, .any)],
    example: "<statement id=\"welcome\">I feel welcome in our group.</statement>")

  private static let poll = ElementSchema(
    "poll", "A question with options of its own.",
    attributes: [
      .required("id", .id, "the poll's name in this survey"),
      .optional("several", .boolean, default: "false", "whether more than one option may be chosen"),
    ],
    children: [
      .one(prompt("The question.")),
      ElementSchema.Child(
        .element(
          ElementSchema(
            "option", "Something to choose.", text: .required, children: [.group(.inline, .any)],
            example: "<option>Games</option>")),
        .atLeast(2)),
    ],
    example: "<poll id=\"next\"><prompt>What next?</prompt><option>Games</option><option>Music</option></poll>")

  static let survey = ElementSchema(
    "survey", "What people think. Nothing is right or wrong, nothing is scored, and each item may be left out.",
    attributes: [
      .optional(
        "anonymous", .boolean, default: "false",
        "whether answers are counted without a name, and only that it was submitted is kept with the person")
    ],
    children: [.one(prompt("What the survey is for.")), .optional(scale), .any(statement), .any(poll)],
    example: """
      <survey><prompt>How is it going?</prompt>\
      <statement id="welcome">I feel welcome in our group.</statement></survey>
      """)

  private static func prompt(_ purpose: String) -> ElementSchema {
    ElementSchema("prompt", purpose, text: .required, children: [.group(.inline, .any)])
  }

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <survey xmlns="urn:orientation-kit:1">
        <prompt>How is it going? You may leave out what you like.</prompt>
        <statement id="welcome">I feel <em>welcome</em> in our group.</statement>
        <poll id="next" several="true">
          <prompt>What would you like to do next?</prompt>
          <option>Games</option>
          <option>Music</option>
          <option>Something outside</option>
        </poll>
      </survey>
      """,
      right: Response(["welcome": ["o4"], "next": ["o1", "o3"]])),
    ActivityDescriptor.Sample(
      """
      <survey xmlns="urn:orientation-kit:1" anonymous="true">
        <prompt>Nobody sees who answered what.</prompt>
        <scale><label>Never</label><label>Sometimes</label><label>Often</label></scale>
        <statement id="heard">People wait until I have finished.</statement>
        <statement id="fun">I look forward to our meetings.</statement>
      </survey>
      """,
      right: Response(["heard": ["o2"]])),
  ]
}
