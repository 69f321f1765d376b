import Curriculum

/// OK12: whether a module teaches what it says, in the time that it says, and whether somebody meets it.
enum TeachingExplanations {
  static let all = answers + plans

  private static let answers = [
    Explanation(
      "OK1201", "answers.longest", severity: .warning,
      """
      In four of five questions of the file, or more, the right answer is clearly the longest: by a fifth, and by ten
      letters at least. People notice, and choose it without reading. Make some right answers shorter, and give some
      wrong ones a reason too. Files with fewer than four questions are not looked at.
      """,
      wrong: "Ask Ana which of the two she wants, and wait for her. / Guess. / Leave.",
      right: "Ask Ana which one she wants. / Choose the one that you would want. / Ask her aide."),
    Explanation(
      "OK1202", "answers.first", severity: .warning,
      """
      In all questions that show their answers in the author's order, the first answer is the right one. After three
      questions people know that. Move some right answers to other places. Activities that put their answers into an
      order of chance, as quizzes do, are not looked at.
      """,
      wrong: "the right answer first, in each of four questions",
      right: "the right answer first, third, second and first"),
    Explanation(
      "OK1203", "answers.catch-all", severity: .warning,
      """
      An answer stands for the others: "all of the above", "none of the above". Whoever is sure of two answers knows it
      without thinking about the rest, and where the order of the answers is left to chance, nothing is "above". Where
      several answers are right, let people choose several. Where none is, write the one that is.
      """,
      wrong: """
        <quiz><choice id="ways"><prompt>What says something?</prompt>\
        <option>A look.<feedback>So do others.</feedback></option>\
        <option correct="true">All of the above.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="ways" select="many"><prompt>What says something?</prompt>\
        <option correct="true">A look.</option><option correct="true">A picture.</option></choice></quiz>
        """),
    Explanation(
      "OK1204", "answers.duplicate", severity: .warning,
      """
      Two answers of a question say the same words. People wonder which one is meant, and one of them may be right while
      the other is wrong. Change one of them, or remove it.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>What do you do?</prompt><option correct="true">Ask.</option>\
        <option>Guess.<feedback>Ask.</feedback></option><option>Guess!<feedback>Ask.</feedback></option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>What do you do?</prompt><option correct="true">Ask.</option>\
        <option>Guess.<feedback>Ask.</feedback></option></choice></quiz>
        """),
    Explanation(
      "OK1205", "answers.in-question", severity: .warning,
      """
      The question holds the right answer word for word, and none of the wrong ones, so that it can be found without
      knowing anything. Ask in other words, or put the answer into other words.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>It is good to wait for an answer. What is good?</prompt>\
        <option correct="true">To wait for an answer.</option>\
        <option>To be quick.<feedback>It takes her turn.</feedback></option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>Ana is still at work on her message. What do you do?</prompt>\
        <option correct="true">Wait for an answer.</option>\
        <option>Go on.<feedback>It takes her turn.</feedback></option></choice></quiz>
        """),
    Explanation(
      "OK1206", "answers.no-feedback", severity: .warning,
      """
      Nothing is said to somebody who chooses a wrong answer. They learn that it is wrong, but not why, and will guess
      again. Say in <feedback> why one might think so and what is better, kindly and in a sentence or two.
      """,
      wrong: """
        <quiz><choice id="first"><prompt>What do you do?</prompt><option correct="true">Ask.</option>\
        <option>Guess.</option></choice></quiz>
        """,
      right: """
        <quiz><choice id="first"><prompt>What do you do?</prompt><option correct="true">Ask.</option>\
        <option>Guess.<feedback>You may be wrong. She knows best.</feedback></option></choice></quiz>
        """),
  ]

  private static let plans = [
    Explanation(
      "OK1211", "objective.unpractised", severity: .warning,
      """
      A module says that its readers can do something afterwards, and no activity practises it. Reading alone seldom
      does that. Name the objective in the activity that checks it, with objective="…", or write such an activity. If
      the module does not teach it, remove the objective. An activity need not have an objective: a pledge may stand for
      the whole module.
      """,
      wrong: "<objectives><objective id=\"wait\">Give a partner time.</objective></objectives>",
      right: "<activity id=\"waiting-check\" objective=\"wait\">…</activity>"),
    Explanation(
      "OK1212", "minutes.far", severity: .warning,
      """
      A module takes much longer, or is over much sooner, than it says. People plan a lunch break by it. The estimate
      counts 130 words of text a minute, and for activities what their kind takes: half a minute for a question with its
      feedback, ten seconds for a card. It may be half as long again, or half as short, before this is said; modules
      with recordings or included pages may be longer than their words.
      """,
      wrong: "minutes=\"3\" for 1,000 words and eight questions",
      right: "minutes=\"12\" for 1,000 words and eight questions"),
    Explanation(
      "OK1213", "module.unasked", severity: .warning,
      """
      There are kits, and none of them asks anybody for this module, so nobody ever sees it. The message names the first
      such module and counts the others. Add it to a role of a kit with <complete module="…"/>. A module that is kept for
      later may stay as it is.
      """,
      wrong: "core/leading/module.xml, and no <complete module=\"leading\"/> in any kit",
      right: "<role id=\"facilitator\">…<complete module=\"leading\"/></role>"),
    Explanation(
      "OK1214", "part.unseen", severity: .warning,
      """
      A section or a block is for a role or a kit, and nobody with this role in this kit has the module. So nobody ever
      sees it. Correct for="…" or kit="…", or add the module to the role that is meant.
      """,
      wrong: "<section id=\"lead\" for=\"facilitator\">…</section> in a module that only peers complete",
      right: "<section id=\"lead\">…</section>, or the module in the role facilitator too"),
  ]
}
