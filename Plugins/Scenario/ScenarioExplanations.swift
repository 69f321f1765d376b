import ActivityKit

/// OK25: scenarios.
enum ScenarioExplanations {
  static let all = [
    Explanation(
      "OK2501", "scenario.start",
      """
      In the tag <scenario start="…">, start names the step with which the story begins, and no step of this scenario has
      that id. Correct the name, or give the first step that id.
      """,
      wrong: scenario(start: "lunhc"), right: scenario()),
    Explanation(
      "OK2502", "scenario.unknown-step",
      """
      A choice says to which step or ending it leads, by the id, and nothing in this scenario has that id: whoever
      chooses it would come to nothing. Correct the name, or write the step.
      """,
      wrong: scenario(to: "goood"), right: scenario()),
    Explanation(
      "OK2503", "scenario.dead-end",
      """
      At a step without a choice the story stops, and whoever comes to it has no end and no way on. Add what one can do
      there, or, where the story is to end, write an <ending> in its place.
      """,
      wrong: scenario(
        table: "<step id=\"table\"><prompt>There is room.</prompt></step>",
        third: "<choice to=\"table\">Stop and look.</choice>"),
      right: scenario(table: table(), third: "<choice to=\"table\">Stop and look.</choice>")),
    Explanation(
      "OK2504", "scenario.no-way-out",
      """
      Every choice of this step leads to steps that only lead back to it, so that whoever comes to it goes round in
      circles and never to an end. A story may lead back to where one was, as long as some choice leads on. Let one of
      the choices lead to an ending, or to a step from which one comes to it.
      """,
      wrong: scenario(table: table(to: "table"), third: "<choice to=\"table\">Stop and look.</choice>"),
      right: scenario(table: table(), third: "<choice to=\"table\">Stop and look.</choice>")),
    Explanation(
      "OK2505", "scenario.unreachable", severity: .warning,
      """
      No choice leads to this step or ending, from wherever one begins, so that nobody ever reads it. Let a choice lead to
      it from a step that can be reached, or remove it.
      """,
      wrong: scenario(table: table()),
      right: scenario(table: table(), third: "<choice to=\"table\">Stop and look.</choice>")),
    Explanation(
      "OK2506", "scenario.no-good-end",
      """
      A scenario is passed at an ending with result="good", and here there is none, or no way leads to it. Write
      result="good" in each ending where one has done well enough, and let a choice lead to it.
      """,
      wrong: scenario(result: "not-yet"), right: scenario()),
    Explanation(
      "OK2507", "scenario.same-id",
      """
      A step and an ending of this scenario have the same id, so that nobody can know which of them a choice leads to. Give
      one of them another id.
      """,
      wrong: scenario(to: "lunch", good: "lunch"), right: scenario()),
    Explanation(
      "OK2508", "scenario.same-choice",
      """
      Two choices of a step say the same, so that nobody can choose between them. Write what is different about each, or
      remove one.
      """,
      wrong: scenario(third: "<choice to=\"alone\">walk on.</choice>"),
      right: scenario(third: "<choice to=\"alone\">Look away.</choice>")),
    Explanation(
      "OK2509", "scenario.empty-choice",
      """
      The choice has feedback, but no words of its own, so that nobody could know what it means. Write what one does
      before <feedback>; the feedback is what comes of it.
      """,
      wrong: scenario(third: "<choice to=\"alone\"><feedback>He looks after you.</feedback></choice>"),
      right: scenario(third: "<choice to=\"alone\">Look away.<feedback>He looks after you.</feedback></choice>")),
    Explanation(
      "OK2510", "scenario.picture-without-alt",
      """
      A reader who does not see the picture of a step learns nothing of it. Write in alt="…" what it shows, as far as it
      matters for the story.
      """,
      wrong: scenario(attributes: " picture=\"board.svg\""),
      right: scenario(attributes: " picture=\"board.svg\" alt=\"A full table, and one with a single boy\"")),
  ]

  private static func table(to place: String = "good") -> String {
    "<step id=\"table\"><prompt>There is room.</prompt><choice to=\"\(place)\">Go there.</choice></step>"
  }

  private static func scenario(
    start: String = "lunch", to place: String = "good", table: String = "", third: String = "",
    result: String = "good", good: String = "good", attributes: String = ""
  ) -> String {
    """
    <scenario start="\(start)"><step id="lunch"\(attributes)><p>Luis sits by himself.</p><prompt>What do you do?</prompt>\
    <choice to="\(place)">Sit down with him.</choice><choice to="alone">Walk on.</choice>\(third)</step>\(table)\
    <ending id="\(good)" result="\(result)"><title>Lunch with Luis</title><p>You talk about the game.</p></ending>\
    <ending id="alone" result="not-yet"><title>Two lunches alone</title><p>You both eat alone.</p></ending></scenario>
    """
  }
}
