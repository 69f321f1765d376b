import ActivityKit

/// The quiz's elements.
enum QuizLanguage {
  /// The elements that are questions.
  static let kinds = questions.map(\.name)

  static let quiz = ElementSchema(
    "quiz", "Questions of several kinds.",
    attributes: [
      .optional("pass", .percent, default: "80", "the share of right answers that passes, in percent"),
      .optional("tries", .integer(1...20), "how often it may be answered; as often as one likes where nothing is said"),
      .optional(
        "shuffle", .choice(["options", "all", "none"]), default: "options",
        "what stands in an order of chance: the options of each question, the questions as well, or nothing"),
    ],
    children: questions.map { ElementSchema.Child.any($0) } + [
      .any(pool),
      .any(
        ElementSchema(
          "feedback", "What is said of the whole.",
          attributes: [.required("when", .choice(["passed", "not-passed"]), "to whom it is said")], text: .required)),
    ],
    example: """
      <quiz pass="80"><choice id="first"><prompt>What do you do?</prompt>\
      <option correct="true">Ask.</option>\
      <option>Guess.<feedback>You may guess wrong. Ask.</feedback></option></choice></quiz>
      """)

  private static let pool = ElementSchema(
    "pool", "Questions of which some are drawn, others for each attempt.",
    attributes: [.required("draw", .integer(1...50), "how many are asked")],
    children: questions.map { ElementSchema.Child.any($0) },
    example: """
      <pool draw="1"><number id="seconds" answer="10"><prompt>How long do you wait?</prompt></number>\
      <true-false id="talk" answer="false"><prompt>All people talk with their voice.</prompt>\
      <true>True</true><false>False</false></true-false></pool>
      """)

  private static let prompt = ElementSchema.Child.one(
    ElementSchema("prompt", "The question.", text: .required, children: [.group(.inline, .any)]))
  private static let hint = ElementSchema.Child.optional(
    ElementSchema("hint", "Help for who wants it.", text: .required, children: [.group(.inline, .any)]))
  private static let feedback = ElementSchema.Child.optional(
    ElementSchema("feedback", "What is said to who has not got all of it right.", text: .required))
  private static let chosenFeedback = ElementSchema.Child.optional(
    ElementSchema("feedback", "What is said to somebody who chose it.", text: .required))

  private static func attributes(_ others: AttributeSchema...) -> [AttributeSchema] {
    [
      .required("id", .id, "the question's name in this quiz"),
      .optional("critical", .boolean, default: "false", "true where the quiz cannot be passed without it"),
    ] + others
  }

  private static let select = AttributeSchema.optional(
    "select", .choice(["one", "many"]), default: "one", "many where several options are right together")
  private static let credit = AttributeSchema.optional(
    "credit", .choice(["all", "each"]), default: "all",
    "each where every right choice counts for itself and every wrong one takes as much away")

  private static func option(_ name: String, _ purpose: String, _ example: String) -> ElementSchema {
    ElementSchema(
      name, purpose, attributes: [.optional("correct", .boolean, default: "false", "true for a right answer")],
      text: .required, children: [.group(.inline, .any), chosenFeedback], example: example)
  }

  private static let answer = ElementSchema(
    "answer", "Words that are right; capital letters, accents and spaces do not count.", text: .required)

  private static let questions = [choice, trueFalse, shortAnswer, number, match, order, fillIn, hotspot]

  private static let choice = ElementSchema(
    "choice", "A question with options.", attributes: attributes(select, credit),
    children: [
      prompt, hint,
      ElementSchema.Child(
        .element(
          option(
            "option", "One answer to choose from.",
            "<option correct=\"true\">Wait.<feedback>Her words stay hers.</feedback></option>")), .atLeast(2)),
    ],
    example: """
      <choice id="first"><prompt>What do you do?</prompt>\
      <option correct="true">Ask.</option><option>Guess.</option></choice>
      """)

  private static let trueFalse = ElementSchema(
    "true-false", "A statement that is true or false.",
    attributes: attributes(.required("answer", .boolean, "whether it is true")),
    children: [
      prompt, hint,
      .one(ElementSchema("true", "The word for true.", text: .required, children: [chosenFeedback])),
      .one(ElementSchema("false", "The word for false.", text: .required, children: [chosenFeedback])),
    ],
    example: """
      <true-false id="talk" answer="false"><prompt>All people talk with their voice.</prompt>\
      <true>True</true><false>False</false></true-false>
      """)

  private static let shortAnswer = ElementSchema(
    "short-answer", "A question that is answered in a word or a few.", attributes: attributes(),
    children: [prompt, hint, .some(answer), feedback],
    example: """
      <short-answer id="before"><prompt>What do you do before you help?</prompt>\
      <answer>ask</answer><answer>I ask</answer></short-answer>
      """)

  private static let number = ElementSchema(
    "number", "A question that is answered with a number.",
    attributes: attributes(
      .required("answer", .number, "the right number"),
      .optional("tolerance", .number, default: "0", "how far off is right still"),
      AttributeSchema.optional("unit", .text, "what is counted or measured").translated),
    children: [prompt, hint, feedback],
    example: """
      <number id="seconds" answer="10" tolerance="5" unit="seconds"><prompt>How long do you wait?</prompt></number>
      """)

  private static let match = ElementSchema(
    "match", "Items, each with the partner that belongs to it.", attributes: attributes(),
    children: [
      prompt, hint,
      ElementSchema.Child(
        .element(
          ElementSchema(
            "partner", "What an item can belong to.",
            attributes: [.required("id", .id, "the partner's name in this quiz")], text: .required,
            example: "<partner id=\"six\">six digits</partner>")), .atLeast(2)),
      ElementSchema.Child(
        .element(
          ElementSchema(
            "item", "What belongs to a partner.",
            attributes: [.required("partner", .id, "the id of the partner that it belongs to")], text: .required,
            children: [.group(.inline, .any)], example: "<item partner=\"six\">A PIN</item>")), .atLeast(2)),
      feedback,
    ],
    example: """
      <match id="pairs"><prompt>What belongs together?</prompt><partner id="six">six digits</partner>\
      <partner id="ways">other ways to talk</partner><item partner="six">A PIN</item>\
      <item partner="ways">AAC</item></match>
      """)

  private static let order = ElementSchema(
    "order", "Steps to put into their order.", attributes: attributes(),
    children: [
      prompt, hint,
      ElementSchema.Child(
        .element(
          ElementSchema(
            "step", "One step; they are written in the right order.",
            attributes: [.required("id", .id, "the step's name in this quiz; it tells nothing of its place")],
            text: .required, children: [.group(.inline, .any)], example: "<step id=\"ask\">Ask.</step>")),
        .atLeast(2)),
      feedback,
    ],
    example: """
      <order id="help"><prompt>What comes first?</prompt><step id="ask">Ask.</step><step id="wait">Wait.</step>\
      <step id="do">Help.</step></order>
      """)

  private static let fillIn = ElementSchema(
    "fill-in", "A text with gaps.", attributes: attributes(),
    children: [
      prompt, hint,
      .one(
        ElementSchema(
          "text", "The text, with a gap in it or several.", text: .allowed,
          children: [
            .group(.inline, .any),
            .any(
              ElementSchema(
                "gap", "A word that is missing: with its answers, or with options to choose from.",
                children: [.any(answer), .any(option("option", "One word to choose from.", "<option>ask</option>"))],
                example: "<gap><answer>ask</answer></gap>")),
          ])),
      feedback,
    ],
    example: """
      <fill-in id="first"><prompt>Which word is missing?</prompt>\
      <text>First you <gap><answer>ask</answer></gap>, then you help.</text></fill-in>
      """)

  private static let hotspot = ElementSchema(
    "hotspot", "Places of a picture, as a list to choose from.",
    attributes: attributes(
      select, credit, .required("picture", .picture, "the picture's file"),
      AttributeSchema.required("alt", .text, "what the picture shows").translated),
    children: [
      prompt, hint,
      ElementSchema.Child(
        .element(option("spot", "A place, as somebody would say it.", "<spot correct=\"true\">The door</spot>")),
        .atLeast(2)),
    ],
    example: """
      <hotspot id="where" picture="board-1.svg" alt="A board with five words"><prompt>Where is "more"?</prompt>\
      <spot correct="true">At the right</spot><spot>At the left</spot></hotspot>
      """)
}
