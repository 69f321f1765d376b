import ActivityKit

/// The goal's elements, and samples of it.
enum GoalLanguage {
  private static let starter = ElementSchema(
    "starter", "How the sentence could begin.", text: .required, example: "<starter>This month I want to</starter>")

  private static let checkIn = ElementSchema(
    "check-in", "Asks for a day to look at the goal again. Whoever sets the goal may leave the day open.",
    text: .required, children: [.group(.inline, .any)],
    example: "<check-in>When do you want to look at it again?</check-in>")

  static let goal = ElementSchema(
    "goal", "A goal that somebody sets for themselves.",
    children: [
      .one(ElementSchema("prompt", "What to set a goal for.", text: .required, children: [.group(.inline, .any)])),
      .any(starter), .optional(checkIn),
    ],
    example: """
      <goal><prompt>What do you want to try this month?</prompt><starter>This month I want to</starter>\
      <check-in>When do you want to look at it again?</check-in></goal>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <goal xmlns="urn:orientation-kit:1">
        <prompt>What do you want to try with <em>your group</em> this month?</prompt>
        <starter>This month I want to</starter>
        <starter>When we meet, I will</starter>
        <check-in>When do you want to look at it again?</check-in>
      </goal>
      """,
      right: Response(["goal": ["When we meet, I will wait before I answer."], "check-in": ["2026-02-28"]])),
    ActivityDescriptor.Sample(
      """
      <goal xmlns="urn:orientation-kit:1">
        <prompt>One thing that you want to do differently from now on:</prompt>
      </goal>
      """,
      right: Response(["goal": ["Ask before I help."]])),
  ]
}
