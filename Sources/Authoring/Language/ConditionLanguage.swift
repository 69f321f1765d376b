import Curriculum

/// What a rule can test, each declared once.
enum ConditionLanguage {
  private static let role = AttributeSchema.required("role", .reference(.role), "the role's id")
  private static let module = AttributeSchema.required("module", .reference(.module), "the module's id")

  private static let field = ElementSchema(
    "field", "An answer of the planning form.",
    attributes: [
      .required("ref", .reference(.field), "the field's id"),
      .optional("answered", .choice(["true"]), "true where any answer will do"),
      .optional("equals", .text, "the answer it must be"),
      .optional("not-equals", .text, "an answer it must not be"),
      .optional("at-least", .number, "the smallest number"),
      .optional("at-most", .number, "the largest number"),
      .optional("on-or-after", .dayOrToday, "the first date, or today"),
      .optional("on-or-before", .dayOrToday, "the last date, or today"),
      .optional("within", .period, "how far away the date may be, before or after"),
      .optional("of", .reference(.field), "for within: the other date's field; today where it is left out"),
      .optional("equals-field", .reference(.field), "the field whose answer must be the same"),
      .optional("not-equals-field", .reference(.field), "the field whose answer must be another"),
      .optional("at-least-field", .reference(.field), "the field with the smallest number"),
      .optional("at-most-field", .reference(.field), "the field with the largest number"),
      .optional("on-or-after-field", .reference(.field), "the field with the first date"),
      .optional("on-or-before-field", .reference(.field), "the field with the last date"),
    ],
    example: "<field ref=\"longest-gap\" at-most=\"14\"/>")

  static let conditions: [ElementSchema] = [
    ElementSchema("all", "Holds where everything inside holds.", children: [.group(.condition, .oneOrMore)]),
    ElementSchema("any", "Holds where one thing inside holds.", children: [.group(.condition, .oneOrMore)]),
    ElementSchema("not", "Holds where the thing inside does not.", children: [.group(.condition, .one)]),
    ElementSchema(
      "count", "How many people are in a role; with fields inside, how many of them have those answers.",
      attributes: [
        role,
        .optional("at-least", .integer(0...100), "the fewest"),
        .optional("at-most", .integer(0...100), "the most"),
      ],
      children: [.any(field)],
      example: "<count role=\"peer\" at-least=\"3\" at-most=\"6\"/>"),
    ElementSchema(
      "complete", "Everybody in the role completed a module; every module of the role where none is named.",
      attributes: [role, .optional("module", .reference(.module), "the module's id")],
      example: "<complete role=\"peer\"/>"),
    ElementSchema(
      "done", "Everybody in the role completed an activity as it now stands.",
      attributes: [
        role, module, .required("activity", .reference(.activity), "the activity's id in the module"),
      ],
      example: "<done role=\"peer\" module=\"peer-expectations\" activity=\"our-pledge\"/>"),
    ElementSchema(
      "joined", "Everybody in the role took their place, by a join link or a card.", attributes: [role],
      example: "<joined role=\"peer\"/>"),
    ElementSchema(
      "score",
      "Everybody in the role reached a score in an activity; in each one of the module that has to be passed where none "
        + "is named.",
      attributes: [
        role, module, .optional("activity", .reference(.activity), "the activity's id in the module"),
        .required("at-least", .percent, "the smallest score, in percent"),
      ],
      example: "<score role=\"peer\" module=\"aac-communication-tips\" at-least=\"80\"/>"),
    ElementSchema(
      "age", "What everybody in the role completed is not too long ago.",
      attributes: [
        role, .optional("module", .reference(.module), "the module's id; all modules of the role where it is left out"),
        .required("at-most", .period, "how long ago it may be"),
      ],
      example: "<age role=\"peer\" at-most=\"12 months\"/>"),
    field,
    ElementSchema(
      "overlap", "People are free, or a room is, when the group meets.",
      attributes: [
        .required("field", .reference(.field), "the schedule that is looked at: each person's, or the group's"),
        .required("with", .reference(.field), "the group's schedule that it must cover"),
        .optional("minutes", .integer(1...1440), default: "1", "how many minutes of a meeting must be covered"),
        .optional(
          "meetings", .choice(["every", "any"]), default: "every",
          "whether every meeting of the week must be covered, or any of them"),
        .optional("role", .reference(.role), "whose schedules; of everybody who is asked where it is left out"),
        .optional("at-least", .integer(1...100), "for how many people; for everybody where it is left out"),
      ],
      example: "<overlap field=\"free-times\" with=\"meeting-times\" minutes=\"20\" role=\"peer\" at-least=\"3\"/>"),
  ]
}
