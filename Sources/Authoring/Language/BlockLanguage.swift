import Curriculum

/// What a section is made of, each element declared once.
enum BlockLanguage {
  /// What every block can carry.
  private static let common = ModuleLanguage.conditions + [ModuleLanguage.language]

  private static func text(_ name: String, _ purpose: String, example: String? = nil) -> ElementSchema {
    ElementSchema(name, purpose, text: .required, children: TextLanguage.words, example: example)
  }

  private static let innerParagraph = text("p", "A paragraph.", example: "<p>Ask first.</p>")

  private static let paragraph = ElementSchema(
    "p", "A paragraph.", attributes: common, text: .required, children: TextLanguage.words,
    example: "<p>Many people need time.</p>")

  private static let heading = ElementSchema(
    "heading", "A heading inside a section.", attributes: common, text: .required, children: TextLanguage.words,
    example: "<heading>Before you meet</heading>")

  private static let kind = AttributeSchema.optional(
    "kind", .choice(["bullets", "steps"]), default: "bullets", "steps where the order counts")

  private static let innerList = ElementSchema(
    "list", "A list under an item.", attributes: [kind],
    children: [.some(text("item", "One entry of a list."))], example: "<list><item>Ask.</item></list>")

  private static let list = ElementSchema(
    "list", "A list; its kind says whether the order counts.", attributes: [kind] + common,
    children: [
      .some(
        ElementSchema(
          "item", "One entry of a list; one list can stand under it.", text: .required,
          children: TextLanguage.words + [.optional(innerList)]))
    ],
    example: "<list kind=\"steps\"><item>Ask.</item><item>Wait.</item></list>")

  private static let quote = ElementSchema(
    "quote", "What somebody said or wrote.", attributes: common,
    children: [.some(innerParagraph), .optional(text("source", "Who said it, and where."))],
    example: "<quote><p>Wait for me.</p><source>A student</source></quote>")

  private static let cell = text("cell", "One cell of a table.", example: "<cell>Monday</cell>")

  private static let table = ElementSchema(
    "table", "Rows and columns.", attributes: common,
    children: [
      .one(caption),
      .one(
        ElementSchema(
          "head", "The headings of the columns.", children: [.some(cell)],
          example: "<head><cell>Day</cell><cell>Place</cell></head>")),
      .some(
        ElementSchema(
          "row", "One row: a heading of its own, if it has one, then its cells.",
          children: [.optional(text("header", "What the row is about, in its first column.")), .some(cell)],
          example: "<row><header>Monday</header><cell>Gym</cell></row>")),
    ],
    example: """
      <table><caption>When we meet</caption><head><cell>Day</cell><cell>Place</cell></head>\
      <row><header>Monday</header><cell>Gym</cell></row></table>
      """)

  private static let definitions = ElementSchema(
    "definitions", "Words, each with what it means.", attributes: common,
    children: [
      .some(
        ElementSchema(
          "definition", "One word and what it means.",
          children: [.one(text("word", "The word.")), .one(text("meaning", "What the word means."))],
          example: "<definition><word>Peer</word><meaning>Somebody of your age.</meaning></definition>"))
    ],
    example: """
      <definitions><definition><word>Peer</word><meaning>Somebody of your age.</meaning></definition></definitions>
      """)

  private static let callout = ElementSchema(
    "callout", "A paragraph or more, set apart from the text.",
    attributes: [
      .required("kind", .choice(Block.Callout.Kind.allCases.map(\.rawValue)), "what it is: a tip, a caution or a story")
    ] + common,
    children: [.some(innerParagraph)], example: "<callout kind=\"tip\"><p>Ask first.</p></callout>")

  private static let caption = text("caption", "Words that say what is shown.", example: "<caption>Our board</caption>")

  private static let figure = ElementSchema(
    "figure", "A picture from the module's folder.",
    attributes: [
      .required("src", .picture, "the name of a file in the module's folder"),
      .required("alt", .text, "what the picture says, for readers who do not see it").translated,
    ] + credit + common,
    children: [.optional(caption)],
    example: "<figure src=\"board.svg\" alt=\"A board with the words go, like, want, more, not\"/>")

  private static let activity = ElementSchema(
    "activity", "Something to do. Inside stands what it is, such as <quiz>.",
    attributes: [
      .required("id", .id, "the activity's name; keep it when you move or reword the activity"),
      .optional("objective", .reference(.objective), "the objective that it checks"),
      .optional(
        "requires", .choice(CompletionMode.allCases.map(\.rawValue)), default: "passed",
        "what has to happen for it to count as done"),
    ] + ModuleLanguage.conditions,
    children: [.group(.activityDefinition, .one), .any(RevisionLanguage.was)],
    example: "<activity id=\"waiting-check\" requires=\"passed\"><quiz>…</quiz></activity>")

  static let blocks: [ElementSchema] = [
    paragraph, heading, list, callout, quote, table, definitions, figure, audio, video, activity,
  ]
}

/// What is to be heard or watched.
extension BlockLanguage {
  private static let transcript = ElementSchema(
    "transcript", "Everything that is said.", children: [.some(innerParagraph)],
    example: "<transcript><p>Ana: I want to go first.</p></transcript>")

  private static let captions = ElementSchema(
    "captions", "A file with what is said, to be read while it plays.",
    attributes: [
      .required("src", .file(.captions), "the name of a WebVTT file in the module's folder"), ModuleLanguage.language,
    ],
    example: "<captions src=\"talk.vtt\"/>")

  /// Who made it, and under which terms.
  private static let credit = [
    AttributeSchema.optional(
      "license", .text, "under which terms it may be used, such as CC BY 4.0; our own for what you made yourselves"),
    AttributeSchema.optional("by", .text, "who made it, as they want to be named"),
  ]

  private static let description = ModuleLanguage.line(
    "description", "What is to be seen or heard, for readers who do not see or hear it.")

  private static let audio = ElementSchema(
    "audio", "Something to hear.",
    attributes: [.required("src", .file(.audio), "the name of a file in the module's folder")] + credit + common,
    children: [.one(ModuleLanguage.title), .optional(description), .any(captions), .one(transcript)],
    example: """
      <audio src="hello.mp3"><title>Two ways to say hello</title><transcript><p>Ana: Hello!</p></transcript></audio>
      """)

  private static let video = ElementSchema(
    "video", "Something to watch.",
    attributes: [
      .required("src", .file(.video), "the name of a file in the module's folder"),
      .optional("poster", .picture, "the picture that stands there until it plays"),
    ] + credit + common,
    children: [.one(ModuleLanguage.title), .one(description), .some(captions), .one(transcript)],
    example: """
      <video src="lunch.mp4"><title>Lunch together</title><description>Two students share a table.</description>\
      <captions src=\"lunch.vtt\"/><transcript><p>Ana: Sit with me.</p></transcript></video>
      """)
}
