import Curriculum

/// OK07: revisions, their change records, and ids that things had before.
enum RevisionExplanations {
  static let all = changes + formerIDs + published

  private static func module(revision: Int, changes: String, sections: String = section) -> String {
    """
    <module xmlns="urn:orientation-kit:1" id="waiting" revision="\(revision)" minutes="4" xml:lang="en">
    <title>Waiting</title><summary>How to wait.</summary>
    \(sections)\(changes.isEmpty ? "" : "\n<changes>\(changes)</changes>")
    </module>
    """
  }

  private static let section = "<section id=\"wait\"><title>Wait</title><p>Give time.</p></section>"
  private static let spelling = "<change revision=\"2\" effect=\"keep\">Spelling mistakes.</change>"

  private static let changes = [
    Explanation(
      "OK0701", "change.unrecorded", severity: .warning,
      """
      The module has a new revision, and no <change> says what that means for people who completed something
      before. As long as nothing is said, they are asked again for each activity that changed, because an answer
      to another question proves nothing. Write one <change> for the revision: effect="keep" where what they did
      still counts, as after a spelling mistake, or effect="retake" where they must answer again. The command
      orient diff OLD NEW shows what changed.
      """,
      wrong: module(revision: 2, changes: ""), right: module(revision: 2, changes: spelling)),
    Explanation(
      "OK0702", "change.future",
      """
      The change record speaks of a revision that the module has not reached. Mostly the record was written and
      the number at the top of the file was forgotten. Count revision up in <module>, or correct the number in
      <change>.
      """,
      wrong: module(revision: 1, changes: spelling), right: module(revision: 2, changes: spelling)),
    Explanation(
      "OK0703", "change.unknown",
      """
      A <change> of the newest revision names a section or an activity that is not in the file. Either the id is
      misspelt, or the thing was renamed or taken out. Name it by the id that it has now, or had before; for
      something that was taken out no line is needed, as nobody can be asked for it.
      """,
      wrong: module(revision: 2, changes: "<change revision=\"2\" effect=\"keep\" section=\"wiat\">Words.</change>"),
      right: module(revision: 2, changes: "<change revision=\"2\" effect=\"keep\" section=\"wait\">Words.</change>")),
    Explanation(
      "OK0704", "change.elsewhere",
      """
      A <change> names both a section and an activity, and the activity does not stand in that section. Then it
      is not clear what is meant. An activity's id is unique in its module, so leave the section out, or correct
      one of the two.
      """,
      wrong: module(
        revision: 2,
        changes: "<change revision=\"2\" effect=\"keep\" section=\"wait\" activity=\"vow\">Words.</change>",
        sections: section + promise),
      right: module(
        revision: 2, changes: "<change revision=\"2\" effect=\"keep\" activity=\"vow\">Words.</change>",
        sections: section + promise)),
    Explanation(
      "OK0705", "change.duplicate",
      """
      Two lines of the change record are about the same section, activity or revision, in the same revision. If
      one says keep and the other says retake, nobody can tell what holds. Make one line of the two.
      """,
      wrong: module(revision: 2, changes: spelling + "<change revision=\"2\" effect=\"retake\">A story.</change>"),
      right: module(revision: 2, changes: "<change revision=\"2\" effect=\"keep\">Spelling and a story.</change>")),
  ]

  private static let formerIDs = [
    Explanation(
      "OK0711", "was.in-use",
      """
      With <was> a section or an activity says that it had another id in an earlier revision, so that what
      people finished under that id stays theirs. The id that is named here is still used by something in the
      file, so it would stand for two things at once. Remove the <was>, or give the other one a new id.
      """,
      wrong: module(revision: 1, changes: "", sections: heir("wait", was: "listen") + heir("listen")),
      right: module(revision: 1, changes: "", sections: heir("wait", was: "patience") + heir("listen"))),
    Explanation(
      "OK0712", "was.heirs",
      """
      Two sections, or two activities, say that they had the same id before. What people finished under that id
      can go to one of them only. Keep the <was> in the one that is most like what it was, and remove the other.
      """,
      wrong: module(revision: 1, changes: "", sections: heir("wait", was: "old") + heir("listen", was: "old")),
      right: module(revision: 1, changes: "", sections: heir("wait", was: "old") + heir("listen"))),
  ]

  /// What is found only beside the record of a server, with `orient check --against`.
  private static let published = [
    Explanation(
      "OK0721", "revision.reused", severity: .warning,
      """
      A server has loaded this revision of the module, and the file says something else now. Whoever did an activity that
      changed is asked to do it again, and nobody can tell them why. While you are still writing, and nobody has begun,
      go on. Before you publish, give the revision its next number and say in the change record what it means for those
      who were done before.
      """,
      wrong: "revision=\"1\" is served, and its text is edited in place",
      right: "revision=\"2\", with <change revision=\"2\" effect=\"keep\">Spelling.</change>"),
    Explanation(
      "OK0722", "revision.older", severity: .warning,
      """
      A server has loaded a later revision of the module than this file holds. People who began the later one finish it,
      and all others get this one. If an old text is to come back, publish it under a number of its own.
      """,
      wrong: "revision=\"1\" is put back after revision 2 was served",
      right: "the old text as revision=\"3\""),
    Explanation(
      "OK0723", "change.idle", severity: .warning,
      """
      A line of the change record says that something is to be done again, but that is the same as in the revision before.
      Nobody is asked again for what did not change. Perhaps the line names the wrong section or activity, or the change
      itself was forgotten. Correct the line, or leave it out.
      """,
      wrong: "effect=\"retake\" of an activity whose question is the old one",
      right: "effect=\"retake\" of the activity whose question is another one"),
    Explanation(
      "OK0724", "revision.damaged", severity: .warning,
      """
      The data folder keeps every revision of a module that was served. A file of one of them is missing, or is not what
      it was, so it is not used: people who did something in that revision may be asked again. Nothing else is lost. Put
      the file back from a backup.
      """,
      wrong: "a file in data/revisions was deleted",
      right: "data/revisions as the server wrote it"),
  ]

  private static let promise = """
    <section id="promise"><title>Promise</title><activity id="vow" requires="answered">\
    <pledge><prompt>I promise:</prompt><statement id="wait">To wait.</statement></pledge></activity></section>
    """

  private static func heir(_ id: String, was former: String? = nil) -> String {
    "<section id=\"\(id)\"><title>Page</title><p>Text.</p>\(former.map { "<was id=\"\($0)\"/>" } ?? "")</section>"
  }
}
