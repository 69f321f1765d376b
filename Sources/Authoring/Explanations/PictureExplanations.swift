import Curriculum

/// OK03: pictures and what else a module shows beside text.
enum PictureExplanations {
  static let all = [
    Explanation(
      "OK0301", "picture.missing",
      """
      The module shows a picture that is not in its folder. A picture lies beside the module's file, not in
      another folder and not on the web, so that it is there for everybody. Capital letters count: Board.svg and
      board.svg are two files on most servers, even where your own computer takes one for the other. Copy the
      picture into the folder, or correct its name.
      """,
      wrong: "<figure src=\"Board.svg\" alt=\"A board with five words\"/>",
      right: "<figure src=\"board.svg\" alt=\"A board with five words\"/>"),
    Explanation(
      "OK0302", "media.missing",
      """
      The module plays a file, or shows captions from one, that is not in its folder. Audio, video and captions lie
      beside the module's file, so that they are there for everybody, and stay when a page on the web is gone. Capital
      letters count. Copy the file into the folder, or correct its name.
      """,
      wrong: "<audio src=\"Hello.mp3\">…</audio> beside hello.mp3",
      right: "<audio src=\"hello.mp3\">…</audio> beside hello.mp3"),
    Explanation(
      "OK0311", "picture.program",
      """
      An SVG picture is a file of text that can hold a program as well as a drawing: a script, something that happens on
      a click, a piece of a web page. It would run in the browser of everybody who opens the picture, so such a picture
      is refused and never shown. The message names the line in the picture's file. Drawing programs have "plain SVG" or
      "optimized SVG" among the kinds to save as, which leaves such parts out.
      """,
      wrong: "(in board.svg) <rect width=\"9\" height=\"9\" onclick=\"alert(1)\"/>",
      right: "(in board.svg) <rect width=\"9\" height=\"9\"/>"),
    Explanation(
      "OK0312", "picture.external",
      """
      An SVG picture refers to something outside of itself: a photograph, a font, a style or a page on the web. Browsers
      would not fetch it, and where they did, others would learn who reads the module. Put the photograph into the
      picture ("embed" in drawing programs), turn text in a special font into shapes, and remove links.
      """,
      wrong: "(in board.svg) <image href=\"https://example.org/photo.jpg\"/>",
      right: "(in board.svg) <image href=\"data:image/jpeg;base64,…\"/>"),
  ]
}
