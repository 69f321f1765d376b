internal import ActivityKit

/// Controls to practise with.
extension ViewLanguage {
  private static let cell = words(
    "cell", "Something to say, or the way to another page.",
    [
      id, .optional("speaks", .text, default: "the words on it", "what is said aloud"),
      .optional("opens", .text, "the id of the page to which it leads; such a cell says nothing"),
    ], children: [.optional(picture)])

  private static let page = ElementSchema(
    "page", "Cells in rows. The first page is shown first.",
    attributes: [id, .required("title", .text, "what it is called, such as Food")],
    children: [
      .some(
        ElementSchema(
          "row", "One row of cells, of 12 at most.",
          children: [.any(cell), .any(ElementSchema("empty", "A place without a cell."))]))
    ])

  private static let mostColumns = 12

  static let board = ViewControl(
    ElementSchema(
      "board", "A communication board: cells, and a message that grows. The ids of its cells come back in their order.",
      attributes: [
        name,
        .optional("any-order", .boolean, default: "false", "whether the words of the target may come in any order"),
      ],
      children: [
        .one(question), .optional(words("target", "What the message should be, where it is told.")), .some(page),
        .optional(words("license", "Who made the symbols, and under which terms.", hasLinks: true)),
      ],
      example: """
        <board name="say"><question>Ask for a break.</question><page id="main" title="Words">\
        <row><cell id="want" speaks="I want">want</cell><cell id="break">a break</cell></row></page></board>
        """), fitting: ["say": ["want", "break"]]
  ) { element, reading in
    let pages = element.elements(named: "page").map { page($0, &reading) }
    let board = Board(
      name: element.fieldName, question: element.words("question"), target: element.first("target")?.inlines(),
      isAnyOrder: element.isTrue("any-order"), pages: pages, license: element.first("license")?.inlines())
    let all = pages.flatMap { $0.rows.flatMap { $0.compactMap(\.self) } }
    if let lost = all.compactMap(\.opens).first(where: { id in !pages.contains { $0.id == id } }) {
      reading.report("a cell of the board opens \"\(lost)\", which is no page of it", at: element, "write a page's id")
    }
    if board.cells.isEmpty {
      reading.report("no cell of the board says anything", at: element, "add a cell without opens=\"…\"")
    }
    reading.claim(all.map(\.id), "cells", of: element)
    reading.claim(pages.map(\.id), "pages", of: element)
    return .board(board)
  }

  private static func page(_ element: Element, _ reading: inout ViewReading) -> Board.Page {
    let rows = element.elements(named: "row").map { row in
      row.elements.map { cell -> Board.Cell? in
        guard cell.name == "cell" else { return nil }
        return Board.Cell(
          id: cell["id"] ?? "", label: cell.inlines(leaving: ["picture"]).plain, speaks: cell["speaks"],
          picture: reading.picture(of: cell), opens: cell["opens"])
      }
    }
    let columns = rows.map(\.count).max() ?? 0
    if columns > mostColumns {
      reading.report("a row of the board has \(columns) cells", at: element, "use \(mostColumns) or fewer")
    }
    return Board.Page(
      id: element["id"] ?? "", title: element["title"] ?? "",
      rows: rows.map { $0 + [Board.Cell?](repeating: nil, count: columns - $0.count) })
  }

  private static let longestWait = 600

  static let timer = ViewControl(
    ElementSchema(
      "timer",
      "Waiting, with or without a clock; how fast somebody is never counts. The pauses that were kept come back.",
      attributes: [
        name, .required("seconds", .text, "the stretches to choose from, in seconds, with spaces between them"),
        .optional("chosen", .integer(1...longestWait), default: "the first one", "the stretch to begin with"),
      ],
      children: [
        .one(label), .some(option("pause", "What is going on meanwhile.")),
        .one(words("untimed", "How to do the same without a clock.")),
      ],
      example: """
        <timer name="wait" seconds="5 10 20"><label>How long do you wait?</label>\
        <pause id="first">Ana builds a message.</pause><untimed>Count your breaths.</untimed></timer>
        """), fitting: ["wait": ["first"]]
  ) { element, reading in
    let words = (element["seconds"] ?? "").split(separator: " ")
    let seconds = words.compactMap { Int($0) }.filter { (1...longestWait).contains($0) }
    if seconds.count < words.count || Set(seconds).count < seconds.count || seconds.isEmpty {
      reading.report(
        "the stretches of <timer> are not whole seconds from 1 to \(longestWait), each once", at: element,
        "write them as 5 10 20")
    }
    let chosen = element.whole("chosen") ?? seconds.first ?? 1
    if !seconds.isEmpty, !seconds.contains(chosen) {
      reading.report("the chosen stretch of <timer> is none of its seconds", at: element, "choose one of them")
    }
    return .timer(
      WaitTimer(
        name: element.fieldName, label: element.words("label"), seconds: seconds, chosenSeconds: chosen,
        pauses: reading.options("pause", of: element).map { WaitTimer.Pause(id: $0.id, words: $0.label) },
        untimed: element.words("untimed")))
  }
}
