import Curriculum

/// OK04: ids, and what refers to them.
enum ReferenceExplanations {
  static let all = [
    Explanation(
      "OK0401", "id.duplicate",
      """
      Two elements of the same kind have the same id in one file. An id is a name, and what people did is kept
      under it, so it must be clear whose it is. Give the newer one another id; the older one keeps its own, so
      that nothing that people did is lost.
      """,
      wrong: """
        <objectives><objective id="wait">Give time.</objective><objective id="wait">Ask first.</objective></objectives>
        """,
      right: """
        <objectives><objective id="wait">Give time.</objective><objective id="ask">Ask first.</objective></objectives>
        """),
    Explanation(
      "OK0402", "id.duplicate-file",
      """
      Two files are the same module or the same kit: they have the same id. Mostly one is a copy, made as a
      start for something new or as a spare. Give the copy an id of its own, or move spare copies out of the
      folder.
      """,
      wrong: "waiting/module.xml has id=\"waiting\", waiting-copy/module.xml has id=\"waiting\"",
      right: "waiting/module.xml has id=\"waiting\", patience/module.xml has id=\"patience\""),
    Explanation(
      "OK0403", "reference.unknown",
      """
      Something is named here by its id, and nothing has that id: a module, a role, a field, an objective or an
      activity. Either the id is misspelt, or what it names was removed or renamed. Ids are compared letter by
      letter, capital letters included. The message shows the ids that there are.
      """,
      wrong: """
        <rule id="R" severity="warn"><title>Three peers</title>\
        <when><count role="peers" at-least="3"/></when></rule>
        """,
      right: """
        <rule id="R" severity="warn"><title>Three peers</title>\
        <when><count role="peer" at-least="3"/></when></rule>
        """),
  ]
}
