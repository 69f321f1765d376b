import Curriculum

/// OK30: drop-in bundles, whose own files are checked when they are loaded.
enum BundleExplanations {
  static let all = [
    Explanation(
      "OK3001", "bundle.file",
      """
      A bundle is made of a few files with fixed names. bundle.xml says what the bundle is, view.mustache what its
      activities show, and evaluate.lua, where there is one, what answers are worth. Add the file that is missing.
      """,
      wrong: "acme-timeline/bundle.xml …", right: "acme-timeline/bundle.xml, acme-timeline/view.mustache …"),
    Explanation(
      "OK3002", "bundle.element",
      """
      The element that a bundle declares cannot be used as it is declared. Its name is the bundle's id, which begins with
      the name of its owner and a hyphen, so that it never meets a name of the program. Every attribute and every element
      inside has a name of its own. Correct the declaration in bundle.xml.
      """,
      wrong: "<bundle id=\"timeline\" …>", right: "<bundle id=\"acme-timeline\" …>"),
    Explanation(
      "OK3003", "bundle.view",
      """
      A bundle's view.mustache does not make a view that can be shown. It writes controls, such as prose and choices, each
      with a name of its own and words that label it; it shows what the author wrote as {{name}}, and never an answer. HTML,
      scripts and style have no place in it. Correct view.mustache.
      """,
      wrong: "{{#statement}}<p onclick=…>{{untrue}}</p>{{/statement}} …",
      right: "{{#statement}}<option id=\"{{id}}\">{{text}}</option>{{/statement}} …"),
    Explanation(
      "OK3004", "bundle.scoring",
      """
      It is not clear what answers to a bundle's activities are worth. There are either rules in <scoring>, which name fields
      of the view and what the author wrote, or a <script/> with a file evaluate.lua. Where nothing is right or wrong, the
      bundle says responses="personal" and has neither. Correct bundle.xml.
      """,
      wrong: "<match field=\"pick\" to=\"{statement.wrong}\"/> …",
      right: "<match field=\"pick\" to=\"{statement[untrue].id}\"/> …"),
    Explanation(
      "OK3005", "bundle.sample",
      """
      A bundle brings at least two samples: complete definitions as an author would write them. Authors begin with them, and
      tests try the bundle with them. Add another one to bundle.xml.
      """,
      wrong: "<sample>…</sample>", right: "<sample>…</sample> <sample>…</sample>"),
    Explanation(
      "OK3006", "bundle.language", severity: .warning,
      """
      A bundle says some words in one language and not in another. Readers of the other language see those words in the first
      one, marked with its language. Translate them: every file of messages has the same ids.
      """,
      wrong: "messages.en.xml with hint and more, messages.es.xml with hint",
      right: "messages.en.xml with hint and more, messages.es.xml with hint and more"),
    Explanation(
      "OK3007", "bundle.answer",
      """
      What learners see of a bundle's activity must not depend on what is right. What tells the right answer is declared with
      answer="true"; then no view gets it. Two definitions that ask the same and differ in what is right, the twins, have
      equal views. Mark the answers in bundle.xml; where the order of a definition is the answer, shuffle it in the view.
      """,
      wrong: "<attribute name=\"correct\" type=\"boolean\" help=\"…\"/>",
      right: "<attribute name=\"correct\" type=\"boolean\" answer=\"true\" help=\"…\"/>"),
    Explanation(
      "OK3008", "bundle.refused",
      """
      A bundle cannot be used as it is: it holds a file that bundles do not have, its element belongs to another type, or its
      script cannot be run here. The message says which. All other bundles are used.
      """,
      wrong: "acme-timeline/page.html …", right: "acme-timeline/view.mustache …"),
    Explanation(
      "OK3009", "bundle.nothing-right",
      """
      A rule of the bundle compares an answer with what the author of the module marked as right, and nothing is marked, or
      more than can be chosen. So nobody could pass. Mark exactly one, as the bundle's reference shows.
      """,
      wrong: "<sentence id=\"a\">…</sentence> <sentence id=\"b\">…</sentence>",
      right: "<sentence id=\"a\">…</sentence> <sentence id=\"b\" guess=\"true\">…</sentence>"),
  ]
}
