import Curriculum

/// OK02: which elements, attributes and text may stand where.
enum StructureExplanations {
  static let all = elements + attributes

  private static let elements = [
    Explanation(
      "OK0201", "element.unknown-root",
      """
      The first tag says what a file is: <module …> begins a module, <kit …> a kit, <glossary …> a glossary. This one
      begins with something else. Correct the spelling, or put the text into a module.
      """,
      wrong: "<modul xmlns=\"urn:orientation-kit:1\" id=\"waiting\" …>…</modul>",
      right: "<module xmlns=\"urn:orientation-kit:1\" id=\"waiting\" …>…</module>"),
    Explanation(
      "OK0202", "element.unknown",
      """
      No element of this name can stand at this place. A tag such as <p> says what the words behind it are, up to </p>;
      the two and what stands between them are an element. Names are written in small letters. Those of web pages are
      mostly other ones here: <p> for text, <list> and <item> for lists, <figure> for pictures, <strong> for words that
      matter.
      """,
      wrong: "<para>Ask first.</para>",
      right: "<p>Ask first.</p>"),
    Explanation(
      "OK0203", "element.misplaced",
      """
      The element exists, but not here: each element may stand in certain others only. Either it has to move, or
      an end tag is missing before it, so that it seems to stand inside an element that should have ended
      already.
      """,
      wrong: "<p>Ask first. <callout kind=\"tip\"><p>Wait.</p></callout></p>",
      right: "<p>Ask first.</p> <callout kind=\"tip\"><p>Wait.</p></callout>"),
    Explanation(
      "OK0204", "element.missing",
      """
      The element needs something inside that is not there: a section needs a title, an activity needs what
      there is to do. The message names what is missing and shows an example to copy.
      """,
      wrong: "<section id=\"waiting\"><p>Many people need time.</p></section>",
      right: "<section id=\"waiting\"><title>Wait</title><p>Many people need time.</p></section>"),
    Explanation(
      "OK0205", "element.too-many",
      """
      Of this element only one may stand here, and there are two or more. Keep the right one and remove the
      others, or put them together into one.
      """,
      wrong: """
        <section id="waiting"><title>Wait</title>\
        <title>And mean it</title><p>Many people need time.</p></section>
        """,
      right: "<section id=\"waiting\"><title>Wait, and mean it</title><p>Many people need time.</p></section>"),
    Explanation(
      "OK0206", "element.empty",
      """
      The element is there for its text, and it has none. Readers would see an empty line, and a screen reader
      would say nothing. Write the text, or remove the element.
      """,
      wrong: "<p></p>",
      right: "<p>Many people need time.</p>"),
    Explanation(
      "OK0207", "text.misplaced",
      """
      Text cannot stand directly in this element; it belongs into an element of its own, mostly <p>. If no text
      is to be seen at the place, an invisible character stands there, such as a no-break space that was copied
      from a web page: delete what looks like a space and type it again.
      """,
      wrong: "<section id=\"waiting\"><title>Wait</title>Many people need time.</section>",
      right: "<section id=\"waiting\"><title>Wait</title><p>Many people need time.</p></section>"),
  ]

  private static let attributes = [
    Explanation(
      "OK0211", "attribute.missing",
      """
      This element cannot do without the attribute that the message names. What stands in a tag behind its name, such as
      kind="tip", is called an attribute; the message says what this one is for. A picture, for instance, needs alt="…":
      what the picture says, for readers who do not see it.
      """,
      wrong: "<figure src=\"board.svg\"/>",
      right: "<figure src=\"board.svg\" alt=\"A board with the words go, like, want, more, not\"/>"),
    Explanation(
      "OK0212", "attribute.unknown",
      """
      No attribute of this name can stand in this tag. What stands in a tag behind its name, such as kind="tip", is
      called an attribute. Attributes are written in small letters, and each belongs to certain elements only. Correct
      the spelling, move it to the element that it belongs to, or remove it.
      """,
      wrong: "<callout knid=\"tip\"><p>Ask first.</p></callout>",
      right: "<callout kind=\"tip\"><p>Ask first.</p></callout>"),
    Explanation(
      "OK0213", "attribute.wrong-value",
      """
      What stands between the quotation marks is not of the kind that is needed here. Numbers are written in digits,
      without a unit or a percent sign, yes and no are written true and false, names have letters, digits and hyphens only, and where
      there is a list of words, it must be one of them. The message says what was expected.
      """,
      wrong: "<callout kind=\"hint\"><p>Ask first.</p></callout>",
      right: "<callout kind=\"tip\"><p>Ask first.</p></callout>"),
  ]
}
