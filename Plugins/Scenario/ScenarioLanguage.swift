import ActivityKit

/// The scenario's elements.
enum ScenarioLanguage {
  private static let paragraph = ElementSchema(
    "p", "A paragraph of what happens.", text: .required, children: [.group(.inline, .any)],
    example: "<p>Luis sits by himself.</p>")

  private static let choice = ElementSchema(
    "choice", "One thing to do, and where it leads.",
    attributes: [.required("to", .id, "the id of the step or the ending that comes next")], text: .required,
    children: [
      .group(.inline, .any),
      .optional(
        ElementSchema(
          "feedback", "What comes of it, said once it was chosen.", text: .required, children: [.group(.inline, .any)])),
    ],
    example: "<choice to=\"sits-down\">Sit down.<feedback>Luis moves his bag to make room.</feedback></choice>")

  private static let step = ElementSchema(
    "step", "What happens at one place of the story, and what one can do then.",
    attributes: [
      .required("id", .id, "the step's name in this scenario"), .optional("picture", .picture, "a picture's file"),
      AttributeSchema.optional("alt", .text, "what the picture shows").translated,
    ],
    children: [
      .any(paragraph),
      .one(ElementSchema("prompt", "What is asked.", text: .required, children: [.group(.inline, .any)])), .any(choice),
    ],
    example: """
      <step id="lunch"><p>Luis sits by himself.</p><prompt>What do you do?</prompt>\
      <choice to="good">Sit down with him.</choice><choice to="alone">Walk on.</choice></step>
      """)

  private static let ending = ElementSchema(
    "ending", "How the story ends.",
    attributes: [
      .required("id", .id, "the ending's name in this scenario"),
      .required("result", .choice(["good", "not-yet"]), "good where the scenario is passed with it"),
    ],
    children: [
      .one(ElementSchema("title", "What the end is called, in a few words.", text: .required)), .some(paragraph),
    ],
    example: """
      <ending id="good" result="good"><title>Lunch with Luis</title><p>You talk about the game.</p></ending>
      """)

  static let scenario = ElementSchema(
    "scenario", "A story that goes on as one chooses.",
    attributes: [
      .required("start", .id, "the id of the step with which it begins"),
      .optional(
        "shuffle", .choice(["choices", "none"]), default: "choices",
        "whether the choices of a step stand in an order of chance"),
    ],
    children: [.some(step), .some(ending)],
    example: """
      <scenario start="lunch"><step id="lunch"><p>Luis sits by himself.</p><prompt>What do you do?</prompt>\
      <choice to="good">Sit down with him.</choice>\
      <choice to="alone">Walk on.<feedback>He looks after you.</feedback></choice></step>\
      <ending id="good" result="good"><title>Lunch with Luis</title><p>You talk about the game.</p></ending>\
      <ending id="alone" result="not-yet"><title>Two lunches alone</title><p>You both eat alone.</p></ending></scenario>
      """)
}
