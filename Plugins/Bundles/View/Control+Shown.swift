internal import ActivityKit

extension Control {
  /// The control with what was answered before, its options in the order of the attempt where they are shuffled.
  func shown(given state: AttemptState, of view: BundleView) -> Control {
    let sent = state.previous
    func arranged(_ options: [Choices.Option], _ name: String) -> [Choices.Option] {
      view.shuffled.contains(name) ? Self.shuffled(options, name, state) : options
    }
    switch self {
    case .prose, .steps: return self
    case .choices(let choices): return .choices(Self.shown(choices, given: state, of: view))
    case .text(let text):
      return .text(
        TextEntry(
          name: text.name, label: text.label, hint: text.hint, lines: text.lines, maximumLength: text.maximumLength,
          starters: text.starters, symbols: text.symbols, isOptional: text.isOptional,
          value: sent?[text.name].first ?? "", chosenSymbols: sent?[text.symbolField] ?? []))
    case .number(let number):
      return .number(
        NumberEntry(
          name: number.name, label: number.label, hint: number.hint, unit: number.unit, minimum: number.minimum,
          maximum: number.maximum, step: number.step, isOptional: number.isOptional,
          value: sent?[number.name].first ?? ""))
    case .date(let date):
      return .date(
        DateEntry(
          name: date.name, label: date.label, hint: date.hint, earliest: date.earliest, latest: date.latest,
          isOptional: date.isOptional, value: sent?[date.name].first ?? ""))
    case .sorter(let sorter):
      let cards = arranged(sorter.cards.map { Choices.Option(id: $0.id, label: $0.label) }, sorter.name).map { card in
        Sorter.Card(id: card.id, label: card.label, bin: sent?[Sorter.field(of: card.id, in: sorter.name)].first)
      }
      return .sorter(Sorter(name: sorter.name, question: sorter.question, bins: sorter.bins, cards: cards))
    case .matcher(let matcher):
      return .matcher(
        Matcher(
          name: matcher.name, question: matcher.question, items: matcher.items,
          partners: arranged(matcher.partners, matcher.name),
          chosen: Matcher.chosen(of: matcher.items, in: matcher.name, from: sent)))
    case .order(let order):
      let start = view.starts[order.name]?.start(of: order.items.sorted { $0.id < $1.id }, given: state)
      let items = OrderList.arranged(start ?? order.items, as: sent?[order.name])
      return .order(OrderList(name: order.name, question: order.question, items: items))
    case .blanks(let blanks):
      let paragraphs = blanks.paragraphs.map { $0.map { Self.shown($0, sent, in: blanks) } }
      return .blanks(Blanks(name: blanks.name, question: blanks.question, paragraphs: paragraphs))
    case .board(let board):
      let known = Set(board.cells.map(\.id))
      return .board(
        Board(
          name: board.name, question: board.question, target: board.target, isAnyOrder: board.isAnyOrder,
          pages: board.pages, page: sent?[board.pageField].first,
          message: (sent?[board.name] ?? []).filter(known.contains), license: board.license))
    case .timer(let timer):
      let chosen = sent.flatMap { Int($0.text(timer.secondsField)) } ?? timer.chosenSeconds
      return .timer(
        WaitTimer(
          name: timer.name, label: timer.label, seconds: timer.seconds,
          chosenSeconds: timer.seconds.contains(chosen) ? chosen : timer.chosenSeconds, pauses: timer.pauses,
          untimed: timer.untimed, done: sent?[timer.name] ?? [],
          isUntimed: sent?.isConfirmed(timer.untimedField) ?? false))
    case .media(let recording):
      return .media(
        Recording(
          media: recording.media,
          pauses: recording.pauses.map { pause in
            Recording.Pause(seconds: pause.seconds, question: Self.shown(pause.question, given: state, of: view))
          }))
    case .form(let group):
      return .form(
        FieldGroup(
          title: group.title, hint: group.hint, controls: group.controls.map { $0.shown(given: state, of: view) }))
    case .confirm(let confirmation):
      return .confirm(
        Confirmation(
          name: confirmation.name, statement: confirmation.statement, hint: confirmation.hint,
          isTicked: sent?.isConfirmed(confirmation.name) ?? false))
    }
  }

  /// From an order that says nothing: that in which they were written may be the right one.
  private static func shuffled(
    _ options: [Choices.Option], _ name: String, _ state: AttemptState
  ) -> [Choices.Option] {
    state.shuffled(options.sorted { $0.id < $1.id }, salt: name)
  }

  private static func shown(_ choices: Choices, given state: AttemptState, of view: BundleView) -> Choices {
    let isShuffled = view.shuffled.contains(choices.name)
    return Choices(
      name: choices.name, question: choices.question, picture: choices.picture, hint: choices.hint,
      options: isShuffled ? shuffled(choices.options, choices.name, state) : choices.options,
      isMultiple: choices.isMultiple, isOptional: choices.isOptional, layout: choices.layout,
      chosen: state.previous?[choices.name] ?? [])
  }

  private static func shown(_ piece: Blanks.Piece, _ sent: Response?, in blanks: Blanks) -> Blanks.Piece {
    guard case .gap(let gap) = piece else { return piece }
    return .gap(
      Blanks.Gap(
        id: gap.id, label: gap.label, options: gap.options, maximumLength: gap.maximumLength,
        value: sent?[blanks.field(of: gap)].first ?? ""))
  }
}
