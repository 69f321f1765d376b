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
    "module", "minutes", "estimated", "words", "grade", "sections", "activities", "questions", "objectives",
    "languages",
  ]

  private static let empty = "There are no modules without errors.\n"

  /// A line a module.
  var text: String {
    guard !modules.isEmpty else { return Self.empty }
    let rows = [Self.head] + modules.map(\.row) + (modules.count > 1 ? [total] : [])
    return (Self.table(rows) + unpractised).joined(separator: "\n") + "\n"
  }

  /// A line a module, and below it a line a section and a line an objective.
  var details: String {
    guard !modules.isEmpty else { return Self.empty }
    let rows = [Self.head] + modules.flatMap(\.detailedRows) + (modules.count > 1 ? [total] : [])
    return (Self.table(rows) + unpractised).joined(separator: "\n") + "\n"
  }

  /// The first and the last column begin at the left, all others end at the right.
  private static func table(_ rows: [[String]]) -> [String] {
    let widths = Self.head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 || column == row.count - 1 ? cell + space : space + cell
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  private var total: [String] {
    func sum(_ figure: KeyPath<ModuleFigures, Int>) -> String { String(modules.reduce(0) { $0 + $1[keyPath: figure] }) }
    return [
      "together", sum(\.minutes), sum(\.estimatedMinutes), sum(\.words), "", sum(\.sections), sum(\.activities),
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
      id, String(minutes), String(estimatedMinutes), String(words), gradeText(readingGrade), String(sections),
      String(activities), String(questions), "\(practised)/\(activitiesByObjective.count)",
      languages.joined(separator: " "),
    ]
  }

  fileprivate var detailedRows: [[String]] {
    let sections = sectionFigures.map { section in
      [
        "  section \(section.id)", "", "", String(section.words), gradeText(section.readingGrade), "",
        String(section.activities), String(section.questions), "", "",
      ]
    }
    let objectives = activitiesByObjective.sorted { $0.key < $1.key }.map { id, count in
      ["  objective \(id)", "", "", "", "", "", String(count), "", count == 0 ? "none" : "", ""]
    }
    return [row] + sections + objectives
  }

  private func gradeText(_ grade: Double?) -> String {
    grade.map { String(format: "%.1f", $0) } ?? "-"
  }
}
