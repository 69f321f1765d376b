import Curriculum

/// OK08: what files say of each other: shared sections, glossaries, what comes first, and who sees what.
enum TogetherExplanations {
  static let all = includes + glossaries + prerequisites + readers

  private static let includes = [
    Explanation(
      "OK0801", "shared.duplicate",
      """
      Two files offer a shared section with the same id, so that a module that includes it could mean either. Mostly
      one file is a copy. Give the copy's section an id of its own, or move spare copies out of the folder.
      """,
      wrong: "shared.xml and old/shared.xml both hold <section id=\"ways-to-talk\">…</section>",
      right: "shared.xml holds <section id=\"ways-to-talk\">…</section>, and no other file does"),
    Explanation(
      "OK0802", "include.language",
      """
      The shared section is written in another language than the module that includes it. Readers of the module would
      meet a page that they may not understand. Write a file of shared sections in the module's language, and include
      the section from there.
      """,
      wrong: "a module with xml:lang=\"es\" includes a section of a file with xml:lang=\"en\"",
      right: "a module with xml:lang=\"es\" includes a section of a file with xml:lang=\"es\""),
    Explanation(
      "OK0803", "include.activity",
      """
      A shared section brings its activities with their ids, and the module has an activity with one of these ids
      already. What people did is kept under the module and the activity's id, so each needs its own. Give the
      module's activity another id; where two shared sections clash, rename an activity in one of them.
      """,
      wrong: "the module and the shared section that it includes both have <activity id=\"check\">…</activity>",
      right: "the module has <activity id=\"look-back-check\">…</activity>"),
    Explanation(
      "OK0804", "include.file",
      """
      A shared section shows a picture or plays a file of its own folder, and the module uses another file of the
      same name. Readers get both from one place, so the names must differ. Rename one of the two files, and correct
      its name where it is used.
      """,
      wrong: "waiting/board.svg and shared/board.svg, both on pages of one module",
      right: "waiting/board.svg and shared/board-of-five-words.svg"),
    Explanation(
      "OK0805", "include.reference",
      """
      A shared section refers to an objective or to a section as if it stood in the module, and a module that
      includes it has none with that id. The message names the module. Write the objective or the section there,
      or leave the reference out of the shared section, which is best where several modules include it.
      """,
      wrong: "<activity id=\"check\" objective=\"wait\">…</activity> in a module without the objective \"wait\"",
      right: "<activity id=\"check\">…</activity>"),
  ]

  private static let glossaries = [
    Explanation(
      "OK0811", "glossary.duplicate",
      """
      Two glossaries in the same language explain a word under the same id. Readers would see one of the two, and
      nobody could say which. Keep the better explanation and delete the other one, or give it another id if it is
      about another word.
      """,
      wrong: "glossary.xml and old/glossary.xml both hold <entry id=\"aac\">…</entry>",
      right: "glossary.xml holds <entry id=\"aac\">…</entry>, and no other glossary does"),
    Explanation(
      "OK0812", "glossary.unused", severity: .warning,
      """
      A glossary explains a word, and no module refers to it, so nobody ever reads the explanation. Mark the word in
      a module where readers meet it first, with <term ref="…">. If no module uses the word any more, remove the
      entry.
      """,
      wrong: "<entry id=\"aac\">…</entry> in the glossary, and AAC as plain text in every module",
      right: "<p>Many people use <term ref=\"aac\">AAC</term> …</p>"),
  ]

  private static let prerequisites = [
    Explanation(
      "OK0821", "prerequisite.circle",
      """
      A module opens after the modules that it requires. Here modules wait for each other in a circle, so none of
      them can ever be opened. Decide which one comes first, and remove <requires> from it.
      """,
      wrong: "the module a requires b, and b requires a",
      right: "the module b requires a, and a requires nothing"),
    Explanation(
      "OK0822", "prerequisite.order",
      """
      A role completes its modules in the order in which the kit lists them, and this one opens only after one that
      comes later in the list. People would see a closed module before the one that opens it. List them in the order
      in which they can be done.
      """,
      wrong: "<complete module=\"second-steps\"/>… before <complete module=\"first-steps\"/>",
      right: "<complete module=\"first-steps\"/>… before <complete module=\"second-steps\"/>"),
    Explanation(
      "OK0823", "prerequisite.missing",
      """
      A role has a module that opens only after another one, and the role does not have that one, so its people would
      begin in the middle. Add the missing module to the role, before this one, or remove <requires> from the module
      if it can be understood alone.
      """,
      wrong: "<role id=\"peer\">…<complete module=\"second-steps\"/></role>",
      right: "<role id=\"peer\">…<complete module=\"first-steps\"/><complete module=\"second-steps\"/></role>"),
  ]

  private static let readers = [
    Explanation(
      "OK0831", "readership.nothing",
      """
      A role of the kit has a module of which it sees nothing: every section is for other roles or other kits. Nobody
      could complete it. Take the module out of the role, or add the role to for="…" in the sections that are meant
      for it.
      """,
      wrong: "<role id=\"peer\">…<complete module=\"leading\"/></role>, and all of \"leading\" is for=\"facilitator\"",
      right: "<role id=\"facilitator\">…<complete module=\"leading\"/></role>"),
    Explanation(
      "OK0832", "readership.activity",
      """
      A rule asks that everybody in a role has done an activity, and the role does not see that activity, so the rule
      can never hold and the group can never be ready. Ask the role that sees it, or add the role to for="…" where
      the activity stands.
      """,
      wrong: "<done role=\"peer\" …/> for an activity with for=\"facilitator\"",
      right: "<done role=\"facilitator\" …/> for an activity with for=\"facilitator\""),
    Explanation(
      "OK0833", "readership.link", severity: .warning,
      """
      A module of the kit has a link into another module, and no role of the kit has that one. Readers cannot open what
      they do not have, so the words of the link are plain text for them, and what was promised there is missing. Add
      the other module to a role, perhaps with optional="true", or take the link out.
      """,
      wrong: "No role has \"talking\": <see module=\"talking\">how people talk</see>",
      right: "In the role too: <complete module=\"talking\" optional=\"true\"/>"),
  ]
}
