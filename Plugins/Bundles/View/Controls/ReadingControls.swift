internal import ActivityKit

/// Controls to read, to hear, and to hold others together.
extension ViewLanguage {
  private static let paragraph = words("p", "A paragraph, or an item of a list.", hasLinks: true)

  static let prose = ViewControl(
    words(
      "prose", "Words to read: one paragraph, or several as <p>.",
      [
        .optional(
          "kind", .choice(Prose.Kind.allCases.map(\.rawValue)), default: "plain",
          "what it is: an instruction, a hint that can be opened, or a list")
      ], hasLinks: true, children: [.any(paragraph)],
      example: """
        <prose kind="list"><p>Ask <em>first</em>.</p><p>Wait for the answer.</p></prose>
        """)
  ) { element, reading in
    let paragraphs = element.elements(named: "p")
    let beside = element.inlines(leaving: ["p"])
    if !paragraphs.isEmpty, !beside.isEmpty {
      reading.report("words stand beside the paragraphs of <prose>", at: element, "put them into a <p>, too")
    }
    let kind = element["kind"].flatMap(Prose.Kind.init) ?? .plain
    return .prose(Prose(paragraphs.isEmpty ? [beside] : paragraphs.map { $0.inlines() }, kind: kind))
  }

  static let steps = ViewControl(
    ElementSchema(
      "steps", "What has happened so far, step by step. It asks for nothing.",
      children: [
        .some(
          ElementSchema(
            "step", "One step.",
            children: [
              .some(words("told", "What happened, a paragraph.", hasLinks: true)),
              .optional(words("chosen", "What was chosen then.")),
              .optional(words("remark", "What is said of that choice.", hasLinks: true)),
            ]))
      ],
      example: """
        <steps><step><told>Ana builds a message.</told><chosen>You wait.</chosen>\
        <remark>She finishes it herself.</remark></step></steps>
        """)
  ) { element, _ in
    .steps(
      StepPath(
        element.elements(named: "step").map { step in
          StepPath.Step(
            told: step.elements(named: "told").map { $0.inlines() },
            chosen: step.first("chosen")?.inlines(), remark: step.first("remark")?.inlines())
        }))
  }

  private static let transcript = ElementSchema(
    "transcript", "Everything that is said.", children: [.some(words("p", "A paragraph.", hasLinks: true))])

  static let recording = ViewControl(
    ElementSchema(
      "recording", "Something to hear, with questions at places where it is good to pause.",
      attributes: [
        source,
        .optional(
          "license", .text,
          "under which terms it may be used, such as CC BY 4.0; our own for what you made yourselves"),
        .optional("by", .text, "who made it, as they want to be named"),
      ],
      children: [
        .one(ElementSchema("title", "What it is called.", text: .required)), .one(transcript),
        .optional(ElementSchema("description", "What is to be heard besides words.", text: .required)),
        .any(
          ElementSchema(
            "pause", "A place to stop and think.",
            attributes: [.required("at", .integer(0...36_000), "after how many seconds")],
            children: [.one(choices.schema)])),
      ],
      example: """
        <recording src="sounds/hello.mp3" license="our own"><title>A hello</title>\
        <transcript><p>Ana: Hello!</p></transcript>\
        <pause at="2"><choices name="next"><question>What do you do?</question>\
        <option id="wait">Wait.</option><option id="leave">Leave.</option></choices></pause></recording>
        """), fitting: ["next": ["wait"]]
  ) { element, reading in
    let pauses = element.elements(named: "pause").compactMap { pause -> Recording.Pause? in
      guard let inner = pause.first("choices"), case .choices(let question) = choices.read(inner, &reading) else {
        return nil
      }
      return Recording.Pause(seconds: pause.whole("at") ?? 0, question: question)
    }
    return .media(
      Recording(
        media: Block.Media(
          kind: .audio, title: element.first("title")?.text ?? "", source: reading.sound(of: element), poster: nil,
          captions: [], description: element.first("description")?.text,
          transcript: element.first("transcript")?.elements.map { $0.inlines() } ?? [],
          credit: Block.Credit(maker: element["by"], license: element["license"])),
        pauses: pauses.sorted { $0.seconds < $1.seconds }))
  }

  static let form = ViewControl(
    ElementSchema(
      "form", "Controls that belong together, under a title.",
      children: [.one(words("title", "What they have in common.")), .optional(hint)]
        + fields.map { .any($0.schema) },
      example: """
        <form><title>Our plan</title><text name="where"><label>Where?</label></text>\
        <date name="day"><label>When?</label></date></form>
        """), fitting: ["where": ["In the library"], "day": ["2027-01-31"]]
  ) { element, reading in
    let controls = element.elements.compactMap { inner in
      fields.first { $0.schema.name == inner.name }?.read(inner, &reading)
    }
    if controls.isEmpty { reading.report("a <form> holds no control", at: element, "put the controls inside it") }
    return .form(FieldGroup(title: element.words("title"), hint: element.words("hint"), controls: controls))
  }
}
