import Curriculum

/// The elements of a kit, each declared once.
enum KitLanguage {
  private static func line(_ name: String, _ purpose: String) -> ElementSchema {
    ElementSchema(name, purpose, text: .required)
  }

  private static let title = line("title", "The title, as readers see it.")

  private static let complete = ElementSchema(
    "complete", "A module that everybody in the role completes, in this order.",
    attributes: [
      .required("module", .reference(.module), "the module's id"),
      .optional("optional", .boolean, default: "false", "true where people may leave the module out"),
    ],
    example: "<complete module=\"…\"/>")

  /// What a role's sequence is made of.
  static let sequence = [
    complete,
    ElementSchema(
      "step", "Modules that belong together, such as those before the first meeting.",
      children: [.one(title), .some(complete)],
      example: "<step><title>Before the first meeting</title><complete module=\"…\"/></step>"),
  ]

  private static let role = ElementSchema(
    "role", "A part that somebody plays in the group.",
    attributes: [
      .required("id", .id, "the role's name"),
      .optional("min", .integer(0...100), default: "0", "how many people there should be, at least"),
      .optional("max", .integer(1...100), "how many people there may be, at most"),
      .optional("minutes", .integer(1...6000), "how long the role's modules take together"),
    ],
    children: [
      .one(title), .any(complete),
      .optional(
        ElementSchema(
          "sequence", "The role's modules in steps, in this order.", children: [.group(.sequence, .oneOrMore)],
          example: "<sequence><step><title>Before the first meeting</title><complete module=\"…\"/></step></sequence>")),
    ],
    example: "<role id=\"peer\" min=\"3\" max=\"6\"><title>Peer</title><complete module=\"…\"/></role>")

  private static let field = ElementSchema(
    "field", "A question of the planning form.",
    attributes: [
      .required("id", .id, "the field's name"),
      .required(
        "type", .choice(FieldType.names), "what an answer looks like"),
      .optional("each", .references(.role), "the roles in which each person has an answer of their own"),
      .optional("from", .references(.role), "for the type person: the roles in which somebody is chosen"),
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

  private static let action = ElementSchema(
    "action", "What to do where the rule does not hold.",
    attributes: [.required("by", .reference(.actor), "whose turn it is: a role, or staff")], text: .required)

  private static let pilot = ElementSchema(
    "pilot", "How many groups to start with: staff are warned where more were made from the kit.",
    attributes: [
      .required("id", .id, "the warning's name, as staff see it"),
      .required("groups", .integer(1...100), "how many groups there may be without a warning"),
      .optional("source", .text, "where the limit comes from"),
    ],
    children: [.one(title), .optional(action)],
    example: "<pilot id=\"C10\" groups=\"1\"><title>The school starts with one group</title></pilot>")

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
      .optional(action),
    ],
    example: """
      <rule id="N3" severity="block"><title>Meets outside class</title>\
      <when><field ref="outside-class" equals="true"/></when></rule>
      """)

  static let kit = ElementSchema(
    "kit", "The plan of one kind of group.",
    attributes: [
      .required("id", .id, "the kit's name everywhere; never change it"),
      .required("revision", .integer(1...999_999), "count it up by one each time you publish a change"),
      .optional("xml:lang", .language, default: "en", "the language of the text"), TranslationLanguage.ofRevision,
    ],
    children: [
      .one(title), .one(line("summary", "Two or three sentences on what the group is.")),
      .one(ElementSchema("roles", "Who belongs to the group.", children: [.some(role)])),
      .optional(ElementSchema("record", "The planning form that staff fill in.", children: [.some(field)])),
      .optional(pilot),
      .one(
        ElementSchema(
          "rules", "When the group is ready.", children: [.some(rule)], example: "<rules>\(rule.example ?? "…")</rules>"
        )),
    ])
}
