internal import ActivityKit

extension Control {
  /// Notes what a response lacks, and what was never offered.
  func check(_ check: inout ResponseCheck, of view: BundleView) {
    switch self {
    case .prose, .steps: break
    case .choices(let choices): Self.check(choices, &check)
    case .text(let text): Self.check(text, &check)
    case .number(let number):
      check.number(
        number.name, minimum: number.minimum, maximum: number.maximum, isOptional: number.isOptional)
    case .date(let date):
      check.day(
        date.name, earliest: date.earliest.flatMap { Day($0) }, latest: date.latest.flatMap { Day($0) },
        isOptional: date.isOptional)
    case .sorter(let sorter):
      let bins = sorter.bins.map(\.id)
      for card in sorter.cards { check.one(sorter.field(of: card), of: bins) }
    case .matcher(let matcher):
      let partners = matcher.partners.map(\.id)
      for item in matcher.items { check.one(matcher.field(of: item), of: partners) }
    case .order(let order): check.order(order.name, of: order.items.map(\.id))
    case .blanks(let blanks):
      for gap in blanks.gaps {
        if gap.options.isEmpty {
          check.text(blanks.field(of: gap), maximumLength: gap.maximumLength)
        } else {
          check.one(blanks.field(of: gap), of: gap.options.map(\.id))
        }
      }
    case .board(let board):
      let sent = check.response[board.name]
      let known = Set(board.cells.map(\.id))
      if sent.isEmpty {
        check.report(board.name, .unanswered)
      } else if !sent.allSatisfy(known.contains) {
        check.report(board.name, .unknownValue)
      } else if sent.count > Board.longestMessage {
        check.report(board.name, .tooMany)
      }
    case .timer(let timer):
      let pauses = timer.pauses.map(\.id)
      let kept = check.several(timer.name, of: pauses)
      if !kept.isEmpty, kept != pauses { check.report(timer.name, .incomplete) }
      check.one(timer.secondsField, of: timer.seconds.map(String.init), isOptional: true)
      check.one(timer.untimedField, of: [Confirmation.yes], isOptional: true)
    case .media(let recording): for pause in recording.pauses { Self.check(pause.question, &check) }
    case .form(let group): for control in group.controls { control.check(&check, of: view) }
    case .confirm(let confirmation):
      if view.wishes.contains(confirmation.name) {
        check.one(confirmation.name, of: [Confirmation.yes], isOptional: true)
      } else {
        check.confirmation(confirmation.name)
      }
    }
  }

  private static func check(_ choices: Choices, _ check: inout ResponseCheck) {
    let offered = choices.options.map(\.id)
    if choices.isMultiple {
      check.several(choices.name, of: offered, isOptional: choices.isOptional)
    } else {
      check.one(choices.name, of: offered, isOptional: choices.isOptional)
    }
  }

  /// Symbols can stand for the words.
  private static func check(_ text: TextEntry, _ check: inout ResponseCheck) {
    guard !text.symbols.isEmpty else {
      check.text(text.name, maximumLength: text.maximumLength, isOptional: text.isOptional)
      return
    }
    let before = check.problems.count
    let words = check.text(text.name, maximumLength: text.maximumLength, isOptional: true)
    let symbols = check.several(text.symbolField, of: text.symbols.map(\.id), isOptional: true)
    let isEmpty = words.isEmpty && symbols.isEmpty
    if isEmpty, !text.isOptional, check.problems.count == before { check.report(text.name, .unanswered) }
  }
}
