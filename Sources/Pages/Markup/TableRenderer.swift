import Curriculum

/// Puts a table into HTML. It scrolls by itself where it is wider than the page, by keyboard too.
struct TableRenderer {
  /// The id of the caption, which names the region that scrolls.
  let id: String
  let language: HTML

  func html(_ table: Block.Table, _ text: inout TextRenderer) -> HTML {
    let caption = text.html(table.caption)
    var columns = HTML.empty
    for column in table.columns { columns += "<th scope=\"col\">\(text.html(column))</th>\n" }
    var rows = HTML.empty
    for row in table.rows { rows += self.row(row, &text) }
    return """
      <div class="table-scroll" role="region" aria-labelledby="\(id)" tabindex="0"\(language)>
      <table>
      <caption id="\(id)">\(caption)</caption>
      <thead>
      <tr>
      \(columns)</tr>
      </thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private func row(_ row: Block.Table.Row, _ text: inout TextRenderer) -> HTML {
    var cells: HTML = row.heading.map { "<th scope=\"row\">\(text.html($0))</th>\n" } ?? .empty
    for cell in row.cells { cells += "<td>\(text.html(cell))</td>\n" }
    return "<tr>\n\(cells)</tr>\n"
  }
}
