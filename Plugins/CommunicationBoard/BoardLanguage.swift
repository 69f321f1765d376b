import ActivityKit

/// The communication board's elements.
enum BoardLanguage {
  private static let word = ElementSchema(
    "word", "One word of the message, as it stands on the board or is said aloud.", text: .required,
    example: "<word>more</word>")

  private static let message = ElementSchema(
    "message", "A message that will do. Where there are several, any of them will.", children: [.some(word)],
    example: "<message><word>want</word><word>more</word></message>")

  static let board = ElementSchema(
    "board", "A communication board with which a message is made.",
    attributes: [
      .required("file", .file(.board), "the name of an Open Board Format file in the module's folder"),
      .optional(
        "order", .choice(["exact", "any"]), default: "exact", "any where the words may come in whichever order"),
      .optional("more-words", .boolean, default: "false", "true where other words may stand in the message, too"),
      .optional("told", .boolean, default: "false", "true where the first message is shown above the board"),
    ],
    children: [
      .one(ElementSchema("prompt", "What to say.", text: .required, children: [.group(.inline, .any)])), .some(message),
      .optional(ElementSchema("right", "What is said once the message is made.", text: .required)),
      .optional(ElementSchema("not-yet", "What is said of another message.", text: .required)),
    ],
    example: """
      <board file="words.obf"><prompt>Say that you want to go on.</prompt>\
      <message><word>want</word><word>more</word></message></board>
      """)
}
