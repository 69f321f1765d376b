import Curriculum

/// OK15: translations.
enum TranslationExplanations {
  static let all = identity + parts + words

  private static let identity = [
    Explanation(
      "OK1501", "translation.of-revision",
      """
      The file is a translation by its name, and does not say which revision of its original it translates. Without it
      nobody can tell whether the original has changed since. Look up revision in the first tag of the original, and
      write the same number as of-revision.
      """,
      wrong: "module.es.xml: <module id=\"waiting\" revision=\"1\" xml:lang=\"es\" …>",
      right: "module.es.xml: <module id=\"waiting\" revision=\"1\" of-revision=\"3\" xml:lang=\"es\" …>"),
    Explanation(
      "OK1502", "translation.name",
      """
      The file says that it is a translation, but its name does not end in its language. A translation stands beside its
      original and is called like it, with the language before .xml: that is how the two are found to belong together.
      Rename the file, or take of-revision out where it is no translation.
      """,
      wrong: "waiting-spanish.xml: <module … of-revision=\"3\" xml:lang=\"es\">",
      right: "module.es.xml: <module … of-revision=\"3\" xml:lang=\"es\">"),
    Explanation(
      "OK1503", "translation.original",
      """
      The translation has no original. It needs a file of the same kind, with the same id and in another language,
      in the same folder: module.xml for module.es.xml. Put it there, or correct the id. An original that was removed
      takes its translations with it.
      """,
      wrong: "waiting/module.es.xml, and no waiting/module.xml",
      right: "waiting/module.es.xml, and beside it waiting/module.xml"),
    Explanation(
      "OK1504", "translation.future",
      """
      The translation says that it translates a revision that the original has not reached. Perhaps the number was
      counted up in the wrong file. Write the revision that the original says in its first tag.
      """,
      wrong: "module.xml says revision=\"2\", and module.es.xml says of-revision=\"3\"",
      right: "module.xml says revision=\"2\", and module.es.xml says of-revision=\"2\""),
    Explanation(
      "OK1511", "translation.stale", severity: .warning,
      """
      The original was published anew after it was translated. Sections that its change record marks with
      effect="retake" are shown in the original language until the translation says them too; so is everything, where a
      revision has no change record. Bring the words up to the original, and then write its revision as of-revision.
      """,
      wrong: "module.xml says revision=\"3\", and module.es.xml says of-revision=\"2\"",
      right: "module.xml says revision=\"3\", and module.es.xml says of-revision=\"3\""),
    Explanation(
      "OK1512", "translation.behind", severity: .warning,
      """
      The original has changed since it was translated, and here the two no longer have the same parts. Readers see
      the section in the original language until the translation has the parts too. Add, remove or correct what the
      message names, then write the original's revision as of-revision.
      """,
      wrong: "module.xml, revision 3, has a second <p>, and module.es.xml, of revision 2, has not",
      right: "module.es.xml has both, and says of-revision=\"3\""),
  ]

  private static let parts = [
    Explanation(
      "OK1521", "translation.missing",
      """
      The original has a part that the translation leaves out. Whoever reads the translation would miss it, or could
      not do what others can. Translate it, and put it in the same place.
      """,
      wrong: "module.xml has two <option>, and module.es.xml has one",
      right: "module.es.xml has two <option>, in the same order"),
    Explanation(
      "OK1522", "translation.extra",
      """
      The translation has a part that the original has not. Readers of one language would be told, or asked, something
      that others are not. Take it out, or put it into the original first, with a new revision.
      """,
      wrong: "module.es.xml has a <callout> that module.xml has not",
      right: "both have the <callout>"),
    Explanation(
      "OK1523", "translation.order",
      """
      The parts stand in another order than in the original. An answer is kept by the place of its option, and a page
      by its place in the module, so that one record counts in every language. Put the parts into the original's order.
      """,
      wrong: "module.xml has the sections first and second, and module.es.xml has second and first",
      right: "module.es.xml has first and second"),
    Explanation(
      "OK1524", "translation.different",
      """
      A value that is not words is another one than in the original: which option is correct, a pass mark, for whom a
      part is, a rule's number. These are the same in every language, as there is one record for all. Write it as the
      original does. Only a picture or a recording may have its own file, such as board.es.svg for board.svg.
      """,
      wrong: "module.xml has <quiz pass=\"80\">, and module.es.xml has <quiz pass=\"60\">",
      right: "module.es.xml has <quiz pass=\"80\">"),
    Explanation(
      "OK1525", "translation.link",
      """
      A text of the translation leads elsewhere than the original, or leads nowhere. Each link and each word of the
      glossary in the original stands in the translation once too; the words inside are the translator's. A page on the
      web may have another address in the other language.
      """,
      wrong: "module.xml: <p>Use <term ref=\"aac\">AAC</term>.</p>, module.es.xml: <p>Usa la CAA.</p>",
      right: "module.es.xml: <p>Usa la <term ref=\"aac\">CAA</term>.</p>"),
  ]

  private static let words = [
    Explanation(
      "OK1531", "translation.untranslated", severity: .warning,
      """
      The text begins with the mark of an untranslated text, such as [en], or it is the same as in the original and has
      four words or more. Readers see the original of this paragraph or activity, marked with its language, until it is
      translated. Put the translation in its place, without the mark.
      """,
      wrong: "module.es.xml: <p>[en] Ask before you help.</p>",
      right: "module.es.xml: <p>Pregunta antes de ayudar.</p>"),
    Explanation(
      "OK1532", "translation.captions", severity: .warning,
      """
      The original has captions, and the translation has none in its own language. Who does not hear the recording
      can't follow it then. Add a WebVTT file with the captions in the language of the translation, and keep those of
      the original with their language.
      """,
      wrong: "module.es.xml: <captions src=\"lunch.vtt\" xml:lang=\"en\"/>",
      right:
        "module.es.xml: <captions src=\"lunch.es.vtt\" xml:lang=\"es\"/><captions src=\"lunch.vtt\" xml:lang=\"en\"/>"),
  ]
}

/// OK16: files of translators.
enum XLIFFExplanations {
  static let all = [
    Explanation(
      "OK1601", "xliff.structure",
      """
      The file is not as XLIFF 2.0 wants it: something that every such file has is missing or stands in a wrong place.
      Mostly a program has changed the file, or saved it as XLIFF 1.2. Export the file anew and put the translations in
      again, or tell the translator which version is needed.
      """,
      wrong: "waiting.xlf: <xliff version=\"1.2\" …>",
      right: "waiting.xlf: <xliff version=\"2.0\" srcLang=\"en\" trgLang=\"es\" …>"),
    Explanation(
      "OK1602", "xliff.unknown-unit", severity: .warning,
      """
      The unit belongs to no text of the original. Most likely the text was taken out of the original after the file was
      exported, or stands in another place now. The unit is left out. Export the file anew and translate what is open.
      """,
      wrong: "waiting.xlf: <unit id=\"section.waiting:p.9\">, and the section has eight paragraphs",
      right: "waiting.xlf: <unit id=\"section.waiting:p.8\">"),
    Explanation(
      "OK1603", "xliff.missing-unit", severity: .warning,
      """
      The original has a text for which the file has no unit. Most likely it was added after the file was exported. What
      the translation has for it stays; where it has nothing, the text is marked as not translated. Export the file anew.
      """,
      wrong: "(no unit with the id section.waiting:p.8)",
      right: "waiting.xlf: <unit id=\"section.waiting:p.8\"><segment><source>…</source></segment></unit>"),
    Explanation(
      "OK1604", "xliff.stale", severity: .warning,
      """
      The text was changed in the original after the file was exported, so the unit translates what is not there any
      more. It is not taken over, and the translation keeps what it has. Export the file anew and translate the text as
      it now is.
      """,
      wrong: "waiting.xlf: <source>Wait ten seconds.</source>, and the original says: Wait as long as it takes.",
      right: "waiting.xlf: <source>Wait as long as it takes.</source>"),
    Explanation(
      "OK1605", "xliff.codes",
      """
      The codes in a target are not those of its source. A code stands for what marks words in the original, such as
      emphasis or a link. Each one is used once at most, around words, and never inside another; links and words of the
      glossary are always kept. The unit is not taken over. Mend the target and import again.
      """,
      wrong: "waiting.xlf: <target>Usa la <pc id=\"7\">CAA</pc>.</target>, and the source has no code 7",
      right: "waiting.xlf: <target>Usa la <pc id=\"1\">CAA</pc>.</target>"),
  ]
}
