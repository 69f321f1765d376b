import ActivityKit

/// The plan's elements, and samples of it.
enum PlanLanguage {
  /// In characters, where the author says nothing else.
  static let usualLength = 500

  /// What somebody ticks who goes on later.
  static let unfinished = Translated(
    "I am not finished. Keep what I have so far.", in: "en",
    others: ["es": "No he terminado. Guarda lo que tengo hasta ahora."])

  /// What is said then.
  static let kept = Translated(
    "This is kept, and not finished. Go on when you like.", in: "en",
    others: ["es": "Está guardado y sin terminar. Sigue cuando quieras."])

  private static func words(_ name: String, _ purpose: String, example: String? = nil) -> ElementSchema {
    ElementSchema(name, purpose, text: .required, children: [.group(.inline, .any)], example: example)
  }

  private static func field(
    _ name: String, _ purpose: String, attributes: [AttributeSchema] = [], children: [ElementSchema.Child] = [],
    example: String
  ) -> ElementSchema {
    ElementSchema(
      name, purpose,
      attributes: [
        .required("id", .id, "the field's name in this plan"),
        .optional("required", .boolean, default: "true", "whether the plan is unfinished without it"),
      ] + attributes,
      children: [.one(words("prompt", "What is asked.")), .optional(words("hint", "What helps to answer."))] + children,
      example: example)
  }

  private static func list(_ name: String, _ purpose: String) -> ElementSchema.Child {
    ElementSchema.Child(.element(words(name, purpose)), .atLeast(2))
  }

  private static let fields: [ElementSchema] = [
    field(
      "text", "Words of one's own.",
      attributes: [
        .optional("lines", .choice(["one", "many"]), default: "many", "how much room there is"),
        .optional(
          "longest", .integer(10...2000), default: String(usualLength), "how much can be written, in characters"),
      ],
      children: [.any(ElementSchema("starter", "How it could begin.", text: .required))],
      example: "<text id=\"aim\"><prompt>What do we want to do?</prompt></text>"),
    field(
      "choice", "Something to choose.",
      attributes: [.optional("several", .boolean, default: "false", "whether more than one may be chosen")],
      children: [list("option", "What can be chosen.")],
      example: "<choice id=\"place\"><prompt>Where?</prompt><option>Library</option><option>Gym</option></choice>"),
    field(
      "checklist", "Items to tick, such as what is done already. Where it is required, one of them or more.",
      children: [list("item", "What is to be done.")],
      example: """
        <checklist id="ready"><prompt>Before we begin</prompt><item>The board is there.</item>\
        <item>Everybody can reach it.</item></checklist>
        """),
    field(
      "number", "A number.",
      attributes: [
        .optional("from", .number, "the smallest that is taken"), .optional("to", .number, "the largest that is taken"),
        AttributeSchema.optional("unit", .text, "what is counted or measured").translated,
      ],
      example: "<number id=\"minutes\" from=\"10\" to=\"60\" unit=\"minutes\"><prompt>How long?</prompt></number>"),
    field(
      "day", "A day of the calendar.",
      attributes: [
        .optional("ahead", .boolean, default: "false", "whether it has to be today or a later day")
      ],
      example: "<day id=\"first\" ahead=\"true\"><prompt>When?</prompt></day>"),
    field(
      "statement", "Something to agree to, such as that somebody was asked.",
      example: "<statement id=\"asked\"><prompt>I asked before I wrote about somebody.</prompt></statement>"),
  ]

  /// The names of the elements that are fields.
  static let kinds = fields.map(\.name)

  private static let part = ElementSchema(
    "part", "Fields that belong together.",
    children: [.one(words("title", "What they have in common."))] + fields.map { .any($0) },
    example: """
      <part><title>Greeting</title><text id="hello"><prompt>Who says hello, and how?</prompt></text></part>
      """)

  static let plan = ElementSchema(
    "plan", "A form to fill in that leaves something to work with: an agenda, a plan, a story.",
    children: [
      .one(words("title", "What it is called once it is filled in.")), .one(words("prompt", "What to do.")),
      .any(part),
    ] + fields.map { .any($0) },
    example: """
      <plan><title>Our first meeting</title><prompt>Plan it together.</prompt>\
      <text id="aim"><prompt>What do we want to do?</prompt></text>\
      <day id="first" ahead="true"><prompt>When?</prompt></day></plan>
      """)

  static let samples: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <plan xmlns="urn:orientation-kit:1">
        <title>Our first meeting</title>
        <prompt>Plan it so that <em>everybody</em> has a part.</prompt>
        <part>
          <title>Greeting</title>
          <text id="hello" lines="one" longest="120">
            <prompt>How does everybody say hello?</prompt>
            <hint>With a word, a sign, a board or a device.</hint>
            <starter>We go round, and each of us</starter>
          </text>
          <checklist id="ready">
            <prompt>Before we begin</prompt>
            <item>The boards are within reach.</item>
            <item>Everybody knows what comes next.</item>
          </checklist>
        </part>
        <part>
          <title>Activity</title>
          <choice id="activity">
            <prompt>What do we do?</prompt>
            <option>A card game</option>
            <option>Music</option>
            <option>Something that the group chooses</option>
          </choice>
          <number id="minutes" from="10" to="60" unit="minutes"><prompt>How long does it take?</prompt></number>
        </part>
        <day id="next" required="false"><prompt>When do we meet again?</prompt></day>
      </plan>
      """,
      right: Response([
        "hello": ["We go round, and each of us shows a card."], "ready": ["o1", "o2"], "activity": ["o1"],
        "minutes": ["25"],
      ])),
    ActivityDescriptor.Sample(
      """
      <plan xmlns="urn:orientation-kit:1">
        <title>A story to share</title>
        <prompt>Write it about what you did together. Nobody is a hero, and nobody is to be pitied.</prompt>
        <text id="story"><prompt>What happened?</prompt><starter>When we</starter></text>
        <choice id="audience" several="true">
          <prompt>Who may read it?</prompt>
          <option>Our group</option>
          <option>Our school</option>
          <option>Families</option>
        </choice>
        <statement id="agreed"><prompt>Everybody in the story has read it and agrees.</prompt></statement>
        <day id="until" ahead="true" required="false"><prompt>Until when may it be shown?</prompt></day>
      </plan>
      """,
      right: Response(["story": ["When we played, all of us laughed."], "audience": ["o1"], "agreed": ["yes"]])),
  ]
}
