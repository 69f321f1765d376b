internal import ActivityKit

extension Control {
  /// What was chosen or written in the control itself, in the words that were shown; nil where nothing was.
  func words(for response: Response) -> String? {
    switch self {
    case .prose, .steps, .media, .form: nil
    case .choices(let choices): Self.words(choices.options, response[choices.name])
    case .text(let text):
      Self.joined(
        response[text.name].prefix(1).filter { !$0.isEmpty }.map { "“\($0)”" }
          + [Self.words(text.symbols, response[text.symbolField])].compactMap(\.self))
    case .number(let number):
      Self.joined(
        response[number.name].prefix(1).map { value in number.unit.map { "\(value) \($0)" } ?? value })
    case .date(let date): Self.joined(Array(response[date.name].prefix(1)))
    case .sorter(let sorter):
      Self.joined(
        sorter.cards.compactMap { card in
          Self.words(sorter.bins, response[sorter.field(of: card)]).map { "\(card.label.plain) → \($0)" }
        })
    case .matcher(let matcher):
      Self.joined(
        matcher.items.compactMap { item in
          Self.words(matcher.partners, response[matcher.field(of: item)]).map { "\(item.label.plain) → \($0)" }
        })
    case .order(let order): Self.words(order.items, response[order.name])
    case .blanks(let blanks):
      Self.joined(
        blanks.gaps.compactMap { gap in
          let sent = response[blanks.field(of: gap)]
          return gap.options.isEmpty ? sent.first.map { "“\($0)”" } : Self.words(gap.options, sent)
        })
    case .board(let board):
      Self.words(board.cells.map { Choices.Option(id: $0.id, label: [.text($0.words)]) }, response[board.name])
    case .timer(let timer):
      response[timer.name].isEmpty
        ? nil : "kept \(timer.pauses.count { response[timer.name].contains($0.id) }) of \(timer.pauses.count) pauses"
    case .confirm(let confirmation):
      response.isConfirmed(confirmation.name) ? confirmation.statement.plain : nil
    }
  }

  private static func words(_ options: [Choices.Option], _ sent: [String]) -> String? {
    joined(sent.prefix(100).compactMap { id in options.first { $0.id == id }?.label.plain })
  }

  private static func joined(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }
}
