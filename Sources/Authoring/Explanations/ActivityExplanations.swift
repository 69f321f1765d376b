import Curriculum

/// OK05: activities, whatever their type. What a type says itself is in the type's own folder.
enum ActivityExplanations {
  static let all = [
    Explanation(
      "OK0501", "activity.mode",
      """
      In the tag <activity …>, requires="…" says when an activity counts as done: viewed, answered or passed. Not every type of
      activity can be each of them: what has to be answered cannot be done by looking at it. Take one of those
      that the message names.
      """,
      wrong: """
        <activity id="check" requires="viewed"><quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true">Ask.</option><option>Guess.</option></choice></quiz></activity>
        """,
      right: """
        <activity id="check" requires="passed"><quiz><choice id="first"><prompt>What do you do?</prompt>\
        <option correct="true">Ask.</option><option>Guess.</option></choice></quiz></activity>
        """),
    Explanation(
      "OK0502", "activity.language", severity: .warning,
      """
      An activity says some words of its own, such as the ends of a scale, and its type does not know the language of this
      file. Readers see those words in another language, marked as such. Write the words yourself where the activity lets
      you, or ask whoever made the type for a translation; a bundle takes one as a file messages.fr.xml.
      """,
      wrong: "xml:lang=\"fr\" and a type that knows en and es", right: "xml:lang=\"es\" and a type that knows en and es"
    ),
  ]
}
