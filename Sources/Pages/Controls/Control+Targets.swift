import ActivityKit

extension Control {
  /// Where a problem with a field of the control itself leads: the field's words, and the field whose first input takes
  /// the focus.
  var targets: [(String, (label: String, field: String))] {
    func own(_ name: String, _ label: [Inline]) -> [(String, (label: String, field: String))] {
      [(name, (label.plain, name))]
    }
    /// A problem with the whole leads to its first part.
    func parts(
      _ name: String, _ label: [Inline], _ fields: [(label: String, field: String)]
    ) -> [(String, (label: String, field: String))] {
      [(name, (label.plain, fields.first?.field ?? name))] + fields.map { ($0.field, $0) }
    }
    switch self {
    case .prose, .steps, .media, .form: return []
    case .choices(let choices): return own(choices.name, choices.question)
    case .text(let text):
      return own(text.name, text.label) + (text.symbols.isEmpty ? [] : own(text.symbolField, text.label))
    case .number(let number): return own(number.name, number.label)
    case .date(let date): return own(date.name, date.label)
    case .sorter(let sorter):
      return parts(sorter.name, sorter.question, sorter.cards.map { ($0.label.plain, sorter.field(of: $0)) })
    case .matcher(let matcher):
      return parts(matcher.name, matcher.question, matcher.items.map { ($0.label.plain, matcher.field(of: $0)) })
    case .order(let order): return own(order.name, order.question)
    case .blanks(let blanks):
      return parts(blanks.name, blanks.question, blanks.gaps.map { ($0.label, blanks.field(of: $0)) })
    case .board(let board): return own(board.name, board.question)
    case .timer(let timer): return own(timer.name, timer.label) + own(timer.secondsField, timer.label)
    case .confirm(let confirmation): return own(confirmation.name, confirmation.statement)
    }
  }
}
