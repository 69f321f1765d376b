import Authoring
import Foundation

/// What `orient stats` prints.
struct StatsReport: Encodable {
  let modules: [ModuleFigures]

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }

  private static let head = [
    "module", "minutes", "estimated", "words", "sections", "activities", "questions", "objectives", "languages",
  ]

  var text: String {
    guard !modules.isEmpty else { return "There are no modules without errors.\n" }
    let rows = [Self.head] + modules.map(\.row) + (modules.count > 1 ? [total] : [])
    let widths = Self.head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 || column == row.count - 1 ? cell + space : space + cell
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    return (lines + unpractised).joined(separator: "\n") + "\n"
  }

  private var total: [String] {
    func sum(_ figure: KeyPath<ModuleFigures, Int>) -> String { String(modules.reduce(0) { $0 + $1[keyPath: figure] }) }
    return [
      "together", sum(\.minutes), sum(\.estimatedMinutes), sum(\.words), sum(\.sections), sum(\.activities),
      sum(\.questions), String(modules.reduce(0) { $0 + $1.activitiesByObjective.count }), "",
    ]
  }

  /// The objectives that no activity practises.
  private var unpractised: [String] {
    let lines = modules.flatMap { module in
      module.activitiesByObjective.filter { $0.value == 0 }.keys.sorted().map { "  \(module.id): \($0)" }
    }
    return lines.isEmpty ? [] : ["", "Objectives that no activity practises:"] + lines
  }
}

extension ModuleFigures {
  /// Practised objectives of all: `5/6`.
  fileprivate var row: [String] {
    let practised = activitiesByObjective.values.count { $0 > 0 }
    return [
      id, String(minutes), String(estimatedMinutes), String(words), String(sections), String(activities),
      String(questions), "\(practised)/\(activitiesByObjective.count)", languages.joined(separator: " "),
    ]
  }
}
