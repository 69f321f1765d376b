import ActivityKit

/// The elements of media with pauses, and samples of it.
enum MediaPausesLanguage {
  private static func words(_ name: String, _ purpose: String, example: String? = nil) -> ElementSchema {
    ElementSchema(name, purpose, text: .required, children: [.group(.inline, .any)], example: example)
  }

  private static func line(_ name: String, _ purpose: String) -> ElementSchema {
    ElementSchema(name, purpose, text: .required)
  }

  private static let captions = ElementSchema(
    "captions", "A file with what is said, to be read while it plays.",
    attributes: [
      .required("src", .file(.captions), "the name of a WebVTT file in the module's folder"),
      .optional("xml:lang", .language, "the language, where it is not the module's"),
    ],
    example: "<captions src=\"talk.vtt\"/>")

  private static func recording(_ name: String, _ kind: FileKind, _ own: [AttributeSchema], _ example: String)
    -> ElementSchema
  {
    ElementSchema(
      name, "The recording that stops at the end of each part.",
      attributes: [.required("src", .file(kind), "the name of a file in the module's folder")] + own + [
        .optional("license", .text, "under which terms it may be used; our own for what you made yourselves"),
        .optional("by", .text, "who made it, as they want to be named"),
      ],
      children: [.one(line("title", "What the recording is called.")), .any(captions)], example: example)
  }

  private static let option = ElementSchema(
    "option", "Something to choose.", text: .required,
    children: [
      .group(.inline, .any), .optional(line("feedback", "What is said to whoever chose it, once all is answered.")),
    ],
    example: "<option>Wait.<feedback>Her words stay hers.</feedback></option>")

  private static let question = ElementSchema(
    "question", "What is asked when the part is over.",
    attributes: [.required("id", .id, "the question's name in this activity")],
    children: [.one(words("prompt", "The question.")), ElementSchema.Child(.element(option), .atLeast(2))],
    example: """
      <question id="next"><prompt>What would you do now?</prompt><option>Wait.</option><option>Ask.</option></question>
      """)

  private static let part = ElementSchema(
    "part", "What comes before a pause, or after the last one.",
    attributes: [
      .optional(
        "until", .integer(1...36_000),
        "where the part ends in the recording, in seconds from its beginning; the last part may go on to the end")
    ],
    children: [
      .one(words("title", "What the part is called.")),
      .optional(
        ElementSchema(
          "picture", "What is to be seen in this part.",
          attributes: [
            .required("src", .picture, "the name of a picture in the module's folder"),
            AttributeSchema.required("alt", .text, "what the picture shows, for readers who do not see it").translated,
          ], example: "<picture src=\"table.svg\" alt=\"Two students at a table\"/>")),
      .any(words("p", "What is said in this part, or what happens.")),
      .optional(question),
    ],
    example: "<part until=\"12\"><title>At the table</title><p>Ana: Sit with us.</p></part>")

  static let media = ElementSchema(
    "media", "A recording, or a sequence of pictures and words, that stops for questions.",
    children: [
      .one(words("prompt", "What to do.")),
      .optional(line("description", "What is to be seen or heard, for readers who do not see or hear it.")),
      .optional(
        recording(
          "video", .video, [.optional("poster", .picture, "the picture that stands there until it plays")],
          "<video src=\"lunch.mp4\"><title>Lunch</title><captions src=\"lunch.vtt\"/></video>")),
      .optional(
        recording(
          "audio", .audio, [], "<audio src=\"hello.mp3\"><title>Hello</title><captions src=\"hello.vtt\"/></audio>")),
      .some(part),
    ],
    example: """
      <media><prompt>Read, and answer at the pause.</prompt><description>Two students at lunch.</description>\
      <part><title>At the table</title><p>Ana looks at her board.</p><question id="next">\
      <prompt>What would you do now?</prompt><option>Wait.</option><option>Say the word for her.</option></question>\
      </part></media>
      """)

  /// Two people at a table, and what lies on it.
  private static func drawing(_ things: String) -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#f3ead9"/>\
      <circle cx="90" cy="60" r="26" fill="#0d5c5c"/><path d="M50 140q0-50 40-50t40 50z" fill="#0d5c5c"/>\
      <circle cx="230" cy="60" r="26" fill="#c4622d"/><path d="M190 140q0-50 40-50t40 50z" fill="#c4622d"/>\
      <rect x="30" y="130" width="260" height="24" rx="6" fill="#6b4f3a"/>\(things)</svg>
      """.utf8)
  }

  private static let cards = drawing(
    "<path d=\"M140 104h16v22h-16zM160 104h16v22h-16zM180 104h16v22h-16z\" fill=\"#fff\" stroke=\"#333\"/>")

  private static let board = drawing(
    "<path d=\"M176 98h44v28h-44zM198 98v28M176 112h44\" fill=\"#fff\" stroke=\"#333\" stroke-width=\"2\"/>")

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <media xmlns="urn:orientation-kit:1">
        <prompt>Read each part, and answer <em>before</em> you go on.</prompt>
        <description>Two pictures of two students in a lunch break. They play a card game.</description>
        <part>
          <title>A new game</title>
          <picture src="cards-1.svg" alt="Two students with cards in their hands"/>
          <p>Theo deals the cards. Mei has never played this game.</p>
          <question id="start">
            <prompt>What could Theo do first?</prompt>
            <option>Show one round with open cards.<feedback>Seeing it once is often enough.</feedback></option>
            <option>Play for her.<feedback>Then it is his game, not theirs.</feedback></option>
          </question>
        </part>
        <part>
          <title>Her turn</title>
          <picture src="cards-2.svg" alt="Mei looks at her board"/>
          <p>Mei takes her time. Two others begin to talk.</p>
          <question id="turn">
            <prompt>And now?</prompt>
            <option>Wait, and look at her.</option>
            <option>Ask whether she wants to skip.</option>
          </question>
        </part>
        <part>
          <title>The end</title>
          <p>Mei: Again!</p>
        </part>
      </media>
      """,
      right: Response(["start": ["o1"], "turn": ["o1"]]), files: ["cards-1.svg": cards, "cards-2.svg": board]),
    ActivityDescriptor.Sample(
      """
      <media xmlns="urn:orientation-kit:1">
        <prompt>Listen, and answer at the pause.</prompt>
        <description>Two voices in a corridor, and steps that come nearer.</description>
        <audio src="corridor-1.mp3" license="our own"><title>In the corridor</title><captions src="corridor-1.vtt"/></audio>
        <part until="8">
          <title>Hello</title>
          <p>Ana: Hi.</p>
          <p>Sam: Hi, Ana! I saved you a place.</p>
          <question id="said">
            <prompt>What did Sam do that you would like, too?</prompt>
            <option>Said her name.</option>
            <option>Kept a place.<feedback>It says: you belong here.</feedback></option>
          </question>
        </part>
        <part>
          <title>On the way</title>
          <p>Ana: Thanks!</p>
        </part>
      </media>
      """,
      right: Response(["said": ["o2"]]),
      files: [
        "corridor-1.vtt": Array("WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n".utf8),
        "corridor-1.mp3": [],
      ]),
  ]
}
