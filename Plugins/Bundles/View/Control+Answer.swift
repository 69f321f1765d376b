internal import ActivityKit

extension Control {
  /// The control with what was answered before, its options in the order of the attempt where they are shuffled.
  func shown(given state: AttemptState, isShuffled: Bool) -> Control {
    let sent = state.previous
    switch self {
    case .choices(let choices):
      return .choices(
        Choices(
          name: choices.name, question: choices.question,
          options: isShuffled ? state.shuffled(choices.options, salt: choices.name) : choices.options,
          isMultiple: choices.isMultiple, isOptional: choices.isOptional, chosen: sent?[choices.name] ?? []))
    case .sorter(let sorter):
      let cards = (isShuffled ? state.shuffled(sorter.cards, salt: sorter.name) : sorter.cards).map { card in
        Sorter.Card(id: card.id, label: card.label, bin: sent?[sorter.field(of: card)].first)
      }
      return .sorter(Sorter(name: sorter.name, question: sorter.question, bins: sorter.bins, cards: cards))
    case .text(let text):
      return .text(
        TextEntry(
          name: text.name, label: text.label, lines: text.lines, maximumLength: text.maximumLength,
          isOptional: text.isOptional, value: sent?[text.name].first ?? ""))
    case .order(let order):
      let items = isShuffled ? state.shuffled(order.items, salt: order.name) : order.items
      return .order(
        OrderList(name: order.name, question: order.question, items: OrderList.arranged(items, as: sent?[order.name])))
    case .confirm(let confirmation):
      return .confirm(
        Confirmation(
          name: confirmation.name, statement: confirmation.statement,
          isTicked: sent?[confirmation.name].first == Confirmation.yes))
    default: return self
    }
  }

  /// Notes what a response lacks, and what was never offered.
  func check(_ check: inout ResponseCheck) {
    switch self {
    case .choices(let choices):
      let offered = choices.options.map(\.id)
      if choices.isMultiple {
        _ = check.several(choices.name, of: offered, isOptional: choices.isOptional)
      } else {
        _ = check.one(choices.name, of: offered, isOptional: choices.isOptional)
      }
    case .sorter(let sorter):
      for card in sorter.cards { _ = check.one(sorter.field(of: card), of: sorter.bins.map(\.id)) }
    case .text(let text): _ = check.text(text.name, maximumLength: text.maximumLength, isOptional: text.isOptional)
    case .order(let order): _ = check.order(order.name, of: order.items.map(\.id))
    case .confirm(let confirmation): check.confirmation(confirmation.name)
    default: break
    }
  }

  /// What was chosen or written, in the words that were shown; nil where nothing was.
  func words(for response: Response) -> String? {
    switch self {
    case .choices(let choices): Self.words(choices.options, response[choices.name])
    case .order(let order): Self.words(order.items, response[order.name])
    case .sorter(let sorter):
      Self.joined(
        sorter.cards.compactMap { card in
          sorter.bins.first { response[sorter.field(of: card)].first == $0.id }
            .map { "\(card.label.plain) → \($0.label.plain)" }
        })
    case .text(let text): Self.joined(response[text.name].prefix(1).map { "“\($0)”" })
    case .confirm(let confirmation): response[confirmation.name].isEmpty ? nil : confirmation.statement.plain
    default: nil
    }
  }

  private static func words(_ options: [Choices.Option], _ sent: [String]) -> String? {
    joined(sent.prefix(100).compactMap { id in options.first { $0.id == id }?.label.plain })
  }

  private static func joined(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }
}
