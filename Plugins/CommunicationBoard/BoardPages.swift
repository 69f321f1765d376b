import ActivityKit

/// Makes the pages of a board control out of the boards of a file, and notes what had to be left out.
struct BoardPages {
  private let file: BoardFile
  private let media: BoardMedia
  private let language: String
  private(set) var pages: [Board.Page] = []
  private(set) var remarks = BoardRemarks()
  /// Of the boards and their pictures, in the order in which they are met.
  private(set) var boardLicenses: [OpenBoard.License] = []
  private(set) var pictureLicenses: [OpenBoard.License] = []
  /// The paths of the boards that one can come to, in the order of the pages.
  private var paths: [String]

  /// What a person can find their way in, and a page can hold.
  static let mostPages = 60
  static let mostColumns = 12
  static let mostRows = 20

  /// - Parameter language: in which labels are wanted, where the board has several.
  init(of file: BoardFile, media: BoardMedia, language: String) throws(BoardFile.Refusal) {
    self.file = file
    self.media = media
    self.language = language
    paths = [file.root]
    var index = 0
    while index < paths.count {
      guard paths.count <= Self.mostPages else {
        throw Self.tooLarge("it leads to more than \(Self.mostPages) pages")
      }
      if let board = file[paths[index]] { pages.append(try page(of: board, number: index + 1)) }
      index += 1
    }
  }

  private static func tooLarge(_ what: String) -> BoardFile.Refusal {
    BoardFile.Refusal(
      id: "board.too-large", message: "the board is too large to be shown: \(what)",
      expected: "\(mostColumns) columns, \(mostRows) rows and \(mostPages) pages at most",
      help: "make a smaller board for this activity, with the words that it needs")
  }

  private mutating func page(of board: OpenBoard, number: Int) throws(BoardFile.Refusal) -> Board.Page {
    guard let grid = board.grid, grid.order.contains(where: { !$0.isEmpty }) else {
      throw BoardFile.Refusal(
        id: "board.grid", message: "the board \"\(board.title)\" has no grid that says where its buttons stand",
        expected: "\"grid\" with \"order\"", help: "save the board again from the program that made it")
    }
    let columns = grid.order.map(\.count).max() ?? 0
    guard columns <= Self.mostColumns, grid.order.count <= Self.mostRows else {
      throw Self.tooLarge("\"\(board.title)\" has \(columns) columns and \(grid.order.count) rows")
    }
    let buttons = Dictionary(board.buttons.map { ($0.id, $0) }) { first, _ in first }
    note(board.license)
    if let other = board.otherLanguage(than: language) { remarks.note(.language(other)) }
    let rows = grid.order.enumerated().map { row, ids -> [Board.Cell?] in
      (0..<columns).map { column in
        guard column < ids.count, let id = ids[column] else { return nil }
        guard let button = buttons[id] else {
          remarks.note(.unknownButton(id))
          return nil
        }
        return cell(for: button, of: board, id: "\(number).\(row + 1).\(column + 1)", isRoot: number == 1)
      }
    }
    return Board.Page(id: Self.pageID(number), title: board.title, rows: rows)
  }

  private static func pageID(_ number: Int) -> String { "p\(number)" }

  /// Nil for a button that is hidden, or does what is not done here.
  private mutating func cell(
    for button: OpenBoard.Button, of board: OpenBoard, id: String, isRoot: Bool
  ) -> Board.Cell? {
    guard !button.isHidden else { return nil }
    let label = button.label.map { board.word($0, in: language) }
    let speaks = button.vocalization.map { board.word($0, in: language) }
    guard let words = label ?? speaks else {
      remarks.note(.unlabelled(button.id))
      return nil
    }
    var opens: String?
    if let lead = button.leads {
      guard let path = file.path(of: lead) else {
        remarks.note(.missingBoard(words))
        return nil
      }
      opens = Self.pageID(number(of: path))
    } else if let action = button.actions.first {
      // The page itself has buttons that take a word away and begin again.
      if button.actions.allSatisfy([":clear", ":backspace"].contains) { return nil }
      guard action == ":home" else {
        remarks.note(.unsupported(words, action))
        return nil
      }
      guard !isRoot else { return nil }
      opens = Self.pageID(1)
    }
    return Board.Cell(
      id: id, label: words, speaks: opens == nil && speaks != words ? speaks : nil,
      picture: picture(of: button, on: board, words), opens: opens,
      sound: opens == nil ? sound(of: button, on: board, words) : nil)
  }

  private mutating func number(of path: String) -> Int {
    if let index = paths.firstIndex(of: path) { return index + 1 }
    paths.append(path)
    return paths.count
  }

  private mutating func note(_ license: OpenBoard.License?) {
    guard let license, !license.isEmpty else { return remarks.note(.noLicense) }
    if !boardLicenses.contains(license) { boardLicenses.append(license) }
  }

  private mutating func picture(of button: OpenBoard.Button, on board: OpenBoard, _ words: String) -> Picture? {
    guard let id = button.image else { return nil }
    guard let image = board.images.first(where: { $0.id == id }), let source = media.names[image.key] else {
      remarks.note(.noPicture(words))
      return nil
    }
    if let license = image.license, !license.isEmpty {
      if !pictureLicenses.contains(license) { pictureLicenses.append(license) }
    } else {
      remarks.note(.noPictureLicense(words))
    }
    return Picture(source: source, alternative: "")
  }

  private mutating func sound(of button: OpenBoard.Button, on board: OpenBoard, _ words: String) -> String? {
    guard let id = button.sound else { return nil }
    guard let sound = board.sounds.first(where: { $0.id == id }), let source = media.names[sound.key] else {
      remarks.note(.noSound(words))
      return nil
    }
    return source
  }
}

extension OpenBoard {
  var title: String { name ?? "" }

  /// A label or what is said aloud, in a language where the board has it, in its own, or as it stands.
  fileprivate func word(_ word: String, in language: String) -> String {
    let found = [language, locale].compactMap(\.self).lazy.compactMap { strings(in: $0)?[word] }.first
    return found.flatMap { $0.isBlank ? nil : $0.withoutOuterWhiteSpace } ?? word
  }

  private func strings(in language: String) -> [String: String]? {
    let primary = language.primary
    return strings[language]
      ?? strings.filter { $0.key.primary == primary }.min { $0.key < $1.key }?.value
  }

  /// The board's language, where it is not the one that is wanted and there are no labels in that.
  fileprivate func otherLanguage(than language: String) -> String? {
    guard let locale, locale.primary != language.primary, strings(in: language) == nil else { return nil }
    return locale
  }
}

extension String {
  /// `es` for `es-MX` and `es_MX`.
  fileprivate var primary: String { prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
