import ActivityKit

/// Makes responses to a view: some as a browser sends them, some that no browser would.
struct ResponseGenerator {
  let controls: [Control]

  func response(using generator: inout SeededGenerator) -> Response {
    var values: [String: [String]] = [:]
    for (field, options) in fields {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: break
      case 1: values[field] = []
      case 2: values[field] = [Self.hostile.randomElement(using: &generator) ?? ""]
      case 3: values[field] = options + options
      case 4: values[field] = options.filter { _ in Bool.random(using: &generator) }
      default: values[field] = options.randomElement(using: &generator).map { [$0] }
      }
    }
    if Int.random(in: 0..<10, using: &generator) == 0 {
      values[Self.hostile.randomElement(using: &generator) ?? ""] = Self.hostile
    }
    return Response(values)
  }

  private var fields: [(String, [String])] {
    controls.flatMap { control -> [(String, [String])] in
      switch control {
      case .choices(let choices): [(choices.name, choices.options.map(\.id))]
      case .sorter(let sorter): sorter.cards.map { (sorter.field(of: $0), sorter.bins.map(\.id)) }
      default: []
      }
    }
  }

  private static let hostile = [
    "", " ", "\u{0}", "o1\u{0}", "<script>", "\"'&", "../../etc/passwd", "e\u{301}\u{200D}", "\u{202E}1o", "-1", "NaN",
    String(repeating: "x", count: 100_000), String(repeating: "🧑‍🤝‍🧑", count: 1000),
  ]
}
