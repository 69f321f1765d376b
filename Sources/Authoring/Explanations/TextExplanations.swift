import Curriculum

/// OK09: what a section is made of.
enum TextExplanations {
  static let all = [
    Explanation(
      "OK0901", "table.cells",
      """
      A row of a table has more or fewer cells than the table has columns, so that what stands in it would come
      under the wrong heading. Each row has one cell for each <cell> in the <head>; a <header> at the beginning of a
      row counts as one of them. Where there is nothing to say in a cell, say that, with a dash or the word "none".
      """,
      wrong: """
        <table><caption>Plan</caption><head><cell>Day</cell><cell>Place</cell></head>\
        <row><cell>Monday</cell></row></table>
        """,
      right: """
        <table><caption>Plan</caption><head><cell>Day</cell><cell>Place</cell></head>\
        <row><cell>Monday</cell><cell>Gym</cell></row></table>
        """),
    Explanation(
      "OK0902", "table.header-first",
      """
      The heading of a row says what the row is about, and stands in the first column. Here a cell stands before it.
      Somebody who listens to the table hears the heading with every cell, so it must be clear which cell it is.
      Move <header> to the beginning of the row.
      """,
      wrong: """
        <table><caption>Plan</caption><head><cell>Day</cell><cell>Place</cell></head>\
        <row><cell>Gym</cell><header>Monday</header></row></table>
        """,
      right: """
        <table><caption>Plan</caption><head><cell>Day</cell><cell>Place</cell></head>\
        <row><header>Monday</header><cell>Gym</cell></row></table>
        """),
    Explanation(
      "OK0903", "list.no-words",
      """
      An item of a list holds another list and no words of its own. Readers would see a mark with nothing beside it,
      and somebody who listens would not hear what the inner list is about. Write a few words before the inner list,
      or put its items into the outer list.
      """,
      wrong: "<list><item><list><item>A ball</item></list></item></list>",
      right: "<list><item>Bring: <list><item>A ball</item></list></item></list>"),
    Explanation(
      "OK0904", "list.words-after",
      """
      Words stand after the list that is inside an item. An item has its words first and then, if it has one, its
      inner list; words after it would be read before it. Move them before the inner list, or make them an item of
      their own.
      """,
      wrong: "<list><item>Bring <list><item>A ball</item></list> and water.</item></list>",
      right: "<list><item>Bring: <list><item>A ball</item></list></item><item>Bring water.</item></list>"),
    Explanation(
      "OK0905", "link.nowhere",
      """
      A <see> leads to another module or to a section, and this one names neither. Name the module, a section of this
      module, or a module and one of its sections, by their ids. A link to a page on the web is an <a> with its
      address.
      """,
      wrong: "<p><see>Read more.</see></p>",
      right: "<p><see section=\"s\">Read more.</see></p>"),
  ]
}
