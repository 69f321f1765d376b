import ActivityKit

/// OK32: media with pauses.
enum MediaPausesExplanations {
  static let all =
    words + [
      Explanation(
        "OK3205", "media.no-question",
        """
        An activity of this kind stops for questions, and this one has none. Nobody could do anything in it. Give one part
        or more a question, or show the recording in the section itself.
        """,
        wrong: media("<part><title>Lunch</title><p>Ana: Hi.</p></part>"), right: media(part())),
      Explanation(
        "OK3206", "media.times",
        """
        A recording stops where a part ends, so each part that is followed by a question or by another part says at which
        second that is, later than the one before it. A sequence of pictures and words has no clock, and its parts have no
        times.
        """,
        wrong: media(part("until=\"8\"")), right: media(part())),
      Explanation(
        "OK3207", "media.same-option",
        """
        Two options of one question say the same, so that nobody knows which one to choose. Write other words, or remove
        one of the two.
        """,
        wrong: media(part(second: "Wait.")), right: media(part())),
      Explanation(
        "OK3208", "media.two-recordings",
        """
        The parts tell where one recording stops, and this activity has a video and an audio recording. Keep one of them,
        and make another activity for the other.
        """,
        wrong: recorded(audio + "<video src=\"lunch.mp4\"><title>Lunch</title>\(captions)</video>"),
        right: recorded(audio)),
    ]

  private static let words = [
    Explanation(
      "OK3201", "media.no-description",
      """
      Readers who do not see a video, or do not hear a recording, have to know what goes on in it before they are asked
      about it. Say in one or two sentences who is there, where, and what they do.
      """,
      wrong: "<media><prompt>Read.</prompt>\(part())</media>", right: media(part())),
    Explanation(
      "OK3202", "media.no-captions",
      """
      What is said in a recording has to be there to be read while it plays, in the language of the module: for readers
      who do not hear it, who learn the language, or who sit in a loud room. Add a WebVTT file. Many programs make one
      from the sound; read it through, because names are often wrong.
      """,
      wrong: recorded("<audio src=\"corridor-1.mp3\"><title>Hello</title></audio>"), right: recorded(audio)),
    Explanation(
      "OK3203", "media.no-transcript",
      """
      A part has no words. They are its transcript: without them nobody can answer who does not hear or see the
      recording, whose device does not play it, or who reads the module on paper. Write what is said, a paragraph for
      each speaker, and what happens where nobody speaks.
      """,
      wrong: media("<part><title>Lunch</title>\(question())</part>"), right: media(part())),
    Explanation(
      "OK3204", "media.captions-unreadable",
      """
      A file of captions holds none: it does not begin with WEBVTT, or it has no line of times. A player shows nothing,
      and says nothing about it. After the line WEBVTT comes, for each thing that is said, a line such as
      00:01.000 --> 00:04.000, and then the words.
      """,
      wrong: recorded(audio.replacing("corridor-1.vtt", with: "corridor-1.mp3")), right: recorded(audio)),
  ]

  private static let captions = "<captions src=\"corridor-1.vtt\"/>"
  private static let audio = "<audio src=\"corridor-1.mp3\"><title>Hello</title>\(captions)</audio>"

  private static func recorded(_ recording: String) -> String {
    """
    <media><prompt>Listen …</prompt><description>Two voices in a corridor.</description>\(recording)\
    \(part("until=\"8\""))</media>
    """
  }

  private static func media(_ parts: String) -> String {
    """
    <media><prompt>Read.</prompt><description>Two students at lunch.</description>\(parts)</media>
    """
  }

  private static func part(_ attributes: String = "", second: String = "Ask.") -> String {
    "<part\(attributes.isEmpty ? "" : " ")\(attributes)><title>Lunch</title><p>Ana: Hi.</p>\(question(second))</part>"
  }

  private static func question(_ second: String = "Ask.") -> String {
    """
    <question id="next"><prompt>And now?</prompt><option>Wait.</option><option>\(second)</option></question>
    """
  }
}
