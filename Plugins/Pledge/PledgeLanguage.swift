import ActivityKit

/// The pledge's elements, and samples of it.
enum PledgeLanguage {
  private static let statement = ElementSchema(
    "statement", "One thing to promise.", attributes: [.required("id", .id, "the statement's name in this pledge")],
    text: .required, children: [.group(.inline, .any)],
    example: "<statement id=\"hello\">I will say hello outside our meetings too.</statement>")

  static let pledge = ElementSchema(
    "pledge", "Statements to agree to, all of them.",
    attributes: [
      .optional("version", .integer(1...9999), default: "1", "count it up when a statement changes its meaning")
    ],
    children: [
      .one(
        ElementSchema("prompt", "What is asked.", text: .required, children: [.group(.inline, .any)])),
      .some(statement),
    ],
    example: """
      <pledge version="1"><prompt>I agree to this:</prompt>\
      <statement id="hello">I will say hello outside our meetings too.</statement></pledge>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    """
    <pledge xmlns="urn:orientation-kit:1" version="1">
      <prompt>Read each one. Tick it if you agree.</prompt>
      <statement id="hello">I will say hello outside our meetings too.</statement>
      <statement id="ask">I will <strong>ask</strong> before I do something for somebody.</statement>
    </pledge>
    """,
    """
    <pledge xmlns="urn:orientation-kit:1" version="2">
      <prompt>One promise:</prompt>
      <statement id="come">I will come, or tell the group early.</statement>
    </pledge>
    """,
  ]
}
