import Curriculum

/// The elements of a module, each declared once.
enum ModuleLanguage {
  static let inline: [ElementSchema] = [
    ElementSchema("em", "Words to stress.", text: .required, example: "<em>with</em>"),
    ElementSchema("strong", "Words that matter most.", text: .required, example: "<strong>Wait.</strong>"),
  ]

  private static let words: [ElementSchema.Child] = [.group(.inline, .any)]

  private static func line(_ name: String, _ purpose: String) -> ElementSchema {
    ElementSchema(name, purpose, text: .required)
  }

  private static let title = line("title", "The title, as readers see it.")

  private static let paragraph = ElementSchema(
    "p", "A paragraph.", text: .required, children: words, example: "<p>Many people need time.</p>")

  private static let list = ElementSchema(
    "list", "A list; its kind says whether the order counts.",
    attributes: [
      .optional("kind", .choice(["bullets", "steps"]), default: "bullets", "steps where the order counts")
    ],
    children: [.some(ElementSchema("item", "One entry of a list.", text: .required, children: words))],
    example: "<list kind=\"steps\"><item>Ask.</item><item>Wait.</item></list>")

  private static let callout = ElementSchema(
    "callout", "A paragraph or more, set apart from the text.",
    attributes: [
      .required("kind", .choice(Block.Callout.Kind.allCases.map(\.rawValue)), "what it is: a tip, a caution or a story")
    ],
    children: [.some(paragraph)], example: "<callout kind=\"tip\"><p>Ask first.</p></callout>")

  private static let figure = ElementSchema(
    "figure", "A picture from the module's folder.",
    attributes: [
      .required("src", .picture, "the name of a file in the module's folder"),
      .required("alt", .text, "what the picture says, for readers who do not see it"),
    ],
    children: [.optional(ElementSchema("caption", "Words under the picture.", text: .required, children: words))],
    example: "<figure src=\"board.svg\" alt=\"A board with the words go, like, want, more, not\"/>")

  private static let activity = ElementSchema(
    "activity", "Something to do. Inside stands what it is, such as <quiz>.",
    attributes: [
      .required("id", .id, "the activity's name; keep it when you move or reword the activity"),
      .optional("objective", .reference(.objective), "the objective that it checks"),
      .optional(
        "requires", .choice(CompletionMode.allCases.map(\.rawValue)), default: "passed",
        "what has to happen for it to count as done"),
    ],
    children: [.group(.activityDefinition, .one), .any(RevisionLanguage.was)],
    example: "<activity id=\"waiting-check\" requires=\"passed\"><quiz>…</quiz></activity>")

  static let blocks: [ElementSchema] = [paragraph, list, callout, figure, activity]

  private static let section = ElementSchema(
    "section", "One page: one idea.",
    attributes: [.required("id", .id, "the section's name; keep it when you move or rename the section")],
    children: [.one(title), .group(.block, .oneOrMore), .any(RevisionLanguage.was)],
    example: "<section id=\"waiting\"><title>Wait</title><p>…</p></section>")

  private static let audience = ElementSchema(
    "audience", "The roles that the module is written for.",
    children: [
      .some(
        ElementSchema(
          "role", "A role of a kit.", attributes: [.required("ref", .reference(.role), "the role's id")]))
    ],
    example: "<audience><role ref=\"peer\"/></audience>")

  private static let objectives = ElementSchema(
    "objectives", "What a reader can do afterwards.",
    children: [
      .some(
        ElementSchema(
          "objective", "One thing that a reader can do afterwards.",
          attributes: [.required("id", .id, "the objective's name")], text: .required))
    ],
    example: "<objectives><objective id=\"wait\">Give a partner time.</objective></objectives>")

  private static let related = ElementSchema(
    "related", "Modules and topics that belong with this one.",
    children: [
      .any(
        ElementSchema(
          "module", "A related module.", attributes: [.required("ref", .reference(.module), "the module's id")])),
      .any(line("topic", "A related topic.")),
    ],
    example: "<related><module ref=\"peer-networks\"/><topic>Belonging</topic></related>")

  private static let resources = ElementSchema(
    "resources", "What to read or watch afterwards.",
    children: [
      .some(
        ElementSchema(
          "resource", "One thing to read or watch.",
          children: [.one(title), .optional(line("note", "What it is good for."))]))
    ],
    example: "<resources><resource><title>…</title></resource></resources>")

  static let module = ElementSchema(
    "module", "One orientation module.",
    attributes: [
      .required("id", .id, "the module's name everywhere; never change it"),
      .required("revision", .integer(1...999_999), "count it up by one each time you publish a change"),
      .required("minutes", .integer(1...600), "how long it takes to read and do"),
      .required("xml:lang", .language, "the language of the text"),
    ],
    children: [
      .one(title), .one(line("summary", "Two or three sentences on what it is about.")),
      .optional(audience),
      .optional(
        ElementSchema("keywords", "Words to find it by.", children: [.some(line("keyword", "One word or phrase."))])),
      .optional(objectives), .optional(related), .some(section),
      .optional(
        ElementSchema(
          "takeaways", "What to remember.", children: [.some(line("takeaway", "One sentence to remember."))])),
      .optional(resources), .optional(RevisionLanguage.changes),
    ])
}
