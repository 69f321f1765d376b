import Curriculum

/// OK06: kits: their roles, their planning form and their rules.
enum KitExplanations {
  static let all = roles + fields + rules

  private static let roles = [
    Explanation(
      "OK0601", "role.staff",
      """
      In the rules of a kit, staff means whoever coordinates the groups. A role of the group cannot have the
      same id, because nobody could tell which of the two a rule means. Give the role another id.
      """,
      wrong: "<role id=\"staff\"><title>Adult</title></role>",
      right: "<role id=\"facilitator\"><title>Adult</title></role>"),
    Explanation(
      "OK0602", "role.bounds",
      """
      The role needs more people than it may have, so no group can ever be right. Raise the number in max="…", or lower that in min="…".
      """,
      wrong: "<role id=\"friend\" min=\"6\" max=\"3\"><title>Friend</title></role>",
      right: "<role id=\"friend\" min=\"3\" max=\"6\"><title>Friend</title></role>"),
    Explanation(
      "OK0603", "role.minutes",
      """
      A role's minutes tell people how much time to plan. They must be the sum of the minutes of the role's
      modules; here they are another number. One of the modules has perhaps become longer or shorter. Write the
      sum, or leave minutes="…" out.
      """,
      wrong: "<role id=\"peer\" minutes=\"10\">…</role>, and its modules have 13 and 8 minutes",
      right: "<role id=\"peer\" minutes=\"21\">…</role>, and its modules have 13 and 8 minutes"),
  ]

  private static let fields = [
    Explanation(
      "OK0611", "field.options",
      """
      A field with type="choice" offers answers to choose from, two or more, each with a value of its own by
      which rules name it. Fields of the other types have no options.
      """,
      wrong: "<field id=\"place\" type=\"choice\">Where do you meet?<option value=\"gym\">Gym</option></field>",
      right: """
        <field id="place" type="choice">Where do you meet?\
        <option value="gym">Gym</option><option value="library">Library</option></field>
        """),
    Explanation(
      "OK0612", "field.label",
      """
      The field asks nothing: only its help or its options hold text. Staff would see an empty box and could not
      know what to write into it. Write the question right after <field …>.
      """,
      wrong: "<field id=\"place\" type=\"text\"><help>The room and the building.</help></field>",
      right: "<field id=\"place\" type=\"text\">Where do you meet?<help>The room and the building.</help></field>"),
  ]

  private static let rules = [
    Explanation(
      "OK0621", "count.bounds",
      """
      The condition counts the people in a role, and says either nothing about the number, or something that no
      number can be. Write at-least="…", at-most="…" or both, and let at-least have the smaller number.
      """,
      wrong: "<rule id=\"R\" severity=\"warn\"><title>Peers</title><when><count role=\"peer\"/></when></rule>",
      right: """
        <rule id="R" severity="warn"><title>Peers</title>\
        <when><count role="peer" at-least="3"/></when></rule>
        """),
    Explanation(
      "OK0622", "complete.nothing",
      """
      The rule asks whether everybody in a role has completed the role's modules, but the role has none. Such a
      rule holds always and says nothing. Add modules to the role, or remove the condition.
      """,
      wrong: "<rule id=\"R\" severity=\"warn\"><title>Done</title><when><complete role=\"focus\"/></when></rule>",
      right: "<rule id=\"R\" severity=\"warn\"><title>Done</title><when><complete role=\"peer\"/></when></rule>"),
    Explanation(
      "OK0623", "comparison.count",
      """
      A <field> in a rule compares an answer of the planning form with one thing. Here it names none, or more
      than one. Where two things must hold, put <all> around two <field> elements.
      """,
      wrong: "<rule id=\"R\" severity=\"warn\"><title>Often</title><when><field ref=\"gap\"/></when></rule>",
      right: """
        <rule id="R" severity="warn"><title>Often</title>\
        <when><field ref="gap" at-most="14"/></when></rule>
        """),
    Explanation(
      "OK0624", "comparison.type",
      """
      The rule compares an answer with something that it can never be: a number with a word, a date with a
      number. What fits follows from the field's type="…": boolean (yes or no) with equals="true" or
      equals="false", number and days with at-least and at-most, date with on-or-after, on-or-before and within, choice
      with equals and the value of one of its options, text with equals. Whether there is an answer at all,
      answered="true" asks.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Often</title>\
        <when><field ref="gap" equals="short"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Often</title>\
        <when><field ref="gap" at-most="14"/></when></rule>
        """),
  ]
}
