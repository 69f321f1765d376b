import Curriculum

/// OK11: pictures and recordings, and the words beside them.
enum MediaExplanations {
  static let all = words + files

  private static let words = [
    Explanation(
      "OK1101", "alt.repeats-caption", severity: .warning,
      """
      The words in place of a picture are the same as its caption. Readers who do not see the picture hear them twice,
      and do not learn what is to be seen. Say in alt what the picture shows, and in the caption what it means.
      """,
      wrong: "<figure src=\"board.svg\" alt=\"Five core words\"><caption>Five core words.</caption></figure>",
      right: """
        <figure src="board.svg" alt="A board: go, like, want, more, not"><caption>Five core words.</caption></figure>
        """),
    Explanation(
      "OK1102", "alt.says-picture", severity: .warning,
      """
      The words in place of a picture begin with "image of" or the like. A reader who hears them has just been told that
      it is an image. Begin with what is in it.
      """,
      wrong: "<figure src=\"board.svg\" alt=\"Image of a board with five words\"/>",
      right: "<figure src=\"board.svg\" alt=\"A board with five words\"/>"),
    Explanation(
      "OK1103", "alt.file-name", severity: .warning,
      """
      The words in place of a picture are the name of a file, which some programs put there. It says nothing to a
      reader who does not see the picture. Write what the picture says.
      """,
      wrong: "<figure src=\"board.svg\" alt=\"board.svg\"/>",
      right: "<figure src=\"board.svg\" alt=\"A board with five words\"/>"),
    Explanation(
      "OK1104", "alt.long", severity: .warning,
      """
      The words in place of a picture have more than 150 characters. A screen reader reads them at one go, and there is
      no way to stop or to go back in them. Say the main thing in alt. What else matters belongs in the text or in the
      caption, where all readers find it.
      """,
      wrong: """
        <figure src="board.svg" alt="A board with five large cells. In the first one is the word go with an arrow, in the
        second one the word like with a heart, in the third one the word want with a hand, and then more and not."/>
        """,
      right: "<figure src=\"board.svg\" alt=\"A board with five words, each with a sign: go, like, want, more, not\"/>"),
    Explanation(
      "OK1111", "media.license", severity: .warning,
      """
      Nothing says under which terms a photograph or a recording may be used. What has no license may not be shown at
      all, and the next person who works on the module cannot find out. Write license="…" as its maker gives it, and
      by="…" with the maker's name; readers see both below it. For one of your own write license="our own", and keep
      the permission of everybody in it. Drawings in SVG files are not asked: write license and by for those that you
      took from elsewhere.
      """,
      wrong: "<figure src=\"lunch.jpg\" alt=\"Four students at a table\"/>",
      right: "<figure src=\"lunch.jpg\" alt=\"Four students at a table\" license=\"CC BY 4.0\" by=\"…\"/>"),
    Explanation(
      "OK1112", "media.caption-language", severity: .warning,
      """
      A recording has captions, and none are in the language of the module. Readers of the module who do not hear it
      would read another language than the page's. Add a file of captions in the module's language, or correct xml:lang
      where it is wrong.
      """,
      wrong: "Only <captions src=\"talk-es.vtt\" xml:lang=\"es\"/>, in a module with xml:lang=\"en\"",
      right: "<captions src=\"talk.vtt\"/> and <captions src=\"talk-es.vtt\" xml:lang=\"es\"/>"),
    Explanation(
      "OK1113", "media.captions-empty", severity: .warning,
      """
      A file of captions holds none: it does not begin with WEBVTT, or it has no line of times. A player shows nothing,
      and says nothing about it. Open the file in a text editor. After the line WEBVTT comes, for each thing that is
      said, a line such as 00:01.000 --> 00:04.000, and then the words.
      """,
      wrong: "talk.vtt holds the words alone",
      right: "talk.vtt holds WEBVTT, an empty line, 00:01.000 --> 00:04.000, and the words"),
  ]

  private static let files = [
    Explanation(
      "OK1121", "picture.large", severity: .warning,
      """
      A picture has more than 500 KB. On a slow network in a school its page stays empty for a while, and longer still
      where a whole class opens it. Make it 1200 pixels wide, which is as wide as it is ever shown, and save a
      photograph as JPEG or WebP. From 2 MB on, this is urgent.
      """,
      wrong: "lunch.jpg, as it comes from the camera, with 4.1 MB",
      right: "lunch.jpg, 1200 pixels wide, with 180 KB"),
    Explanation(
      "OK1122", "picture.pixels", severity: .warning,
      """
      A picture has more than 2400 pixels in one direction. Nobody sees so many on a page, and a telephone or an old
      computer may be slow to show it. Make it smaller with any program that shows pictures.
      """,
      wrong: "lunch.jpg with 4032 × 3024 pixels",
      right: "lunch.jpg with 1200 × 900 pixels"),
    Explanation(
      "OK1123", "picture.location", severity: .warning,
      """
      The file of a picture holds the place where it was taken, as telephones write it. Whoever opens the module can
      read it there, and find a school or a home. Remove the place from the file: most programs that show pictures can,
      and so can the telephone before it shares the picture.
      """,
      wrong: "lunch.jpg with a latitude and a longitude in its EXIF data",
      right: "lunch.jpg without them"),
  ]
}
