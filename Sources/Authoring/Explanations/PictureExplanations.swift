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
  ]
}
