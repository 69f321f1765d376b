import Curriculum

/// OK01: XML itself: tags, quotation marks, signs with a meaning.
enum SyntaxExplanations {
  static let all = structure + characters + limits

  private static let structure = [
    Explanation(
      "OK0101", "xml.not-well-formed",
      """
      The file breaks a rule of XML, so that nothing after this place can be read for sure. One mistake often
      makes everything behind it look wrong, so only the first one is shown: mend it and check again. Typical
      causes are text before the first tag or after the last one, and two hyphens inside a comment.
      """,
      wrong: "<p>Ask first.</p><!-- ask -- and wait -->",
      right: "<p>Ask first.</p><!-- ask, and wait -->"),
    Explanation(
      "OK0102", "xml.bare-ampersand",
      """
      In XML the sign & begins a short name for another sign, such as &lt; for <. An & that readers are to see
      is therefore written &amp;. Links from a browser's address line often have one: write it in the same way
      there.
      """,
      wrong: "<p>Games & snacks</p>",
      right: "<p>Games &amp; snacks</p>"),
    Explanation(
      "OK0103", "xml.bare-less-than",
      """
      In XML the sign < begins a tag. A < that readers are to see, as in "fewer than", is written &lt;. If it
      was meant to begin a tag, the tag's name has to follow at once, without a space between.
      """,
      wrong: "<p>Groups of < 3 are too small.</p>",
      right: "<p>Groups of &lt; 3 are too small.</p>"),
    Explanation(
      "OK0104", "xml.unknown-entity",
      """
      XML knows five short names of signs: &amp; &lt; &gt; &quot; and &apos;. Those of web pages, such as &nbsp;
      or &eacute;, are not known here and not needed: the file is UTF-8, so the sign itself can be typed or
      pasted.
      """,
      wrong: "<p>A caf&eacute; nearby</p>",
      right: "<p>A café nearby</p>"),
    Explanation(
      "OK0105", "xml.doctype",
      """
      The line <!DOCTYPE …>, a document type declaration, is left over from other kinds of documents. It can pull in
      other files or blow up a small file to gigabytes, so it is not accepted. Modules and kits need none:
      remove everything from <!DOCTYPE to the > that ends it.
      """,
      wrong: "<!DOCTYPE module SYSTEM \"module.dtd\">\n<module …>…</module>",
      right: "<module …>…</module>"),
    Explanation(
      "OK0106", "xml.namespace",
      """
      The first tag says which language the file is written in, with xmlns="urn:orientation-kit:1". Without it,
      or with another one, the file could be anything. The other tags need no xmlns and no prefix before their
      names.
      """,
      wrong: "<module id=\"waiting\" revision=\"1\" minutes=\"5\" xml:lang=\"en\">…</module>",
      right: """
        <module xmlns="urn:orientation-kit:1" id="waiting" revision="1" minutes="5" xml:lang="en">…</module>
        """),
    Explanation(
      "OK0111", "xml.not-closed",
      """
      What is opened has to be closed: an element <p> by </p>, a comment by -->. Elements close in the opposite
      order in which they were opened, like brackets. The end tag that is missing belongs where the element's
      text ends, often some lines above the place where the trouble was noticed.
      """,
      wrong: "<p>Give <em>people time.</p>",
      right: "<p>Give <em>people</em> time.</p>"),
    Explanation(
      "OK0112", "xml.end-tag",
      """
      An end tag has the same name as the start tag that it closes, capital letters included. Here it has
      another name, or nothing of that name is open. Correct the spelling of one of the two, or remove the end
      tag if it is left over.
      """,
      wrong: "<p>Give <em>people</Em> time.</p>",
      right: "<p>Give <em>people</em> time.</p>"),
    Explanation(
      "OK0113", "xml.tag",
      """
      A tag is written <callout kind="tip">, or <figure src="board.svg"/> when nothing is inside: its name, and then
      what is said of it, each time a word, = and a value in quotation marks. A space stands before each word, and
      each word stands in a tag once. Names have no prefix with a colon, apart from xml:lang.
      """,
      wrong: "<callout kind><p>Ask first.</p></callout>",
      right: "<callout kind=\"tip\"><p>Ask first.</p></callout>"),
    Explanation(
      "OK0114", "xml.quotes",
      """
      What stands in a tag behind a name and =, as in kind="tip", has straight quotation marks around it, one before and one behind. Word processors
      turn them into curly ones, which look right and are other signs to the computer. Write files with a plain
      text editor, or switch "smart quotes" off. A quotation mark inside a value is written &quot;.
      """,
      wrong: "<callout kind=“tip”><p>Ask first.</p></callout>",
      right: "<callout kind=\"tip\"><p>Ask first.</p></callout>"),
  ]

  private static let characters = [
    Explanation(
      "OK0115", "xml.character",
      """
      No text may hold this character. It is invisible and has come in by copying from another program, or it is
      written as a number, such as &#0;, that stands for no character. Delete it and type the text around it
      again.
      """,
      wrong: "<p>Wait&#2; for her.</p>",
      right: "<p>Wait for her.</p>")
  ]

  private static let limits = [
    Explanation(
      "OK0121", "xml.too-deep",
      """
      Elements stand inside each other far deeper than the language ever needs. Nearly always an end tag is
      missing, over and over, so that each element holds the next one. Look for the first element that is not
      closed.
      """,
      wrong: "<section id=\"a\"><section id=\"b\"><section id=\"c\">… (more than 64 of them)",
      right: "<section id=\"a\">…</section><section id=\"b\">…</section>"),
    Explanation(
      "OK0122", "xml.too-many",
      """
      The file has far more elements than a module can have: the limit is about a hundred times a long module.
      Perhaps text was pasted in many times. Split what is really so long into several modules.
      """,
      wrong: "a module with 60,000 paragraphs",
      right: "several modules with some hundred paragraphs each"),
    Explanation(
      "OK0123", "xml.too-many-attributes",
      """
      One tag has more than a thousand attributes, and no element has more than a handful. Mostly the tag's > is missing,
      or a quotation mark, so that everything behind it seems to belong to the tag. Look for it in the line shown.
      """,
      wrong: "<p a1=\"\" a2=\"\" a3=\"\" … (more than a thousand of them)",
      right: "<p>Many people need time.</p>"),
  ]
}
