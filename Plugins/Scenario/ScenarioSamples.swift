import ActivityKit

/// Samples of the scenario, and a pair that differs in nothing but which end is good.
enum ScenarioSamples {
  static let all: [ActivityDescriptor.Sample] = [
    """
    <scenario xmlns="urn:orientation-kit:1" start="lunch">
      <step id="lunch">
        <p>It is lunch time. <em>Luis</em> from your group sits by himself. Your friends wave from another table.</p>
        <prompt>What do you do?</prompt>
        <choice to="asked">Go to Luis and ask if you may sit down.<feedback>He looks up and nods.</feedback></choice>
        <choice to="called">Call over that there is room at your table.<feedback>He stays where he is. It is loud, and
          all heads have turned.</feedback></choice>
        <choice to="alone">Wave to Luis and sit with your friends.</choice>
      </step>
      <step id="called">
        <prompt>Luis looks down at his plate. What now?</prompt>
        <choice to="asked">Go over and ask him.<feedback>He thinks for a while. Then he nods.</feedback></choice>
        <choice to="alone">Leave it. You did ask.</choice>
      </step>
      <step id="asked">
        <p>You sit down. Luis is putting together a message on his device. You think you know how it ends.</p>
        <prompt>What do you do?</prompt>
        <choice to="heard">Wait.<feedback>It was something else altogether.</feedback></choice>
        <choice to="cut-off">Say the ending for him.<feedback>He stops, and puts the device away.</feedback></choice>
      </step>
      <ending id="heard" result="good"><title>A joke about the soup</title>
        <p>You both laugh so much that your friends come over.</p></ending>
      <ending id="cut-off" result="not-yet"><title>The joke that nobody heard</title>
        <p>You never find out what he wanted to say.</p></ending>
      <ending id="alone" result="not-yet"><title>Two tables</title>
        <p>You eat at two tables. It does not have to stay like that.</p></ending>
    </scenario>
    """,
    ActivityDescriptor.Sample(
      """
      <scenario xmlns="urn:orientation-kit:1" start="door" shuffle="none">
        <step id="door">
          <prompt>Somebody carries a tray to a door that is shut. What do you do?</prompt>
          <choice to="asked">Ask if you can get the door.<feedback>“Yes, please!”</feedback></choice>
          <choice to="took">Take the tray.<feedback>The soup runs over.</feedback></choice>
        </step>
        <ending id="asked" result="good"><title>An open door</title><p>That was all that was wanted.</p></ending>
        <ending id="took" result="not-yet"><title>Wet shoes</title><p>A question would have been quicker.</p></ending>
      </scenario>
      """,
      right: Response(["step-1": ["door.1"]]), wrong: Response(["step-1": ["door.2"]])),
  ]

  static let twins = [ActivityDescriptor.Twins(.init(fork(good: "left")), .init(fork(good: "right")))]

  private static func fork(good: String) -> String {
    let endings = ["left", "right"].map {
      "<ending id=\"\($0)\" result=\"\($0 == good ? "good" : "not-yet")\"><title>\($0)</title><p>The end.</p></ending>"
    }
    return """
      <scenario xmlns="urn:orientation-kit:1" start="fork"><step id="fork"><prompt>Which way?</prompt>\
      <choice to="left">Left</choice><choice to="right">Right</choice></step>\(endings.joined())</scenario>
      """
  }
}
