import Curriculum

/// OK10: how a text reads, and the words that it uses.
enum WordingExplanations {
  static let all = [
    Explanation(
      "OK1001", "reading.grade", severity: .warning,
      """
      A section that students read is harder than the grade that the file of words names, grade 6 where it names none.
      Many students would give up on it, or miss what matters. English is measured by the formula of Flesch and
      Kincaid: words in a sentence, and syllables in a word. Spanish is measured by that of Szigriszt Pazos on the
      INFLESZ scale, where 66 and more is read at grade 6. The hardest sentences are named with their lines: make two
      of a long one, and take words that students say themselves. Sections for adults alone, and sections of fewer than
      60 words, are not measured.
      """,
      wrong: """
        <p>Communication partners facilitate participation by providing individualized opportunities. Augmentative
        communication necessitates considerable patience, particularly during extended conversations. Interaction
        opportunities proliferate whenever participants collaboratively establish expectations. Additionally,
        facilitators periodically evaluate everybody's participation. Communication difficulties frequently originate
        in inappropriate environmental conditions, inadequate preparation, unrealistic expectations, or insufficient
        familiarity. Consequently, preparation significantly influences collaboration. Participants subsequently
        demonstrate considerably increased independence, confidence, and individual initiative.</p>
        """,
      right: """
        <p>Some people need more time to say what they want to say. Wait for them. It may feel long to you. It is not
        long for them. Look at them while you wait, and do not talk over them. Do not guess how it ends. Ask if you did
        not get it. It is fine to ask twice. Your partner will see that you want to know. That is how a good talk
        begins, and how friends are made.</p>
        """),
    Explanation(
      "OK1002", "sentence.long", severity: .warning,
      """
      A sentence has more words than the file of words allows, 25 where it says nothing. By its end, many readers have
      lost its beginning, and somebody who listens cannot look back. Make two sentences of it. Where it names several
      things, a list shows them one by one.
      """,
      wrong: """
        <p>When you meet your partner in the hall or at lunch or on the way to class you can say hello and ask how the
        day has been so far.</p>
        """,
      right: "<p>Say hello when you meet your partner in the hall. Ask how the day has been so far.</p>"),
    Explanation(
      "OK1011", "words.avoid", severity: .warning,
      """
      The text uses a word that the file of words lists as one to do without, such as "helper" or "suffers from". The
      message gives its replacement and the reason. Write the sentence anew with it; often a small change is not enough,
      because the word brings a thought with it. What somebody says, in quotation marks or in a <quote>, is left alone:
      a story may need it.
      """,
      wrong: "Every partner gets a buddy.   (with buddy in words.xml)",
      right: "Every partner gets to know a peer."),
    Explanation(
      "OK1012", "words.short",
      """
      A word of a file of words has fewer than three letters. So short a word would be found everywhere. Write the words
      that stand beside it too, as a phrase. If the word is a short form that everybody knows, it is a <known>, not a
      word to avoid.
      """,
      wrong: "words.xml holds <word>id</word>",
      right: "words.xml holds <word>id card</word>"),
    Explanation(
      "OK1013", "words.file-name",
      """
      A file of words is read before all others, and is found by its name. This one has another name, so that none of
      its words would be looked for. Give it a name that begins with "words" and ends with ".xml": words.xml,
      words-es.xml.
      """,
      wrong: "language.xml, which begins with <words xml:lang=\"en\">",
      right: "words.xml, which begins with <words xml:lang=\"en\">"),
    Explanation(
      "OK1021", "abbreviation.unexplained", severity: .warning,
      """
      Capital letters stand for something, and neither this file nor a glossary says for what. A reader who does not know
      them is shut out at this place. Write <abbr> with the long form where they first stand, refer to a glossary with
      <term>, or write out the long form. What everybody knows, such as TV, is listed as <known> in the file of words.
      Long words beside it whose first letters are the short form explain it too.
      """,
      wrong: "Ask at the IEP meeting.   (and no glossary explains IEP)",
      right: "<p>Ask at the <abbr title=\"individualized education program\">IEP</abbr> meeting.</p>"),
    Explanation(
      "OK1031", "link.words", severity: .warning,
      """
      The words of a link say nothing about where it leads: "click here", "more". Many people go from link to link, and
      hear only these words. Put the words into the link that say what is there, so that it makes sense alone.
      """,
      wrong: "<p>For the guide, <a href=\"https://example.org/guide\">click here</a>.</p>",
      right: "<p>Read <a href=\"https://example.org/guide\">the guide to lunch clubs</a>.</p>"),
    Explanation(
      "OK1032", "link.address", severity: .warning,
      """
      An address stands where the words of a link should be. A screen reader spells it out sign by sign, and it tells
      nobody what is there. The address stands in href; write words in its place.
      """,
      wrong: "<p>See <a href=\"https://example.org/guide\">https://example.org/guide</a>.</p>",
      right: "<p>See <a href=\"https://example.org/guide\">the guide to lunch clubs</a>.</p>"),
  ]
}
