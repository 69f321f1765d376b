import ActivityKit

/// The wait practice's elements, and samples of it.
enum WaitPracticeLanguage {
  /// In seconds: a stretch that pages can show.
  static let bounds = 2...60

  /// What holds where an author leaves an attribute out, in seconds.
  static let usual = ["seconds": 5, "shortest": 3, "longest": 15]

  private static func stretch(_ name: String, _ help: String) -> AttributeSchema {
    .optional(name, .integer(bounds), default: usual[name].map(String.init), help)
  }

  private static let pause = ElementSchema(
    "pause", "One pause: what goes on meanwhile.", text: .required, children: [.group(.inline, .any)],
    example: "<pause>Ana is building a message.</pause>")

  private static let untimed = ElementSchema(
    "untimed", "How to do the same without a clock.", text: .required, children: [.group(.inline, .any)],
    example: "<untimed>Breathe in and out slowly, three times.</untimed>")

  static let waitPractice = ElementSchema(
    "wait-practice", "Pauses to sit through, with a clock or without one. How fast somebody is never counts.",
    attributes: [
      stretch("seconds", "how long a pause is to begin with, in seconds"),
      stretch("shortest", "the shortest pause that a learner may choose, in seconds"),
      stretch("longest", "the longest pause that a learner may choose, in seconds"),
    ],
    children: [
      .one(ElementSchema("prompt", "What to do.", text: .required, children: [.group(.inline, .any)])),
      .some(pause), .one(untimed),
    ],
    example: """
      <wait-practice seconds="5"><prompt>Wait until Ana has finished.</prompt>\
      <pause>Ana is building a message.</pause>\
      <untimed>Breathe in and out slowly, three times.</untimed></wait-practice>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <wait-practice xmlns="urn:orientation-kit:1">
        <prompt>Wait, and <em>say nothing</em>, until the pause is over.</prompt>
        <pause>Ana is looking for a word on her board.</pause>
        <pause>Ana has found one, and looks for the next.</pause>
        <pause>Ana looks up. Is she finished? Wait once more.</pause>
        <untimed>Breathe in and out slowly, three times, for each pause.</untimed>
      </wait-practice>
      """,
      right: Response([WaitPractice.control: ["p1", "p2", "p3"], "\(WaitPractice.control).seconds": ["5"]])),
    ActivityDescriptor.Sample(
      """
      <wait-practice xmlns="urn:orientation-kit:1" seconds="10" shortest="5" longest="20">
        <prompt>Give somebody time to think.</prompt>
        <pause>You asked a question, and nobody has answered yet.</pause>
        <untimed>Read the question to yourself, slowly, twice.</untimed>
      </wait-practice>
      """,
      right: Response([WaitPractice.control: ["p1"], "\(WaitPractice.control).untimed": [Confirmation.yes]])),
  ]
}
