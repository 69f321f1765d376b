import ActivityKit

/// Reads a communication board that an author put into a module.
struct BoardReader {
  func read(
    _ element: Element, in reading: inout Reading
  ) -> (prompt: CommunicationBoard.Prompt, key: CommunicationBoard.Key)? {
    guard let bytes = reading.file(named: "file", of: element, limit: BoardFile.limit) else { return nil }
    let name = element["file"] ?? ""
    let pages: BoardPages
    do {
      let file = try BoardFile(bytes, named: name)
      pages = try BoardPages(
        of: file, media: BoardMedia(of: file, named: name, in: &reading), language: reading.language)
    } catch {
      reading.report(
        .error(
          error.id, error.message, at: element, value: "file", expected: error.expected, help: error.help))
      return nil
    }
    for remark in pages.remarks.diagnostics(at: element) { reading.report(remark) }
    guard !reading.hasErrors else { return nil }
    let license = BoardLicense(boards: pages.boardLicenses, pictures: pages.pictureLicenses)
      .words(for: element, in: &reading)
    let messages = element.elements(named: "message")
    let isAnyOrder = element["order"] == "any"
    let board = Board(
      name: CommunicationBoard.control, question: element.first("prompt")?.inlines() ?? [],
      target: element["told"] == "true" ? messages.first.map(told) : nil, isAnyOrder: isAnyOrder, pages: pages.pages,
      license: license)
    let read = messages.map { message in
      BoardMessage(words: message.elements(named: "word").map { cells(saying: $0, on: board, &reading) })
    }
    guard !reading.hasErrors else { return nil }
    return (
      CommunicationBoard.Prompt(board: board),
      CommunicationBoard.Key(
        messages: read, isAnyOrder: isAnyOrder, allowsMore: element["more-words"] == "true",
        right: element.first("right")?.text, notYet: element.first("not-yet")?.text)
    )
  }

  private func told(_ message: Element) -> [Inline] {
    [.text(message.elements(named: "word").map(\.text).joined(separator: " · "))]
  }

  private func cells(saying word: Element, on board: Board, _ reading: inout Reading) -> [String] {
    let wanted = word.text.foldedForComparison
    let cells = board.cells.filter { cell in
      [cell.label, cell.words].contains { $0.foldedForComparison == wanted }
    }
    if cells.isEmpty {
      let labels = Set(board.cells.map(\.label)).sorted()
      let meant = suggestion(for: word.text, among: labels)
      let more = labels.count > 12 ? " …" : ""
      reading.report(
        .error(
          "board.unknown-word", "no button of the board says \"\(word.text)\"", at: word,
          expected: meant.map { "did you mean \($0)?" },
          help: meant.map { "write <word>\($0)</word>" }
            ?? "write a word of the board: \(labels.prefix(12).joined(separator: ", "))\(more)"))
    }
    return cells.map(\.id)
  }
}
