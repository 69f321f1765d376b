internal import ActivityKit

/// The elements of scoring by rules.
enum RuleLanguage {
  private static let field = AttributeSchema.required(
    "field", .text, "the name of a field in the view, such as pick or bins.{id}")
  private static let to = AttributeSchema.required(
    "to", .text, "what it must be: a value, or what the author wrote, such as {statement[untrue].id}")

  private static let ruleAttributes: [AttributeSchema] = [
    .optional("each", .id, "an element inside of the definition: the rule holds for each of them"),
    .optional("points", .number, default: "1", "what it is worth"),
    .optional("critical", .boolean, default: "false", "whether the activity cannot be passed without it"),
  ]

  private static let feedback = ElementSchema(
    "feedback", "What is said then; what the author wrote may stand in it, as in {feedback.text}.",
    attributes: [.required("when", .choice(["right", "wrong", "always"]), "when it is said")], text: .required)

  private static let conditions: [(name: String, purpose: String, attributes: [AttributeSchema])] = [
    (
      "match", "The field has these values and no others.",
      [
        field, to,
        .optional("fold", .boolean, default: "false", "whether letter case, accents and spaces count for nothing"),
      ]
    ),
    ("ordered", "The field has these values in this order.", [field, to]),
    (
      "count", "The field has at least so many values.", [field, .required("at-least", .integer(0...1000), "how many")]
    ),
    ("filled", "Something was written or chosen.", [field]),
    (
      "elapsed", "The number in the field, such as seconds, is at least so great.",
      [
        field, .required("at-least", .number, "how much"),
      ]
    ),
  ]

  /// The conditions that may stand in each other, two deep.
  private static func inner(_ depth: Int) -> [ElementSchema.Child] {
    let plain = conditions.map {
      ElementSchema.Child.any(ElementSchema($0.name, $0.purpose, attributes: $0.attributes))
    }
    guard depth > 0 else { return plain }
    return plain + combinations.map { .any(ElementSchema($0.name, $0.purpose, children: inner(depth - 1))) }
  }

  private static let combinations = [
    (name: "all", purpose: "Every condition inside holds."),
    (name: "any", purpose: "One of the conditions inside holds."),
    (name: "not", purpose: "None of the conditions inside holds."),
  ]

  private static let map = ElementSchema(
    "map", "Each value of the field is worth something.",
    attributes: [
      field, .optional("rest", .number, default: "0", "what every other value is worth, such as -1"),
      .required("most", .number, "the sum that is worth everything"),
    ] + ruleAttributes,
    children: [
      .some(
        ElementSchema(
          "entry", "What values are worth.",
          attributes: [
            .required("value", .text, "a value, or what the author wrote, such as {card[right].id}"),
            .required("points", .number, "what each is worth"),
          ])), .any(feedback),
    ])

  private static let pairs = ElementSchema(
    "pairs", "Neighbours in the right order are worth their part.", attributes: [field, to] + ruleAttributes,
    children: [.any(feedback)])

  static let scoring = ElementSchema(
    "scoring", "What answers are worth, by rules.",
    attributes: [.optional("pass", .percent, default: "80", "the share of all points that passes")],
    children: conditions.map {
      .any(
        ElementSchema($0.name, $0.purpose, attributes: $0.attributes + ruleAttributes, children: [.any(feedback)]))
    }
      + combinations.map {
        .any(ElementSchema($0.name, $0.purpose, attributes: ruleAttributes, children: inner(1) + [.any(feedback)]))
      } + [.any(map), .any(pairs)])
}
