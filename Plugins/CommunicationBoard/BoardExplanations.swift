import ActivityKit

/// OK26: communication boards.
enum BoardExplanations {
  static let all = [
    Explanation(
      "OK2601", "board.archive",
      """
      An .obz file is an archive (.zip) with boards, and this one cannot be unpacked, or holds what no board needs: names
      that lead out of it, links, or more than can be meant. Save the boards again from the program that made them.
      """,
      wrong: board("cut-off.obz"), right: board("topics.obz")),
    Explanation(
      "OK2602", "board.format",
      """
      A board is a file of the Open Board Format: JSON that says "format": "open-board-0.1". Many programs for
      communication boards can save it (.obf for one board, .obz for several). Save the board again in that format.
      """,
      wrong: board("cut-off.obf"), right: board("words.obf")),
    Explanation(
      "OK2603", "board.manifest",
      """
      Where an .obz file holds several boards, its manifest.json says in "root" with which one it begins. Here that is
      missing, or names a board that is not there. Save the boards again from the program that made them.
      """,
      wrong: board("lost.obz"), right: board("topics.obz")),
    Explanation(
      "OK2604", "board.grid",
      """
      The grid of a board says in which row and column each button stands. Without it nobody knows what the board looks
      like. Save the board again from the program that made it.
      """,
      wrong: board("no-grid.obf"), right: board("words.obf")),
    Explanation(
      "OK2605", "board.too-large",
      """
      A page of a board can have 12 columns and 20 rows, and a file 60 pages: on more, nobody who needs large buttons or
      moves from one to the next with a switch finds a word. Make a smaller board for the activity, with the words that
      its message needs and some others to choose from.
      """,
      wrong: board("wide.obf"), right: board("words.obf")),
    Explanation(
      "OK2606", "board.unknown-button",
      """
      The grid of the board names a button by its id, and the board has no button with that id. Save the board again from
      the program that made it.
      """,
      wrong: board("no-such-button.obf"), right: board("words.obf")),
    Explanation(
      "OK2607", "board.no-label",
      """
      A button has a picture or a color, and no words. Whoever does not see it, or does not know the picture, cannot know
      what it says. Give it a label in the program that made the board.
      """,
      wrong: board("no-label.obf"), right: board("words.obf")),
    Explanation(
      "OK2608", "board.unknown-word",
      """
      The message has a word that no button of the board says, so that nobody can make it. Write the word as it stands on
      the button, or as it is said aloud; capital letters and accents do not count. Where the board leads to others, words
      of all of them will do.
      """,
      wrong: board("words.obf", "mor"), right: board("words.obf", "more")),
    Explanation(
      "OK2609", "board.unsupported-action", severity: .warning,
      """
      Some buttons do something else than to say a word: they spell letters (+a), or speak the message (:speak). Those are
      left out, and the rest of the board works. Buttons that clear the message or take the last word away are not needed,
      because the page has them.
      """,
      wrong: board("spelling.obf"), right: board("words.obf")),
    Explanation(
      "OK2610", "board.missing-board", severity: .warning,
      """
      A button leads to a board that is not in the file, such as one on the web; such a button is left out. Save the boards
      together as one .obz file, or do without it.
      """,
      wrong: board("elsewhere.obf"), right: board("topics.obz")),
    Explanation(
      "OK2611", "board.no-license", severity: .warning,
      """
      Where a board or a picture on it says nothing of a license, all rights are reserved, and to show it to others may not
      be allowed. Ask whoever made it. Write the license into the board in the program that made it; it is shown below the
      board.
      """,
      wrong: board("no-license.obf"), right: board("words.obf")),
    Explanation(
      "OK2612", "board.no-picture", severity: .warning,
      """
      The picture of a button is not in the file, is only on the web, belongs to a set of symbols that has to be bought, or
      is of a kind that cannot be shown. Pictures that can are PNG, JPEG, GIF and WebP. Pages never fetch anything from the
      web, so that nobody learns who reads them. The button is shown with its words.
      """,
      wrong: board("web-picture.obf"), right: board("topics.obz")),
    Explanation(
      "OK2613", "board.no-sound", severity: .warning,
      """
      The recording of a button is not in the file, is only on the web, or is of a kind that cannot be played. Recordings
      that can are MP3, OGG and WAV. The button works without it.
      """,
      wrong: board("web-sound.obf"), right: board("words.obf")),
    Explanation(
      "OK2614", "board.language", severity: .warning,
      """
      The board says that its words are in another language than the text around it, and has no list of words for that
      language. Readers would be asked in one language to answer in another. Use a board in the language of the text; a
      translation of a module may name a file of its own, such as words.es.obf for words.obf.
      """,
      wrong: board("finnish.obf"), right: board("words.obf")),
  ]

  private static func board(_ file: String, _ word: String = "not") -> String {
    "<board file=\"\(file)\"><prompt>Say it.</prompt><message><word>\(word)</word></message></board>"
  }
}
