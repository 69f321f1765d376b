import Curriculum

/// OK06, second part: what rules test, and whether a group can ever meet them.
enum RuleExplanations {
  static let all = roles + fields + comparisons + overlaps + fates

  private static let roles = [
    Explanation(
      "OK0604", "role.module-twice",
      """
      A role has the same module twice. People do a module once, so the second one would never be anything but done.
      Keep it where people should do it.
      """,
      wrong: """
        <role id="friend"><title>Friend</title><complete module="m"/><complete module="m"/></role>
        """,
      right: "<role id=\"friend\"><title>Friend</title><complete module=\"m\"/></role>"),
    Explanation(
      "OK0629", "condition.module", severity: .warning,
      """
      The rule asks people in a role for a module that the role does not have. They never see that module, so the rule
      stays open for ever. Add the module to the role, or name another role or module in the rule.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Done</title><when><complete role="focus" module="m"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Done</title><when><complete role="peer" module="m"/></when></rule>
        """),
    Explanation(
      "OK0651", "pilot.id",
      """
      The limit of a pilot is shown to staff in one list with the rules, so that it needs an id that no rule has. Give
      one of the two another id.
      """,
      wrong: "<pilot id=\"C1\" groups=\"1\">…</pilot>, and there is a <rule id=\"C1\" …>",
      right: "<pilot id=\"C10\" groups=\"1\">…</pilot>"),
  ]

  private static let fields = [
    Explanation(
      "OK0613", "field.from",
      """
      A field with type="person" offers the people of some roles to choose from, so it has to say which roles:
      from="…". No other type has that. Of whom a field is asked is another matter, and stands in each="…".
      """,
      wrong: "<field id=\"greeter\" type=\"person\">Who says hello at the door?</field>",
      right: "<field id=\"greeter\" type=\"person\" from=\"peer\">Who says hello at the door?</field>"),
    Explanation(
      "OK0614", "field.unused", severity: .warning,
      """
      Staff are asked something, and no rule looks at what they answer. That costs them time and changes nothing. Add a
      rule, or remove the field. A note that people want to keep has type="text", which needs no rule.
      """,
      wrong: "No rule has ref=\"cost\": <field id=\"cost\" type=\"number\">What does it cost?</field>",
      right: "<field id=\"cost\" type=\"text\">What does it cost?</field>"),
  ]

  private static let comparisons = [
    Explanation(
      "OK0625", "comparison.of",
      """
      In a <field> of a rule, of="…" names the date from which within="…" measures. Here there is no within. Remove
      of="…", or write within="…" with a period such as 14 days.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Often</title><when><field ref="gap" at-most="14" of="gap"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Often</title><when><field ref="gap" at-most="14"/></when></rule>
        """),
    Explanation(
      "OK0626", "comparison.same",
      """
      The rule compares an answer with itself. It is always the same, so the rule says nothing of the group. Name the
      field that was meant.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Often</title><when><field ref="gap" at-most-field="gap"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Often</title><when><field ref="gap" at-most="14"/></when></rule>
        """),
    Explanation(
      "OK0627", "comparison.each",
      """
      Two answers can be compared where both are the group's, where both are the same person's, or where
      each person's is compared with the group's. Here one of them is missing for somebody. Write the comparison the other
      way round, or ask both fields of the same roles.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><field ref="first-day" on-or-before-field="permission-until"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><field ref="permission-until" on-or-after-field="first-day"/></when></rule>
        """),
    Explanation(
      "OK0628", "count.field",
      """
      A <count> with fields inside counts the people who have those answers. The field here is not asked of each person
      in that role, so nobody could be counted by it. Add the role to each="…" in the field, or count another role.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Some</title>\
        <when><count role="peer" at-least="1"><field ref="gap" at-most="14"/></count></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><count role="peer" at-least="1"><field ref="brings-food" equals="true"/></count></when></rule>
        """),
  ]

  private static let overlaps = [
    Explanation(
      "OK0631", "overlap.type",
      """
      Only times of the week can overlap, and here a field of another type is named. Name two fields with
      type="schedule": whose times are looked at, and when the group meets.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Free</title><when><overlap field="gap" with="gap"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><overlap field="free-times" with="meeting-times"/></when></rule>
        """),
    Explanation(
      "OK0632", "overlap.same",
      """
      The rule asks whether a schedule overlaps itself, and it always does. In with="…", name the field that holds the
      group's meeting times.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><overlap field="meeting-times" with="meeting-times"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><overlap field="free-times" with="meeting-times"/></when></rule>
        """),
    Explanation(
      "OK0633", "overlap.each",
      """
      An overlap looks at the times of each person, or at one schedule of the group, and holds them against the one
      schedule by which the group meets. Here the times that are named belong to others than the rule asks for. Name a
      field of the group in with="…", and roles of which the other field is asked.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><overlap field="room-free" with="meeting-times" role="peer"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>T</title>\
        <when><overlap field="room-free" with="meeting-times"/></when></rule>
        """),
  ]

  private static let fates = [
    Explanation(
      "OK0641", "rule.never",
      """
      No group can ever meet this rule: what it asks for contradicts itself, or the role or field that it names. A group
      with such a rule would never be ready, and nobody could do anything about it. Change the condition, or what it
      names.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Often</title><when><all><field ref="gap" at-most="7"/>\
        <field ref="gap" at-least="14"/></all></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Often</title><when><all><field ref="gap" at-most="14"/>\
        <field ref="gap" at-least="7"/></all></when></rule>
        """),
    Explanation(
      "OK0642", "rule.always", severity: .warning,
      """
      Every group meets this rule, whatever it does, so that it tells staff nothing and only makes their list longer.
      Perhaps a number is missing, or a condition was meant the other way round. Change the condition, or remove the
      rule.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Peers</title><when><count role="peer" at-least="0"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Peers</title><when><count role="peer" at-least="3"/></when></rule>
        """),
  ]
}
