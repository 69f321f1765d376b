import Curriculum

/// The elements of a kit, each declared once.
enum KitLanguage {
  private static func line(_ name: String, _ purpose: String) -> ElementSchema {
    ElementSchema(name, purpose, text: .required)
  }

  private static let title = line("title", "The title, as readers see it.")

  private static let role = ElementSchema(
    "role", "A part that somebody plays in the group.",
    attributes: [
      .required("id", .id, "the role's name"),
      .optional("min", .integer(0...100), default: "0", "how many people there should be, at least"),
      .optional("max", .integer(1...100), "how many people there may be, at most"),
      .optional("minutes", .integer(1...6000), "how long the role's modules take together"),
    ],
    children: [
      .one(title),
      .any(
        ElementSchema(
          "complete", "A module that everybody in the role completes, in this order.",
          attributes: [.required("module", .reference(.module), "the module's id")])),
    ],
    example: "<role id=\"peer\" min=\"3\" max=\"6\"><title>Peer</title><complete module=\"…\"/></role>")

  private static let field = ElementSchema(
    "field", "A question of the planning form.",
    attributes: [
      .required("id", .id, "the field's name"),
      .required(
        "type", .choice(FieldType.names), "what an answer looks like"),
      .optional("each", .references(.role), "the roles in which each person has an answer of their own"),
    ],
    text: .required,
    children: [
      .optional(line("help", "A sentence that helps to answer.")),
      .any(
        ElementSchema(
          "option", "One answer of a choice.", attributes: [.required("value", .id, "the answer's name for rules")],
          text: .required)),
    ],
    example: "<field id=\"outside-class\" type=\"boolean\">Does the group meet outside class?</field>")

  private static let rule = ElementSchema(
    "rule", "One thing that must hold, or should hold, before the group starts.",
    attributes: [
      .required("id", .id, "the rule's name, as staff see it"),
      .required(
        "severity", .choice(Rule.Severity.allCases.map(\.rawValue)),
        "block keeps the group from starting; warn tells staff"),
      .optional("source", .text, "where the rule comes from"),
    ],
    children: [
      .one(title),
      .one(ElementSchema("when", "What has to hold.", children: [.group(.condition, .one)])),
      .optional(
        ElementSchema(
          "action", "What to do where the rule does not hold.",
          attributes: [.required("by", .reference(.actor), "whose turn it is: a role, or staff")], text: .required)),
    ],
    example: """
      <rule id="N3" severity="block"><title>Meets outside class</title>\
      <when><field ref="outside-class" equals="true"/></when></rule>
      """)

  static let conditions: [ElementSchema] = [
    ElementSchema("all", "Holds where everything inside holds.", children: [.group(.condition, .oneOrMore)]),
    ElementSchema("any", "Holds where one thing inside holds.", children: [.group(.condition, .oneOrMore)]),
    ElementSchema("not", "Holds where the thing inside does not.", children: [.group(.condition, .one)]),
    ElementSchema(
      "count", "How many people are in a role.",
      attributes: [
        .required("role", .reference(.role), "the role's id"),
        .optional("at-least", .integer(0...100), "the fewest"),
        .optional("at-most", .integer(0...100), "the most"),
      ],
      example: "<count role=\"peer\" at-least=\"3\" at-most=\"6\"/>"),
    ElementSchema(
      "complete", "Everybody in the role completed every module of the role.",
      attributes: [.required("role", .reference(.role), "the role's id")], example: "<complete role=\"peer\"/>"),
    ElementSchema(
      "done", "Everybody in the role completed an activity as it now stands.",
      attributes: [
        .required("role", .reference(.role), "the role's id"),
        .required("module", .reference(.module), "the module's id"),
        .required("activity", .reference(.activity), "the activity's id in the module"),
      ],
      example: "<done role=\"peer\" module=\"peer-expectations\" activity=\"our-pledge\"/>"),
    ElementSchema(
      "field", "An answer of the planning form.",
      attributes: [
        .required("ref", .reference(.field), "the field's id"),
        .optional("equals", .text, "the answer it must be"),
        .optional("not-equals", .text, "an answer it must not be"),
        .optional("at-least", .number, "the smallest number"),
        .optional("at-most", .number, "the largest number"),
        .optional("on-or-after", .dayOrToday, "the first date, or today"),
      ],
      example: "<field ref=\"longest-gap\" at-most=\"14\"/>"),
  ]

  static let kit = ElementSchema(
    "kit", "The plan of one kind of group.",
    attributes: [
      .required("id", .id, "the kit's name everywhere; never change it"),
      .required("revision", .integer(1...999_999), "count it up by one each time you publish a change"),
      .optional("xml:lang", .language, default: "en", "the language of the text"),
    ],
    children: [
      .one(title), .one(line("summary", "Two or three sentences on what the group is.")),
      .one(ElementSchema("roles", "Who belongs to the group.", children: [.some(role)])),
      .optional(ElementSchema("record", "The planning form that staff fill in.", children: [.some(field)])),
      .one(
        ElementSchema(
          "rules", "When the group is ready.", children: [.some(rule)], example: "<rules>\(rule.example ?? "…")</rules>"
        )),
    ])
}
