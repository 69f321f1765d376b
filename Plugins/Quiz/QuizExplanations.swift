import ActivityKit

/// OK20: quizzes.
enum QuizExplanations {
  static let all = [
    Explanation(
      "OK2001", "quiz.no-correct",
      """
      A question has no right answer, so nobody could ever pass it. Mark the right option with correct="true".
      Where every answer is fine, a quiz is not the right kind of activity.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option>Ask.</option><option>Guess.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true">Ask.</option><option>Guess.</option></choice></quiz>
        """),
    Explanation(
      "OK2002", "quiz.several-correct",
      """
      Two options or more are marked correct, but readers can choose only one. If the right answer is all of
      them together, add select="many" to the question. If one of them is the best answer, mark only that one.
      """,
      wrong: """
        <quiz><choice id="ways"><prompt>What says something?</prompt>\
        <option correct="true">A look.</option><option correct="true">A picture.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="ways" select="many"><prompt>What says something?</prompt>\
        <option correct="true">A look.</option><option correct="true">A picture.</option></choice></quiz>
        """),
    Explanation(
      "OK2003", "quiz.empty-option",
      """
      The option has feedback, but no words by which somebody could choose it. Write the answer before
      <feedback>; the feedback is what is said after somebody has chosen it.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true"><feedback>Well done.</feedback></option><option>Guess.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true">Ask.<feedback>Well done.</feedback></option><option>Guess.</option></choice></quiz>
        """),
    Explanation(
      "OK2004", "quiz.no-question",
      """
      A quiz without a question cannot be answered. Write at least one into it. The reference shows the kinds that there
      are: to choose from, true or false, to write, numbers, to match, to order, with gaps, and places of a picture.
      """,
      wrong: "<quiz></quiz>",
      right: """
        <quiz><true-false id="first" answer="true"><prompt>We ask first.</prompt>\
        <true>True</true><false>False</false></true-false></quiz>
        """),
    Explanation(
      "OK2005", "quiz.draw",
      """
      More questions are to be drawn from the pool than there are in it. A pool is worth its while with a few more
      questions than are drawn, so that each attempt is another one. Add questions, or draw fewer.
      """,
      wrong: """
        <quiz><pool draw="2"><number id="first" answer="1"><prompt>How many?</prompt></number></pool></quiz>
        """,
      right: """
        <quiz><pool draw="1"><number id="first" answer="1"><prompt>How many?</prompt></number></pool></quiz>
        """),
    Explanation(
      "OK2006", "quiz.same-id",
      """
      Two questions of one quiz have the same id, so that one could not tell which of them was answered. Give each an id
      of its own, also where they are questions of different kinds.
      """,
      wrong: """
        <quiz><number id="first" answer="1"><prompt>How many?</prompt></number>\
        <short-answer id="first"><prompt>Who?</prompt><answer>you</answer></short-answer></quiz>
        """,
      right: """
        <quiz><number id="first" answer="1"><prompt>How many?</prompt></number>\
        <short-answer id="second"><prompt>Who?</prompt><answer>you</answer></short-answer></quiz>
        """),
    Explanation(
      "OK2007", "quiz.unknown-partner",
      """
      An item says to which partner it belongs, by the partner's id, and no partner of this question has that id. Correct
      the id, or add the partner.
      """,
      wrong: """
        <quiz><match id="first"><prompt>Match.</prompt><partner id="six">six digits</partner>\
        <partner id="ways">ways to talk</partner><item partner="five">PIN</item>\
        <item partner="ways">AAC</item></match></quiz>
        """,
      right: """
        <quiz><match id="first"><prompt>Match.</prompt><partner id="six">six digits</partner>\
        <partner id="ways">ways to talk</partner><item partner="six">PIN</item>\
        <item partner="ways">AAC</item></match></quiz>
        """),
    Explanation(
      "OK2008", "quiz.gap",
      """
      A gap is filled in one of two ways: a word is written, and then the gap holds every word that is right as an
      <answer>; or a word is chosen, and then it holds two options or more of which one is correct. This gap has neither,
      or both at once.
      """,
      wrong: """
        <quiz><fill-in id="first"><prompt>Which word?</prompt><text>First <gap><option>ask</option>\
        <option>go</option></gap>.</text></fill-in></quiz>
        """,
      right: """
        <quiz><fill-in id="first"><prompt>Which word?</prompt><text>First <gap><option correct="true">ask</option>\
        <option>go</option></gap>.</text></fill-in></quiz>
        """),
    Explanation(
      "OK2009", "quiz.no-gap",
      """
      The text is there to be filled in, and nothing is left out of it. Put a gap in the place of a word, with the word
      as its answer.
      """,
      wrong: """
        <quiz><fill-in id="first"><prompt>Which word?</prompt><text>First ask.</text></fill-in></quiz>
        """,
      right: """
        <quiz><fill-in id="first"><prompt>Which word?</prompt>\
        <text>First <gap><answer>ask</answer></gap>.</text></fill-in></quiz>
        """),
    Explanation(
      "OK2010", "quiz.tolerance",
      """
      The tolerance says how far an answer may be from the right number in either direction. Less than nothing would let
      no answer be right. Write it without a sign; leave it out where only the exact number is right.
      """,
      wrong: """
        <quiz><number id="first" answer="10" tolerance="-2"><prompt>How long?</prompt></number></quiz>
        """,
      right: """
        <quiz><number id="first" answer="10" tolerance="2"><prompt>How long?</prompt></number></quiz>
        """),
  ]
}
