import ActivityKit
import Curriculum
import Pages

extension Fixtures {
  /// A page with one of each control.
  static func everyControl(_ state: ActivityView.State) -> SectionPageView {
    let all = activity("everything", type: "everything", fingerprint: "f9")
    return section(
      [
        ActivityView(
          activity: all, key: "key-9", isDone: false,
          state: state, seed: 1, variant: nil,
          turn: ActivityView.Turn(triesLeft: 2, reason: state == .fresh ? "It asks for more now." : nil),
          controls: { words + entries + puzzles + longer })
      ], of: Section(id: SectionID("everything"), title: "Every control", blocks: [.activity(all)]))
  }

  static let answeredControls = ActivityView.State.answered(
    Response(),
    Outcome(
      score: Percentage(50), passed: false,
      items: [
        Outcome.Item(field: "mood", isRight: false, credit: Percentage(50), feedback: ["A smile helps, too."]),
        Outcome.Item(field: "pairs.aac", isRight: true, feedback: []),
        Outcome.Item(field: "gaps.one", isRight: false, feedback: ["Count to ten."]),
        Outcome.Item(field: "day", isRight: true, feedback: ["Just so."]),
      ], feedback: ["You are half way there."]))

  static let refusedControls = ActivityView.State.refused([
    ResponseError.Problem(field: "why", reason: .tooLong), ResponseError.Problem(field: "often", reason: .notANumber),
    ResponseError.Problem(field: "from", reason: .notADay), ResponseError.Problem(field: "pairs", reason: .incomplete),
    ResponseError.Problem(field: "gaps.one", reason: .unanswered),
    ResponseError.Problem(field: "talk", reason: .unanswered),
    ResponseError.Problem(field: "wait", reason: .unanswered), ResponseError.Problem(field: "ok", reason: .unanswered),
    ResponseError.Problem(field: "clip", reason: .unanswered), ResponseError.Problem(field: "", reason: .noTriesLeft),
  ])

  private static let picture = Picture(source: "board.svg", alternative: "A board with five words")

  private static let words: [Control] = [
    .prose(Prose([[.text("Do it in any order.")]], kind: .instruction)),
    .prose(Prose([[.text("Look at the picture again.")], [.text("Then wait.")]], kind: .hint)),
    .prose(Prose([[.text("Says hello first.")], [.text("Waits.")]], kind: .list)),
    .steps(
      StepPath([
        StepPath.Step(
          told: [[.text("Ana points at the swing.")]], chosen: [.text("You go with her.")],
          remark: [.text("She led, and you followed.")]),
        StepPath.Step(told: [[.text("She smiles.")]]),
      ])),
    .choices(
      Choices(
        name: "mood", question: [.text("How often did you wait?")], picture: picture, hint: [.text("Think of today.")],
        options: [option("never", "Never"), option("often", "Often"), option("always", "Always")], isMultiple: false,
        isOptional: true, layout: .scale, chosen: ["often"])),
  ]

  private static let entries: [Control] = [
    .form(
      FieldGroup(
        title: [.text("Your plan")], hint: [.text("Only your group sees it.")],
        controls: [
          .text(
            TextEntry(
              name: "why", label: [.text("Why did you wait?")], hint: [.text("One sentence is enough.")], lines: .many,
              starters: ["I waited because"],
              symbols: [Choices.Option(id: "go", label: [.text("go")], picture: picture)],
              value: "Because <she> was not done & I had time.", chosenSymbols: ["go"])),
          .text(TextEntry(name: "who", label: [.text("With whom?")], isOptional: true)),
          .number(
            NumberEntry(
              name: "often", label: [.text("How long?")], unit: "minutes", minimum: 1, maximum: 30, step: 1, value: "x")
          ),
          .date(DateEntry(name: "from", label: [.text("From when on?")], earliest: "2026-09-01", value: "2026-09-08")),
        ])),
    .confirm(
      Confirmation(name: "ok", statement: [.text("I talked about it with my group.")], hint: [.text("All of it.")])),
  ]

  private static let puzzles: [Control] = [
    .matcher(
      Matcher(
        name: "pairs", question: [.text("What belongs together?")],
        items: [option("aac", "AAC"), option("pin", "PIN")],
        partners: [option("six", "six digits"), option("talk", "other ways to talk")], chosen: ["aac": "talk"])),
    .order(
      OrderList(
        name: "day", question: [.text("What comes first?")],
        items: [option("b", "Wait"), option("a", "Ask"), option("c", "Answer")])),
    .blanks(
      Blanks(
        name: "gaps", question: [.text("Fill the gaps.")],
        paragraphs: [
          [
            .words([.text("Wait ")]), .gap(Blanks.Gap(id: "one", label: "Gap 1", maximumLength: 10, value: "ten")),
            .words([.text(" seconds, then ")]),
            .gap(
              Blanks.Gap(id: "two", label: "Gap 2", options: [option("ask", "ask"), option("go", "go on")], value: "")),
            .words([.text(".")]),
          ]
        ])),
  ]

  private static let longer: [Control] = [
    .board(
      Board(
        name: "talk", question: [.text("Say that you want more.")], target: [.text("I want more")], isAnyOrder: true,
        pages: [
          Board.Page(
            id: "home", title: "Home",
            rows: [
              [Board.Cell(id: "i", label: "I"), Board.Cell(id: "want", label: "want", picture: picture)],
              [nil, Board.Cell(id: "food", label: "food", opens: "food")],
            ]),
          Board.Page(id: "food", title: "Food", rows: [[Board.Cell(id: "soup", label: "soup")]]),
        ], message: ["i", "want"], license: [.text("Symbols: our own")])),
    .timer(
      WaitTimer(
        name: "wait", label: [.text("Practise to wait.")], seconds: [5, 10], chosenSeconds: 5,
        pauses: [
          WaitTimer.Pause(id: "p1", words: [.text("Ana builds a message.")]),
          WaitTimer.Pause(id: "p2", words: [.text("Lee looks for a word.")]),
        ], untimed: [.text("Breathe in and out three times instead.")], done: ["p1"])),
    .media(
      Recording(
        media: Block.Media(
          kind: .video, title: "A talk", source: "talk.mp4", poster: nil,
          captions: [Block.Media.Captions(source: "talk.vtt", language: nil)], description: "Two people at a table.",
          transcript: [[.text("Hello!")]]),
        pauses: [
          Recording.Pause(
            seconds: 65,
            question: Choices(
              name: "clip", question: [.text("Who speaks first?")],
              options: [option("ana", "Ana"), option("lee", "Lee")], isMultiple: false, chosen: []))
        ])),
  ]
}
