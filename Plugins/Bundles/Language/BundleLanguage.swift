internal import ActivityKit

/// The elements of `bundle.xml` and of files of messages.
enum BundleLanguage {
  private static let attribute = ElementSchema(
    "attribute", "An attribute that authors write.",
    attributes: [
      .required("name", .id, "its name: small letters, digits and hyphens"),
      .required("help", .text, "one plain sentence for authors"),
      .optional(
        "type",
        .choice(["text", "id", "number", "integer", "percent", "boolean", "choice", "language", "picture", "sound"]),
        default: "text", "what its value looks like"),
      .optional("words", .text, "for a choice: the words, separated by spaces"),
      .optional("required", .boolean, default: "false", "whether leaving it out is a mistake"),
      .optional("default", .text, "what holds where it is left out"),
      .optional("answer", .boolean, default: "false", "whether it gives an answer away, so that learners never get it"),
    ])

  /// Elements inside elements, three deep: a schema cannot hold itself.
  private static func child(_ depth: Int) -> ElementSchema {
    ElementSchema(
      "child", "An element inside.",
      attributes: [
        .required("name", .id, "its name"),
        .required("purpose", .text, "one plain sentence for authors"),
        .optional(
          "occurs", .choice(["one", "optional", "any", "some", "two-or-more"]), default: "one",
          "how often it stands there"),
        .optional("text", .choice(["none", "allowed", "required"]), default: "none", "whether words stand in it"),
        .optional(
          "answer", .boolean, default: "false", "whether it gives an answer away, so that learners never get it"),
      ], children: [.any(attribute)] + (depth > 1 ? [.any(child(depth - 1))] : []))
  }

  private static let element = ElementSchema(
    "element", "What authors write: it has the bundle's id as its name.",
    attributes: [
      .required("purpose", .text, "one plain sentence for authors"),
      .optional("text", .choice(["none", "allowed", "required"]), default: "none", "whether words stand in it"),
    ], children: [.any(attribute), .any(child(3))])

  private static let sample = ElementSchema(
    "sample", "A complete definition as an author would write it.",
    attributes: [
      .optional("right", .text, "an answer that passes, such as pick=b&how=soon"),
      .optional("wrong", .text, "an answer that does not pass"),
    ], children: [.group(.activityDefinition, .one)])

  private static let twins = ElementSchema(
    "twins",
    "Two definitions that differ in nothing but what is right: what learners see must be the same. Where there are none, "
      + "they are made of the samples, with other values wherever answer=\"true\" stands.",
    children: [.group(.activityDefinition, .atLeast(2))])

  private static let script = ElementSchema("script", "Answers are evaluated by the file evaluate.lua.")

  static let bundle = ElementSchema(
    "bundle", "An activity type that is dropped into a folder.",
    attributes: [
      .required("id", .id, "the owner's name, a hyphen, and the name of the activity: acme-timeline"),
      .required("version", .integer(1...9999), "counts up when the meaning of definitions or answers changes"),
      .required("license", .text, "under which terms others may use it, such as CC-BY-4.0"),
      .optional(
        "responses", .choice(["judged", "agreement", "personal"]), default: "judged",
        "whether answers are right or wrong, a promise, or somebody's own words"),
      .optional("modes", .text, default: "answered passed", "the completion modes that make sense"),
    ],
    children: [
      .one(ElementSchema("title", "What people call it.", text: .required)),
      .one(ElementSchema("captures", "What is kept of an answer, for the privacy notice.", text: .required)),
      .one(element), .optional(script), .optional(RuleLanguage.scoring),
      .some(sample), .any(twins),
    ])

  static let messages = ElementSchema(
    "messages", "The bundle's own words in one language.",
    attributes: [.required("xml:lang", .language, "the language")],
    children: [
      .some(
        ElementSchema(
          "message", "Words that a view shows as {{say.id}}, and feedback as {say.id}.",
          attributes: [.required("id", .id, "its name")], text: .required,
          children: [.group(.inline, .any), .group(.link, .any)]))
    ])
}
