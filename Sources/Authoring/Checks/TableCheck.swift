import Curriculum

/// Whether the rows of a table fit its columns.
struct TableCheck {
  func diagnostics(for root: Element) -> [Diagnostic] {
    root.elements(named: "section").flatMap { $0.elements(named: "table") }.flatMap { table in
      let columns = table.first("head")?.elements.count ?? 0
      return table.elements(named: "row").flatMap { row in length(of: row, columns) + order(of: row) }
    }
  }

  private func length(of row: Element, _ columns: Int) -> [Diagnostic] {
    let cells = row.elements.count
    guard columns > 0, cells > 0, cells != columns else { return [] }
    return [
      .error(
        "table.cells", "the row has \(counted(cells, "cell", "cells")), and the table \(columns) in its head", at: row,
        expected: counted(columns, "cell", "cells"),
        help: cells < columns
          ? "add a <cell> for each column that is missing" : "remove a <cell>, or add one to <head>")
    ]
  }

  private func order(of row: Element) -> [Diagnostic] {
    guard let header = row.first("header"), let first = row.elements.first, first.name != "header" else { return [] }
    return [
      .error(
        "table.header-first", "the heading of a row stands after a cell", at: header, expected: "it before all cells",
        help: "move <header> to the beginning of the row")
    ]
  }
}
