import ActivityKit

/// Controls that take several steps: each is a button that sends the draft with one edit.
extension ControlRenderer {
  /// The button that the Enter key presses in a field is the form's first one: it must send the answer, and not be an
  /// edit.
  var firstButton: HTML {
    "<button class=\"visually-hidden\" type=\"submit\" tabindex=\"-1\" aria-hidden=\"true\"></button>\n"
  }

  /// A sequence: each item has a button up and a button down.
  func html(_ order: OrderList, _ remarks: FieldRemarks) -> HTML {
    let last = order.items.count - 1
    let items = order.items.enumerated().map { index, item -> HTML in
      let label = item.label.plain
      let up = DraftEdit(order.name, .up(item.id))
      let down = DraftEdit(order.name, .down(item.id))
      // At an end, the button that was pressed is gone: the other one keeps the place.
      let isMoved = remarks.edit == up || remarks.edit == down
      let buttons =
        (index == 0 ? HTML.empty : button(up, "order.up", label, focus: remarks.edit == up || isMoved && index == last))
        + (index == last
          ? HTML.empty : button(down, "order.down", label, focus: remarks.edit == down || isMoved && index == 0))
      let anchor: HTML = index == 0 ? " id=\"\(firstInput(of: order.name))\" tabindex=\"-1\"" : .empty
      return """
        <li\(anchor)><input type="hidden" name="\(order.name)" value="\(item.id)">\
        \(html(item.picture, class: "option-picture"))<span class="order-words">\(HTML(item.label))</span>\
        <span class="order-buttons">\(buttons)</span></li>

        """
    }.joined()
    return group("order", order.name, order.question, remarks, "<ol class=\"order-items\">\n\(items)</ol>\n")
  }

  /// A board: the message so far, and a button a cell.
  func html(_ board: Board, _ remarks: FieldRemarks) -> HTML {
    let labels = Dictionary(board.cells.map { ($0.id, $0.words) }) { first, _ in first }
    let said = board.message.compactMap { labels[$0] }
    let hidden = board.message.map { id -> HTML in
      "<input type=\"hidden\" name=\"\(board.name)\" value=\"\(id)\">\n"
    }.joined()
    let page: HTML =
      board.shown.map { "<input type=\"hidden\" name=\"\(board.pageField)\" value=\"\($0.id)\">\n" } ?? .empty
    let message: HTML = said.isEmpty ? words("board.empty") : "\(said.joined(separator: " · "))"
    let tools =
      said.isEmpty
      ? HTML.empty
      : """
      <div class="button-row board-tools">\
      \(plainButton(DraftEdit(board.name, .dropLast), words("board.drop"), focus: remarks.edit?.change == .dropLast))\
      \(plainButton(DraftEdit(board.name, .clear), words("board.clear"), focus: false))</div>

      """
    let license: HTML = board.license.map { "<p class=\"hint\">\(HTML($0))</p>\n" } ?? .empty
    return group(
      "board", board.name, board.question, remarks,
      """
      \(target(of: board))<div class="board-message" role="status">
      <p class="board-label">\(words("board.message"))</p>
      <p class="board-words">\(message)</p>
      </div>
      \(recording(of: board))\(hidden)\(page)\(tools)\(wayBack(on: board))\(board.shown.map { grid($0, of: board, remarks) } ?? .empty)\(license)
      """)
  }

  /// The word that was added last, to be heard by whoever wants to.
  private func recording(of board: Board) -> HTML {
    guard let cell = board.message.last.flatMap({ id in board.cells.first { $0.id == id } }), let sound = cell.sound
    else { return .empty }
    let label = words.messages("board.hear", ["words": cell.words])
    return """
      <audio class="board-sound" controls preload="none" src="\(address(sound))" aria-label="\(label)"></audio>

      """
  }

  /// A page may have no cell that leads away from it.
  private func wayBack(on board: Board) -> HTML {
    guard let first = board.pages.first, let shown = board.shown, shown.id != first.id else { return .empty }
    return """
      <div class="button-row board-tools">\
      \(plainButton(DraftEdit(board.pageField, .set(first.id)), words("board.first-page"), focus: false))</div>

      """
  }

  private func target(of board: Board) -> HTML {
    guard let target = board.target else { return .empty }
    let order: HTML = board.isAnyOrder ? " \(words("board.any-order"))" : .empty
    return "<p class=\"board-target\">\(words("board.target")) <strong>\(HTML(target))</strong>\(order)</p>\n"
  }

  private func grid(_ page: Board.Page, of board: Board, _ remarks: FieldRemarks) -> HTML {
    let columns = min(max(page.rows.map(\.count).max() ?? 1, 1), 12)
    let title: HTML = board.pages.count > 1 ? "<p class=\"board-title\">\(page.title)</p>\n" : .empty
    let first = page.rows.flatMap { $0.compactMap(\.self) }.first?.id
    let cells = page.rows.flatMap(\.self).map { cell -> HTML in
      guard let cell else { return "<span class=\"board-gap\"></span>\n" }
      let edit = cell.opens.map { DraftEdit(board.pageField, .set($0)) } ?? DraftEdit(board.name, .append(cell.id))
      let opens: HTML =
        cell.opens == nil ? .empty : "<span class=\"visually-hidden\"> – \(words("board.opens"))</span>"
      let kind: HTML = cell.opens == nil ? "board-cell" : "board-cell board-opens"
      let anchor: HTML = cell.id == first ? " id=\"\(firstInput(of: board.name))\"" : .empty
      // A new page has other cells: the first one is where to go on.
      let isTurned = if case .set = remarks.edit?.change { cell.id == first } else { false }
      let focus: HTML = remarks.edit == edit && cell.opens == nil || isTurned ? " autofocus" : .empty
      return """
        <button type="submit" class="\(kind)" name="\(FormName.edit)" value="\(edit.description)"\(anchor)\(focus)>\
        \(html(cell.picture, class: "board-picture"))<span>\(cell.label)</span>\(opens)</button>

        """
    }.joined()
    return """
      \(title)<div class="board-grid board-\(columns)">
      \(cells)</div>

      """
  }

  /// A button with a sign, whose name says what it does to which item.
  private func button(_ edit: DraftEdit, _ key: String, _ label: String, focus: Bool) -> HTML {
    let sign: HTML = if case .up = edit.change { "↑" } else { "↓" }
    return plainButton(
      edit,
      """
      <span aria-hidden="true">\(sign)</span> <span class="order-word">\(words(key))</span>\
      <span class="visually-hidden">: \(label)</span>
      """, focus: focus)
  }

  private func plainButton(_ edit: DraftEdit, _ label: HTML, focus: Bool) -> HTML {
    let focus: HTML = focus ? " autofocus" : .empty
    return """
      <button type="submit" class="edit" name="\(FormName.edit)" value="\(edit.description)"\(focus)>\(label)</button>
      """
  }
}
