import ActivityKit

/// The reflection's elements, and samples of it.
enum ReflectionLanguage {
  private static let starter = ElementSchema(
    "starter", "How an answer could begin.", text: .required, example: "<starter>Next time I want to</starter>")

  private static let symbol = ElementSchema(
    "symbol", "A word to choose beside writing, or instead of it.",
    attributes: [.required("id", .id, "the symbol's name in this reflection")], text: .required,
    example: "<symbol id=\"proud\">proud</symbol>")

  private static let privacy = ElementSchema(
    "private", "The words to tick by whoever keeps the answer private: then nothing is kept but that it was done.",
    text: .required, children: [.group(.inline, .any)],
    example: "<private>I prefer to keep it private.</private>")

  static let reflection = ElementSchema(
    "reflection", "A question that somebody answers for themselves, or keeps private.",
    children: [
      .one(ElementSchema("prompt", "What to think about.", text: .required, children: [.group(.inline, .any)])),
      .any(starter), .any(symbol), .one(privacy),
    ],
    example: """
      <reflection><prompt>What did you learn from somebody today?</prompt><starter>I learned</starter>\
      <symbol id="proud">proud</symbol><symbol id="unsure">unsure</symbol>\
      <private>I prefer to keep it private.</private></reflection>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <reflection xmlns="urn:orientation-kit:1">
        <prompt>When did somebody wait for <em>you</em>? How was it?</prompt>
        <starter>It was when</starter>
        <starter>I felt</starter>
        <symbol id="calm">calm</symbol>
        <symbol id="seen">seen</symbol>
        <symbol id="uneasy">uneasy</symbol>
        <private>I prefer to keep it private.</private>
      </reflection>
      """,
      right: Response([TextEntry.symbolField(of: Reflection.words): ["calm", "seen"]])),
    ActivityDescriptor.Sample(
      """
      <reflection xmlns="urn:orientation-kit:1">
        <prompt>What would you like to try at the next meeting?</prompt>
        <private>I would rather not say.</private>
      </reflection>
      """,
      right: Response(["private": ["yes"]])),
  ]
}
