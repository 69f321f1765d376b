import ActivityKit

/// Samples of the quiz, and pairs that differ in nothing but what is right.
enum QuizSamples {
  static let all: [ActivityDescriptor.Sample] = [
    """
    <quiz xmlns="urn:orientation-kit:1" pass="80">
      <choice id="composing" critical="true">
        <prompt>Your partner is building a message. What do you do?</prompt>
        <option correct="true">Wait.<feedback>The words stay theirs.</feedback></option>
        <option>Say the ending.<feedback>That takes their turn.</feedback></option>
      </choice>
      <choice id="ways" select="many">
        <prompt>Which of these say something?</prompt>
        <option correct="true">A look.</option>
        <option correct="true">A picture.</option>
        <option>Nothing but speech.<feedback>A look can say a lot.</feedback></option>
      </choice>
    </quiz>
    """,
    """
    <quiz xmlns="urn:orientation-kit:1" pass="50">
      <choice id="game">
        <prompt>Who picks the <em>next</em> game?</prompt>
        <option>You do.</option>
        <option correct="true">All of you.<feedback>Everybody has a say.</feedback></option>
      </choice>
    </quiz>
    """,
    ActivityDescriptor.Sample(
      """
      <quiz xmlns="urn:orientation-kit:1" pass="60">
        <true-false id="talk" answer="false">
          <prompt>All people talk with their voice.</prompt>
          <true>True<feedback>Some sign, some point, some type.</feedback></true><false>False</false>
        </true-false>
        <short-answer id="before"><prompt>What do you do before you help?</prompt>
          <hint>It is a short word.</hint><answer>ask</answer><answer>I ask</answer>
          <feedback>Ask first: perhaps no help is wanted.</feedback></short-answer>
        <number id="seconds" answer="10" tolerance="5" unit="seconds">
          <prompt>About how long do you wait for an answer?</prompt></number>
        <match id="pairs"><prompt>What belongs together?</prompt>
          <partner id="six">six digits</partner><partner id="ways">other ways to talk</partner>
          <item partner="six">A PIN</item><item partner="ways">AAC</item></match>
        <order id="help"><prompt>What comes first?</prompt>
          <step id="see">See that somebody may want help.</step><step id="ask">Ask.</step>
          <step id="do">Help as they say.</step></order>
        <fill-in id="missing"><prompt>Which words are missing?</prompt>
          <text>First you <gap><answer>ask</answer></gap>, then you <gap><option correct="true">wait</option>
          <option>go on</option></gap> for an answer.</text></fill-in>
        <feedback when="passed">You know how to help.</feedback>
        <feedback when="not-passed">Read the page once more.</feedback>
      </quiz>
      """,
      right: Response([
        "talk": ["false"], "before": [" Ask "], "seconds": ["12"], "pairs.i1": ["six"], "pairs.i2": ["ways"],
        "help": ["see", "ask", "do"], "missing.g1": ["ASK"], "missing.g2": ["o1"],
      ]),
      wrong: Response([
        "talk": ["true"], "before": ["push"], "seconds": ["90"], "pairs.i1": ["ways"], "pairs.i2": ["ways"],
        "help": ["do", "ask", "see"], "missing.g1": ["run"], "missing.g2": ["o1"],
      ])),
    """
    <quiz xmlns="urn:orientation-kit:1" tries="3" shuffle="all">
      <pool draw="2">
        <choice id="first"><prompt>Who speaks first?</prompt>
          <option correct="true">Whoever likes.</option><option>The oldest.</option></choice>
        <choice id="second"><prompt>Who picks the place?</prompt>
          <option correct="true">The group.</option><option>You.</option></choice>
        <choice id="third" select="many" credit="each"><prompt>What is fine to share?</prompt>
          <option correct="true">When you meet.</option><option correct="true">What you play.</option>
          <option>Who takes medicine.</option></choice>
      </pool>
    </quiz>
    """,
  ]

  static let twins: [ActivityDescriptor.Twins] = [
    pair { first in
      """
      <choice id="one"><prompt>What do you do?</prompt>\
      <option correct="\(first)">Ask.</option><option correct="\(!first)">Guess.</option></choice>
      """
    },
    pair { first in
      """
      <true-false id="one" answer="\(first)"><prompt>Is it so?</prompt><true>Yes</true><false>No</false></true-false>
      """
    },
    pair { first in
      """
      <short-answer id="one"><prompt>What first?</prompt><answer>\(first ? "ask" : "wait")</answer></short-answer>\
      <number id="two" answer="\(first ? 1 : 2)"><prompt>How many?</prompt></number>
      """
    },
    pair { first in
      """
      <match id="one"><prompt>What belongs together?</prompt><partner id="six">six digits</partner>\
      <partner id="ways">other ways</partner><item partner="\(first ? "six" : "ways")">PIN</item>\
      <item partner="\(first ? "ways" : "six")">AAC</item></match>
      """
    },
    pair { first in
      let steps = ["ask", "wait", "hear", "do", "thank"].map { "<step id=\"\($0)\">\($0)</step>" }
      return """
        <order id="one"><prompt>What comes first?</prompt>\((first ? steps : steps.reversed()).joined())</order>
        """
    },
    pair { first in
      """
      <fill-in id="one"><prompt>What is missing?</prompt><text>First <gap><answer>\(first ? "ask" : "look")</answer>\
      </gap>, then <gap><option correct="\(first)">wait</option><option correct="\(!first)">go</option></gap>.</text>\
      </fill-in>
      """
    },
  ]

  private static func pair(_ question: (_ isFirst: Bool) -> String) -> ActivityDescriptor.Twins {
    func quiz(_ isFirst: Bool) -> ActivityDescriptor.Sample {
      ActivityDescriptor.Sample("<quiz xmlns=\"urn:orientation-kit:1\">\(question(isFirst))</quiz>")
    }
    return ActivityDescriptor.Twins(quiz(true), quiz(false))
  }
}
