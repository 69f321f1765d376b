/// A part of what an activity shows, as data. The engine turns controls into accessible HTML, so that a plugin
/// cannot be inaccessible, cannot inject, and works with and without JavaScript.
///
/// Every control that takes an answer has a name of its own in the view, of letters, digits and hyphens, and words
/// that label it. What was answered before is part of the control: a plugin takes it from `AttemptState.previous`.
public indirect enum Control: Sendable, Equatable, Codable {
  /// Words to read.
  case prose(Prose)
  /// A question with options to choose from.
  case choices(Choices)
  /// Words of one's own.
  case text(TextEntry)
  case number(NumberEntry)
  case date(DateEntry)
  /// Cards into bins.
  case sorter(Sorter)
  /// Each item with the one that belongs to it.
  case matcher(Matcher)
  /// Items in a sequence.
  case order(OrderList)
  /// Running words with gaps.
  case blanks(Blanks)
  /// What has happened so far.
  case steps(StepPath)
  /// A board of symbols, with a message that grows.
  case board(Board)
  /// Waiting, with or without a clock.
  case timer(WaitTimer)
  /// Something to hear or to watch, with questions on the way.
  case media(Recording)
  /// Controls that belong together.
  case form(FieldGroup)
  /// One statement to tick.
  case confirm(Confirmation)

  /// Words to read, as one paragraph.
  public static func words(_ words: [Inline], _ kind: Prose.Kind = .plain) -> Control {
    .prose(Prose([words], kind: kind))
  }

  /// The controls inside of this one, in the order of reading: the fields of a form, the questions of a recording.
  public var inner: [Control] {
    switch self {
    case .media(let recording): recording.pauses.map { .choices($0.question) }
    case .form(let group): group.controls
    default: []
    }
  }

  /// This control and all that are inside of it, in the order of reading.
  public var all: [Control] { [self] + inner.flatMap(\.all) }

  /// The name of the control itself; nil for what takes no answer.
  public var name: String? {
    switch self {
    case .prose, .steps, .media, .form: nil
    case .choices(let choices): choices.name
    case .text(let text): text.name
    case .number(let number): number.name
    case .date(let date): date.name
    case .sorter(let sorter): sorter.name
    case .matcher(let matcher): matcher.name
    case .order(let order): order.name
    case .blanks(let blanks): blanks.name
    case .board(let board): board.name
    case .timer(let timer): timer.name
    case .confirm(let confirmation): confirmation.name
    }
  }

  /// The names under which values of the control, and of those inside of it, come back.
  public var fields: [String] { all.flatMap(\.ownFields) }

  private var ownFields: [String] {
    switch self {
    case .prose, .steps, .media, .form: []
    case .choices(let choices): [choices.name]
    case .text(let text): text.symbols.isEmpty ? [text.name] : [text.name, text.symbolField]
    case .number(let number): [number.name]
    case .date(let date): [date.name]
    case .sorter(let sorter): sorter.cards.map { sorter.field(of: $0) }
    case .matcher(let matcher): matcher.items.map { matcher.field(of: $0) }
    case .order(let order): [order.name]
    case .blanks(let blanks): blanks.gaps.map { blanks.field(of: $0) }
    case .board(let board): [board.name, board.pageField]
    case .timer(let timer): [timer.name, timer.secondsField, timer.untimedField]
    case .confirm(let confirmation): [confirmation.name]
    }
  }
}
