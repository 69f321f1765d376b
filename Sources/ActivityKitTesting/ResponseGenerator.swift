public import ActivityKit

/// Makes responses to a view: some as a browser sends them, some that no browser would.
public struct ResponseGenerator: Sendable {
  private let fields: [(name: String, values: [String])]

  public init(to controls: [Control]) { fields = controls.flatMap(\.all).flatMap(\.offered) }

  public func response(using generator: inout SeededGenerator) -> Response {
    var values: [String: [String]] = [:]
    for (field, options) in fields {
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: break
      case 1: values[field] = []
      case 2: values[field] = [Self.hostile.randomElement(using: &generator) ?? ""]
      case 3: values[field] = options + options
      case 4: values[field] = options.filter { _ in Bool.random(using: &generator) }
      case 5: values[field] = options.shuffled(using: &generator)
      default: values[field] = options.randomElement(using: &generator).map { [$0] }
      }
    }
    if Int.random(in: 0..<10, using: &generator) == 0 {
      values[Self.hostile.randomElement(using: &generator) ?? ""] = Self.hostile
    }
    return Response(values)
  }

  static let hostile = [
    "", " ", "\u{0}", "o1\u{0}", "<script>", "\"'&", "../../etc/passwd", "e\u{301}\u{200D}", "\u{202E}1o", "-1", "NaN",
    "1e400", "9999-99-99", "yes:no", "\r\n", String(repeating: "9", count: 400), String(repeating: "x", count: 100_000),
    String(repeating: "🧑‍🤝‍🧑", count: 1000),
  ]
}

extension Control {
  /// For each field of the control itself, values that fit it.
  fileprivate var offered: [(name: String, values: [String])] {
    func all(_ options: [Choices.Option]) -> [String] { options.map(\.id) }
    switch self {
    case .prose, .steps, .media, .form: return []
    case .choices(let choices): return [(choices.name, all(choices.options))]
    case .text(let text):
      let words = ["Some words.", "ask", "WAIT", " wait  for me ", "wáit"]
      return [(text.name, words)] + (text.symbols.isEmpty ? [] : [(text.symbolField, all(text.symbols))])
    case .number(let number):
      let ends = [number.minimum, number.maximum].compactMap(\.self).map(NumberEntry.written)
      return [(number.name, ends + ["0", "3", "2,5", "-7", "1e3"])]
    case .date(let date): return [(date.name, [date.earliest, date.latest, "2026-02-28"].compactMap(\.self))]
    case .sorter(let sorter): return sorter.cards.map { (sorter.field(of: $0), all(sorter.bins)) }
    case .matcher(let matcher): return matcher.items.map { (matcher.field(of: $0), all(matcher.partners)) }
    case .order(let order): return [(order.name, all(order.items))]
    case .blanks(let blanks):
      return blanks.gaps.map { gap in
        (blanks.field(of: gap), gap.options.isEmpty ? ["ask", "WAIT", "wáit "] : all(gap.options))
      }
    case .board(let board): return [(board.name, board.cells.map(\.id)), (board.pageField, board.pages.map(\.id))]
    case .timer(let timer):
      return [
        (timer.name, timer.pauses.map(\.id)), (timer.secondsField, timer.seconds.map(String.init)),
        (timer.untimedField, [Confirmation.yes]),
      ]
    case .confirm(let confirmation): return [(confirmation.name, [Confirmation.yes])]
    }
  }
}
